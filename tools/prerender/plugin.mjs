// @ts-check
import { basename } from 'node:path';
import { importTs } from '../import-ts.mjs';
import { interfaceLanguages, siteLanguages } from '../story/story-folder.mjs';
import { basemapFiles } from './basemap-files.mjs';
import { card } from './card/card.mjs';
import { element, escaped, folderOf, withFirst, withHead, withWords } from './page-html.mjs';
import { previewTags } from './preview-tags.mjs';
import { scriptsLast, stylesheetOf, stylesWithin } from './scripts-and-styles.mjs';

/**
 * Renders the first view of the reader and the embed into their pages, in each language of the site, and
 * makes the pictures for link previews.
 *
 * @param {{ folder: string, site: string | null }} options folder of the page's story, and the address of
 *   the site, with its last slash: pictures and links to a page must be absolute
 */
export function prerender({ folder, site }) {
  const slug = basename(folder);
  const languages = siteLanguages();
  /** @type {Promise<typeof import('./render.tsx')> | null} */
  let code = null;
  /** @type {Map<string, ReturnType<typeof make>>} */
  const made = new Map();
  const once = (/** @type {string} */ lang) => {
    code ??= importTs('tools/prerender/render.tsx');
    const view = made.get(lang) ?? make(folder, lang, code);
    made.set(lang, view);
    return view;
  };

  /** @type {import('./pages-plugin.mjs').Step} */
  async function step(html, { page, lang, bundle }) {
    const { name, prerendered, preloadMap, framed } = page;
    const { words, views, firstRead, basemap, isChanged, pageWords } = await once(lang);
    const own = prerendered && isChanged ? stylesheetOf(CORRECTIONS, bundle) : [];
    const styled = stylesWithin(withHead(html, own), bundle);
    // What is no view of the story speaks the language of the interface.
    if (!prerendered) return withWords(styled, pageWords(name));
    const root = '<div id="root"></div>';
    if (!styled.includes(root)) throw new Error(`${page.html} has no ${root}`);
    const title = framed ? words.title : `${words.title} · Whistlestop`;
    const filled = withWords(scriptsLast(styled, preloadMap ? bundle : {}, wordsIn(lang)), {
      ...words,
      title,
    })
      .replace(
        root,
        () =>
          `<div id="root" data-prerendered="${slug}" data-basemap="${escaped(basemap)}">${views[name]}</div>${views.basemap}`,
      )
      .replace(/<meta name="description"[^>]*>/, '');
    if (framed) return filled;
    // The browser's first frame waits for the first passage. A frame with the header alone would come a
    // few milliseconds earlier, and delay the frame that can be read.
    const expect = element('link', { rel: 'expect', href: `#${firstRead}`, blocking: 'render' });
    const tags = previewTags(words, { site, languages });
    return withHead(withFirst(filled, expect), tags);
  }

  return {
    step,
    /** @type {import('vite').Plugin} */
    plugin: {
      name: 'prerender',
      apply: 'build',
      async generateBundle() {
        for (const lang of languages) {
          const { picture } = await once(lang);
          const fileName = `${folderOf(lang, languages)}og.png`;
          this.emitFile({ type: 'asset', fileName, source: picture });
        }
      },
    },
  };
}

/** What a page shows of a story's corrections is loaded for such stories alone. */
const CORRECTIONS = 'src/pages/corrections/corrections.tsx';

/** The module with the words of a language, which the page needs before it reacts; English is built in. */
const wordsIn = (/** @type {string} */ lang) =>
  interfaceLanguages().includes(lang) && lang !== 'en' ? [`src/i18n/${lang}/page.ts`] : [];

/**
 * @param {string} folder
 * @param {string} lang
 * @param {Promise<typeof import('./render.tsx')>} code
 */
async function make(folder, lang, code) {
  const { soundStory, prerenderPages, wordsOf, wordsOfPage, cardMarkup, basemapPath, FIRST_READ } =
    await code;
  const story = await soundStory(folder);
  const { world, labels } = await basemapFiles(folder, story);
  const views = prerenderPages(story, lang, { world, labels });
  // The page's policy allows no such attribute, and the browser would log an error.
  if (`${views.reader}${views.embed}`.includes(' style="'))
    throw new Error('The prerendered page holds a style attribute.');
  return {
    words: wordsOf(story, lang),
    /** @type {Readonly<Record<string, string>>} */
    views,
    /** @param {string} name of a page that is not prerendered */
    pageWords: (name) => wordsOfPage(name, lang),
    firstRead: FIRST_READ,
    basemap: basemapPath(story),
    isChanged: story.changes.length > 0,
    picture: await card(cardMarkup(story, lang, { world, labels })),
  };
}
