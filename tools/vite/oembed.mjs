// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const WIDTH = 800;
const HEIGHT = 600;

/**
 * Writes `oembed.json` and the link by which a CMS discovers it from the page's address. oEmbed knows
 * absolute addresses only, so without one for the site there is neither.
 *
 * @param {{ folder: string, site: string | null }} options folder of the page's story, and the address at
 *   which the site will stand, with its last slash
 * @returns {import('vite').Plugin}
 */
export function oembed({ folder, site }) {
  return {
    name: 'oembed',
    apply: 'build',
    buildStart() {
      if (!site)
        this.info('No oembed.json: WHISTLESTOP_URL does not say where the site will stand.');
    },
    transformIndexHtml: {
      order: 'post',
      async handler(_, { path }) {
        if (path !== '/index.html' || !site) return [];
        const { title } = await wordsOf(folder);
        const href = new URL('oembed.json', site).href;
        const attrs = { rel: 'alternate', type: 'application/json+oembed', href, title };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
    async generateBundle() {
      if (!site) return;
      const said = oembedOf(await wordsOf(folder), site);
      const source = `${JSON.stringify(said, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: 'oembed.json', source });
    },
  };
}

/**
 * What a CMS is told, as oEmbed 1.0 has it.
 *
 * @param {{ title: string }} words
 * @param {string} site
 */
export function oembedOf({ title }, site) {
  const src = new URL('embed.html', site).href;
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
    thumbnail_url: new URL('og.png', site).href,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}

/** @param {string} folder @returns {Promise<{ title: string }>} */
async function wordsOf(folder) {
  const { title, languages } = JSON.parse(await readFile(join(folder, 'story.json'), 'utf8'));
  return { title: typeof title === 'string' ? title : title[languages[0]] };
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
