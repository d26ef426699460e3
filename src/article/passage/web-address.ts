const SAFE = /^(?:https?|mailto):$/;

/** Where a link of a story leads; null for protocols that can run code, and for all that we don't know. */
export function webAddress(text: string): URL | null {
  const url = URL.parse(text);
  return url && SAFE.test(url.protocol) ? url : null;
}

/**
 * Whom a link leads to, in the letters that the network uses: a host whose letters only look like
 * another's is spelt "xn--…", and what stands before an @ is no host.
 */
export function hostOf({ protocol, host, pathname }: URL): string {
  return protocol === 'mailto:' ? pathname : host.replace(/^www\./, '');
}
