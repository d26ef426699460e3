/** An embed in view for so long is being read, ms. */
const READ_MS = 1000;
/** The share of it that must be in view. */
const SHARE = 0.5;

/** Why an embed becomes live. */
export type Cause = 'seen' | 'touched' | 'asked';

/**
 * Resolves once a reader touches the embed, focuses it, or has it in view for a second. Where the
 * browser saves data, being in view does not count.
 */
export function attention(root: Element, saveData: boolean): Promise<Cause> {
  return new Promise((resolve) => {
    const off = new AbortController();
    const options = { capture: true, passive: true, signal: off.signal };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done = (cause: Cause) => {
      off.abort();
      clearTimeout(timer);
      seen.disconnect();
      resolve(cause);
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
