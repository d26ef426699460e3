/**
 * Calls back when the site's colours may have changed: the theme chosen on the page, or the
 * system's. WebGL does not read CSS, so it needs a call.
 *
 * @returns stops it
 */
export function watchTheme(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', changed);
  };
}
