/** In view for so long, the embed is being read. Milliseconds. */
const READ_MS = 1000;
/** How much of it must be seen. */
const SHARE = 0.5;

/** Why an embed wakes. */
export type Cause = 'seen' | 'touched' | 'asked';

/**
 * Resolves once a reader turns to the embed: touches it, comes into it by keyboard, or has it in view
 * for a second. Where data is to be saved only the first two count.
 */
export function attention(root: Element, saveData: boolean): Promise<Cause> {
  return new Promise((wake) => {
    const off = new AbortController();
    const options = { capture: true, passive: true, signal: off.signal };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done = (cause: Cause) => {
      off.abort();
      clearTimeout(timer);
      seen.disconnect();
      wake(cause);
    };
    for (const type of ['pointerdown', 'keydown', 'focusin'])
      root.addEventListener(type, () => done('touched'), options);
    const seen = new IntersectionObserver(
      (entries) => {
        clearTimeout(timer);
        if (entries.at(-1)?.isIntersecting) timer = setTimeout(() => done('seen'), READ_MS);
      },
      { threshold: SHARE },
    );
    if (!saveData) seen.observe(root);
  });
}
