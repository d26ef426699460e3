/**
 * Calls back when the site's colours may have changed: the theme chosen on the page, or the
 * system's. Returns the way to stop. WebGL sees no CSS: nobody else would tell it.
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
