// @ts-check
import { pageAt } from '../pages.mjs';
import { siteLanguages } from '../story/story-folder.mjs';
import { guardScript } from '../vite/guard.mjs';
import { folderOf } from './page-html.mjs';

/**
 * @typedef {object} PageOptions
 * @property {import('../pages.mjs').SitePage} page
 * @property {string} lang the language of the page
 * @property {readonly string[]} languages all that the page is built in, the site's first one first
 * @property {import('vite').Rollup.OutputBundle | undefined} bundle
 */

/** @typedef {(html: string, options: PageOptions) => string | Promise<string>} Step changes a page's HTML */

/**
 * Finishes the built pages in one language after the other: those in the site's first language are the
 * pages themselves, those in another lie in its folder, `ru/index.html`. They share all other files.
 *
 * @param {readonly Step[]} steps in this order
 * @param {readonly import('../pages.mjs').SitePage[]} built the pages of this build
 * @returns {import('vite').Plugin}
 */
export function pages(steps, built) {
  const languages = siteLanguages();
  /** The pages as Vite builds them. @type {Map<string, string>} */
  const plain = new Map();
  /** @param {string} html @param {PageOptions} options */
  const finished = async (html, options) => {
    let made = html;
    for (const step of steps) made = await step(made, options);
    return made;
  };
  return {
    name: 'pages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        const page = pageAt(path);
        plain.set(page.name, html);
        return finished(html, { page, lang: languages[0], languages, bundle });
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        for (const lang of languages.slice(1))
          for (const page of built) {
            const html = (plain.get(page.name) ?? '').replace(
              await guardScript(languages[0]),
              await guardScript(lang),
            );
            const made = await finished(html, { page, lang, languages, bundle });
            const fileName = folderOf(lang, languages) + page.html;
            this.emitFile({ type: 'asset', fileName, source: made });
          }
      },
    },
  };
}
