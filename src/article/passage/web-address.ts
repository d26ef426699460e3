import { parseUrl } from '../../loading/parse-url.ts';

const SAFE = /^(?:https?|mailto):$/;

/** Parses a story's link; null for protocols that can run code, and for all unknown ones. */
export function webAddress(text: string): URL | null {
  const url = parseUrl(text);
  return url && SAFE.test(url.protocol) ? url : null;
}

/**
 * The host of a link in ASCII (Punycode), so that look-alike letters show up as "xn--…" and the part
 * before an @ is not mistaken for the host. For mailto links, the mail address.
 */
export function hostOf({ protocol, host, pathname }: URL): string {
  return protocol === 'mailto:' ? pathname : host.replace(/^www\./, '');
}
