// @ts-check
import { pageAt } from '../pages.mjs';

/**
 * Runs in the page's head, before anything is drawn. Over a slow line the site's faces would come
 * too late for the first page, and would take the line from the map: there the page is set in system
 * faces of the same measures (`data-faces`, see tokens.css), and its lines never move. Where the
 * browser does not say how its line is, it counts as fast.
 */
const SCRIPT = `(function (line) {
  if (line && (line.saveData || line.effectiveType !== '4g' || line.rtt > 100 || line.downlink < 2))
    document.documentElement.dataset.faces = 'stand-in';
})(navigator.connection);`;

/**
 * Chooses the faces that a page is set in by the line it comes over. Not a talk's: that page waits for
 * its faces, since it is looked at for an hour.
 * @returns {import('vite').Plugin}
 */
export function faces() {
  return {
    name: 'faces',
    apply: 'build',
    transformIndexHtml: (_, { path }) =>
      pageAt(path).standInFonts
        ? [{ tag: 'script', children: SCRIPT, injectTo: 'head-prepend' }]
        : [],
  };
}
