/** The page is loaded again after this time at most, even if its files have not all arrived, ms. */
const TIMEOUT_MS = 8000;

const listeners = new Set<() => void>();

/** Calls `save` before the page is loaded again, so that it comes back as it was. Returns what removes it. */
export function beforeReload(save: () => void): () => void {
  listeners.add(save);
  return () => listeners.delete(save);
}

/**
 * Loads the page again; it comes back to the same moment. To be called only because somebody pressed
 * a button, so that the page cannot reload in a loop.
 *
 * Browsers keep code and styles for a year, broken ones too: they are fetched past the cache first.
 */
export async function reloadPage(): Promise<void> {
  for (const save of listeners) save();
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/assets\/[^/]+\.(js|css)$/.test(name));
  await Promise.allSettled(
    [...new Set(files)].map(async (file) => {
      const response = await fetch(file, { cache: 'reload', signal });
      await response.arrayBuffer();
    }),
  );
  location.reload();
}
