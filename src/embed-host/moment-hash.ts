const OURS = /^#whistlestop=(?:([^:]*):)?(.{1,100})$/;

/** What a page's hash says to an embed: `#whistlestop=khasan`, or `#whistlestop=map-2:khasan` for the one with that id. */
export function stopInHash(hash: string, id: string, first: boolean): string | null {
  const [, whose, stop] = OURS.exec(hash) ?? [];
  if (stop === undefined || !(whose === undefined ? first : whose === id)) return null;
  try {
    return decodeURIComponent(stop);
  } catch {
    return null;
  }
}

/**
 * The hash that says the stop; null where it is not ours to write: the page uses its hash for
 * something else, or nothing would tell this embed from the first.
 */
export function hashWithStop(
  hash: string,
  id: string,
  first: boolean,
  stop: string,
): string | null {
  if ((hash !== '' && !hash.startsWith('#whistlestop=')) || (!first && id === '')) return null;
  return `#whistlestop=${first ? '' : `${encodeURIComponent(id)}:`}${encodeURIComponent(stop)}`;
}
