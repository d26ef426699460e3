/** Who prints waits no longer than this for pictures, ms: the text is worth more. */
const LIMIT_MS = 15_000;

/**
 * Resolves once the pictures in an element are loaded, those that wait until they are scrolled to among
 * them: paper is never scrolled. Never rejects; a picture that does not load is printed as its words.
 */
export async function picturesLoaded(root: ParentNode, limitMs = LIMIT_MS): Promise<void> {
  const loading = [...root.querySelectorAll('img')].map((image) => {
    image.loading = 'eager';
    return image.decode().catch(() => undefined);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([Promise.all(loading), limit]);
  clearTimeout(timer);
}
