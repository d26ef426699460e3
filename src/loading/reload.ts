/** The page may take so long to renew its files before it is loaded again, ms. */
const PATIENCE_MS = 8000;

const before = new Set<() => void>();

/** Called when the reader has the page loaded again, so that it comes back as it was. Returns what ends it. */
export function beforeReload(keep: () => void): () => void {
  before.add(keep);
  return () => before.delete(keep);
}

/**
 * Loads the page anew, which comes back to the same moment. Only ever because somebody pressed a button:
 * so it cannot go round in circles.
 *
 * Code and styles are kept by browsers for a year, and broken ones too: they are fetched past that first.
 */
export async function reloadPage(): Promise<void> {
  for (const keep of before) keep();
  const signal = AbortSignal.timeout(PATIENCE_MS);
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
