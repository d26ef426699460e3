const QUERY = '(prefers-reduced-data: reduce)';

/** On the page's root where the browser saves data: figures.css then loads no picture before it is asked for. */
export const SAVES_DATA = 'data-saves-data';

/** Whether the reader has set the browser to load little. */
export function savesData(): boolean {
  // `connection` is Chromium's; the media query is the standard's, which no browser has by default yet.
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true || matchMedia(QUERY).matches;
}

/** Calls back where that changes while the page is open. */
export function onSavesData(listener: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
