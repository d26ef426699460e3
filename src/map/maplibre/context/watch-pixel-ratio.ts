/**
 * Calls back when a CSS pixel has another number of the screen's: the window has been moved to another
 * screen, or the page zoomed. The map's size in CSS pixels may stay, so no observer of sizes notices.
 *
 * @returns `check` looks for a change that the browser has not reported, `stop` ends it
 */
export function watchPixelRatio(changed: () => void): { check: () => void; stop: () => void } {
  let ratio = devicePixelRatio;
  let query: MediaQueryList | null = null;
  const watch = () => {
    query = matchMedia(`(resolution: ${ratio}dppx)`);
    query.addEventListener('change', check);
  };
  const stop = () => query?.removeEventListener('change', check);
  const check = () => {
    if (devicePixelRatio === ratio) return;
    ratio = devicePixelRatio;
    stop();
    watch();
    changed();
  };
  watch();
  return { check, stop };
}
