import { languageFolder } from '../../loading/language-folder.ts';
import { SITE_ROOT } from '../../loading/site-root.ts';
import { toUrl, type UrlState } from './url.ts';

/** The query of an address in its language's folder, where the folder says which language it is. */
function queryIn(folder: string, state: UrlState): string {
  return toUrl(folder === '' ? state : { ...state, lang: null });
}

/** Whether the page is shown at its own address in this folder. The build renders each page for its own. */
function isHere(folder: string): boolean {
  return typeof location === 'undefined' || new URL('.', location.href).href === SITE_ROOT + folder;
}

/** A link to the reader's page, in its language's folder. Relative where this page lies there, too. */
export function readerLink(state: UrlState): string {
  const folder = languageFolder(state.lang);
  return (isHere(folder) ? './' : SITE_ROOT + folder) + queryIn(folder, state);
}

/** The whole address of this page in another state. */
export function pageAddress(state: UrlState): string {
  const folder = languageFolder(state.lang);
  const { origin, pathname } = location;
  // What the address calls the page stays: `index.html` or `/`, `present.html` or `present`.
  const name = pathname.replace(/^.*\//, '');
  const path = isHere(folder) ? origin + pathname : SITE_ROOT + folder + name;
  return path + queryIn(folder, state);
}
