// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { element, escaped, folderOf, withHead } from '../prerender/page-html.mjs';
import { siteLanguages } from '../story/story-folder.mjs';

const WIDTH = 800;
const HEIGHT = 600;

/**
 * Writes `oembed.json` and the link by which a CMS discovers it from the page's address. oEmbed knows
 * absolute addresses only, so without one for the site there is neither.
 *
 * @param {{ folder: string, site: string | null }} options folder of the page's story, and the address at
 *   which the site will stand, with its last slash
 */
export function oembed({ folder, site }) {
  const languages = siteLanguages();
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'oembed',
    apply: 'build',
    buildStart() {
      if (!site)
        this.info('No oembed.json: WHISTLESTOP_URL does not say where the site will stand.');
    },
    async generateBundle() {
      if (!site) return;
      for (const lang of languages) {
        const path = folderOf(lang, languages);
        const said = oembedOf(await wordsOf(folder, lang), site, path);
        const source = `${JSON.stringify(said, null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: `${path}oembed.json`, source });
      }
    },
  };
  /** @type {import('../prerender/pages-plugin.mjs').Step} */
  async function step(html, { page, lang }) {
    if (page.html !== 'index.html' || !site) return html;
    const { title } = await wordsOf(folder, lang);
    const href = new URL(`${folderOf(lang, languages)}oembed.json`, site).href;
    const type = 'application/json+oembed';
    return withHead(html, [element('link', { rel: 'alternate', type, href, title })]);
  }
  return { step, plugin };
}

/**
 * What a CMS is told, as oEmbed 1.0 has it.
 *
 * @param {{ title: string }} words
 * @param {string} site
 * @param {string} [path] folder of the language's pages
 */
export function oembedOf({ title }, site, path = '') {
  const src = new URL(`${path}embed.html`, site).href;
  const html = `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${WIDTH}" height="${HEIGHT}" loading="lazy" allow="fullscreen" frameborder="0"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Whistlestop',
    provider_url: site,
    title,
    html,
    width: WIDTH,
    height: HEIGHT,
    thumbnail_url: new URL(`${path}og.png`, site).href,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}

/** @param {string} folder @param {string} lang @returns {Promise<{ title: string }>} */
async function wordsOf(folder, lang) {
  /** @param {string} name */
  const read = async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const { title, languages, strings = [], version } = await read('story.json');
  const hash = version?.files?.[`strings.${lang}.json`];
  const texts = `${hash ? `versions/${hash}/` : ''}strings.${lang}.json`;
  const translated = strings.includes(lang) ? (await read(texts)).title : undefined;
  const own = typeof title === 'string' ? title : (title[lang] ?? title[languages[0]]);
  return { title: translated ?? own };
}
