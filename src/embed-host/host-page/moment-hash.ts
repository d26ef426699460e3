const PREFIX = '#whistlestop=';
const PATTERN = /^#whistlestop=(?:([^:]*):)?(.{1,100})$/;
/** The map rests at a stop for this long before the address changes. Milliseconds. */
const REST_MS = 300;

/**
 * The stop that a page's hash names for an embed; null where it names none, or for another embed.
 * `#whistlestop=khasan` is for the first embed of the page, `#whistlestop=map-2:khasan` for the one with
 * that id.
 */
export function stopInHash(hash: string, id: string, first: boolean): string | null {
  const [, forId, stop] = PATTERN.exec(hash) ?? [];
  if (stop === undefined || !(forId === undefined ? first : forId === id)) return null;
  try {
    return decodeURIComponent(stop);
  } catch {
    return null;
  }
}

/**
 * The hash that names the stop; null where the page uses its hash for something else, or where the embed
 * is neither the first nor has an id.
 */
export function hashWithStop(
  hash: string,
  id: string,
  first: boolean,
  stop: string,
): string | null {
  if ((hash !== '' && !hash.startsWith(PREFIX)) || (!first && id === '')) return null;
  return `${PREFIX}${first ? '' : `${encodeURIComponent(id)}:`}${encodeURIComponent(stop)}`;
}

export interface HashSync {
  /** The stop in the page's address; null where there is none for this embed. */
  read(): string | null;
  /**
   * Whether the page has been opened, or taken, to its address. Not where an embed has written it, nor
   * where one has been there before: an app that renders the embed anew has not moved its reader.
   */
  isNews(): boolean;
  /** Puts a stop into the address once the map has rested there. */
  write(stop: string): void;
  /** Forgets a stop that has not been written yet. */
  cancel(): void;
}

const here = () => location.pathname + location.search + location.hash;
/** Addresses with a stop that the reader has been at. */
const addresses = new Set<string>();
/** The hash that an embed of this page has written last. */
let written: string | null = null;

/**
 * Keeps the stop of an embed in the host page's hash, without a new entry in its history.
 *
 * @param embed its id, and whether it is the first of the page; both may change
 * @param onRefused called where the browser refuses the change: too many at once, or a sandbox
 */
export function createHashSync(
  embed: () => { readonly id: string; readonly first: boolean },
  onRefused: () => void,
): HashSync {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  return {
    read() {
      const { id, first } = embed();
      return stopInHash(location.hash, id, first);
    },
    isNews() {
      const news = !addresses.has(here());
      addresses.add(here());
      return news;
    },
    write(stop) {
      cancel();
      const before = location.hash;
      timer = setTimeout(() => {
        // The reader has followed a link meanwhile, and the map is about to.
        if (location.hash !== before && location.hash !== written) return;
        const { id, first } = embed();
        const hash = hashWithStop(location.hash, id, first, stop);
        if (hash === null || hash === location.hash) return;
        try {
          // In full: a hash alone would be of the page that <base> names.
          history.replaceState(history.state, '', location.pathname + location.search + hash);
          addresses.add(here());
          written = hash;
        } catch {
          onRefused();
        }
      }, REST_MS);
    },
    cancel,
  };
}
