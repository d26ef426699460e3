const isBrowser = typeof document !== 'undefined';

/** From the page to the folder of the site: the pages of a language lie in a folder of their own. */
const prefix = (isBrowser && document.documentElement.dataset.root) || './';

/**
 * The folder of the site, with its last slash. Read when the page is opened: its address may change later,
 * and with it what relative addresses mean. The build renders pages without an address.
 */
export const SITE_ROOT = isBrowser
  ? new URL(prefix, document.baseURI).href
  : 'https://prerendered.invalid/';

/**
 * The address of a file of the site for an attribute, in the build and in the browser the same. The build
 * changes `./` into `../` in the pages of a language.
 *
 * @param path from the site's folder, `stories/<slug>/photo.jpg`; an absolute address stays as it is
 */
export function siteFile(path: string): string {
  if (/^(?:https?:)?\//.test(path)) return path;
  const plain = path.replace(/^\.\//, '');
  const moved = isBrowser && new URL(prefix, document.baseURI).href !== SITE_ROOT;
  return (moved ? SITE_ROOT : prefix) + plain;
}
