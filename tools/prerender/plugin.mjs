// @ts-check
import { basename } from 'node:path';
import { importTs } from '../import-ts.mjs';
import { pageAt } from '../pages.mjs';
import { basemapFiles } from './basemap-files.mjs';
import { card } from './card.mjs';

/**
 * Renders the first view of the reader and the embed into their pages, and makes the picture for link
 * previews.
 *
 * @param {{ folder: string, site: string | null }} options folder of the page's story, and the address of
 *   the site, with its last slash: pictures and links to a page must be absolute
 * @returns {import('vite').Plugin}
 */
export function prerender({ folder, site }) {
  const slug = basename(folder);
  /** @type {Promise<{ words: { lang: string, dir: string, title: string, summary: string }, pages: Record<string, string>, firstRead: string, basemap: string, picture: Buffer }> | null} */
  let made = null;
  const once = () => (made ??= make(folder));
  return {
    name: 'prerender',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path, bundle }) {
        const { name, prerendered, preloadMap, framed } = pageAt(path);
        if (!prerendered) return withStyles(html, bundle);
        const root = '<div id="root"></div>';
        if (!html.includes(root)) throw new Error(`${path} has no ${root}`);
        const { words, pages, firstRead, basemap } = await once();
        return {
          html: withScriptsLast(withStyles(html, bundle), preloadMap ? bundle : {})
            .replace(
              root,
              () =>
                `<div id="root" data-prerendered="${slug}" data-basemap="${escaped(basemap)}">${pages[name]}</div>${pages.basemap}`,
            )
            .replace(
              /<title>.*<\/title>/,
              () => `<title>${escaped(words.title)}${framed ? '' : ' · Whistlestop'}</title>`,
            )
            .replace(
              /<html lang="[^"]*"/,
              () => `<html lang="${escaped(words.lang)}" dir="${words.dir}"`,
            )
            .replace(/<meta name="description"[^>]*>/, ''),
          tags: framed ? [] : [firstFrame(firstRead), ...tagsOf(words, site)],
        };
      },
    },
    async generateBundle() {
      const { picture } = await once();
      this.emitFile({ type: 'asset', fileName: 'og.png', source: picture });
    },
  };
}

/** @param {string} folder */
async function make(folder) {
  const { soundStory, prerenderPages, wordsOf, cardMarkup, basemapPath, FIRST_READ } =
    await importTs('tools/prerender/render.tsx');
  const story = await soundStory(folder);
  const { world, labels } = await basemapFiles(folder, story);
  const pages = prerenderPages(story, world, labels);
  // The page's policy allows no such attribute, and the browser would log an error.
  if (`${pages.reader}${pages.embed}`.includes(' style="'))
    throw new Error('The prerendered page holds a style attribute.');
  return {
    words: wordsOf(story),
    pages,
    firstRead: FIRST_READ,
    basemap: basemapPath(story),
    picture: await card(cardMarkup(story, world, labels)),
  };
}

/**
 * The browser's first frame waits for the first passage. A frame with the header alone would come a few
 * milliseconds earlier, and delay the frame that can be read.
 *
 * @param {string} id
 * @returns {import('vite').HtmlTagDescriptor}
 */
const firstFrame = (id) => ({
  tag: 'link',
  attrs: { rel: 'expect', href: `#${id}`, blocking: 'render' },
  injectTo: 'head-prepend',
});

/**
 * @param {{ lang: string, title: string, summary: string }} words
 * @param {string | null} site
 * @returns {import('vite').HtmlTagDescriptor[]}
 */
function tagsOf({ lang, title, summary }, site) {
  const picture = new URL('og.png', site ?? 'https://relative.invalid/').href;
  const image = site ? picture : './og.png';
  const meta = (/** @type {Record<string, string>} */ attrs) =>
    /** @type {const} */ ({ tag: 'meta', attrs, injectTo: 'head' });
  const article = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description: summary,
    inLanguage: lang,
    image,
    isAccessibleForFree: true,
    ...(site ? { url: site, mainEntityOfPage: site } : {}),
  };
  return [
    meta({ name: 'description', content: summary }),
    meta({ property: 'og:type', content: 'article' }),
    meta({ property: 'og:title', content: title }),
    meta({ property: 'og:description', content: summary }),
    meta({ property: 'og:image', content: image }),
    meta({ property: 'og:image:width', content: '1200' }),
    meta({ property: 'og:image:height', content: '630' }),
    meta({ property: 'og:image:alt', content: `A map of the journey: ${title}` }),
    meta({ property: 'og:locale', content: lang }),
    ...(site ? [meta({ property: 'og:url', content: site })] : []),
    meta({ name: 'twitter:card', content: 'summary_large_image' }),
    meta({ name: 'twitter:title', content: title }),
    meta({ name: 'twitter:description', content: summary }),
    meta({ name: 'twitter:image', content: image }),
    ...(site
      ? [
          /** @type {const} */ ({
            tag: 'link',
            attrs: { rel: 'canonical', href: site },
            injectTo: 'head',
          }),
        ]
      : []),
    {
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      // Inside a script element only its end tag is special.
      children: JSON.stringify(article).replaceAll('<', '\\u003c'),
      injectTo: 'head',
    },
  ];
}

const STYLESHEET = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/g;

/**
 * Puts the page's styles into the page, so that its first paint waits for nothing else. The policy
 * names their hash.
 * @param {string} html
 * @param {import('vite').Rollup.OutputBundle | undefined} bundle
 */
function withStyles(html, bundle = {}) {
  return html.replace(STYLESHEET, (_, name) => {
    const file = bundle[name];
    if (file?.type !== 'asset') throw new Error(`The build has no ${name}`);
    // Addresses in a stylesheet are relative to its folder.
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const css = String(file.source).replaceAll(/url\((['"]?)\.\//g, `url($1./${folder}`);
    // Disabled, so it is not fetched. It tells the loader of lazy parts that its rules are present.
    return `<style>${css.trim()}</style><link rel="stylesheet" href="./${name}" disabled>`;
  });
}

const MAP = 'src/map/early-map.ts';

/**
 * Scripts in the head would compete with the page itself for the line. The map's scripts are preloaded
 * beside the page's own: they are the largest.
 * @param {string} html
 * @param {import('vite').Rollup.OutputBundle | undefined} bundle
 */
function withScriptsLast(html, bundle = {}) {
  const script = /\s*<script type="module"[^>]*><\/script>/.exec(html)?.[0];
  if (!script) throw new Error('The page has no script');
  const early = /\s*<link rel="modulepreload"[^>]*>/g;
  const named = (html.match(early) ?? []).map((link) => link.trim());
  for (const file of Object.keys(bundle).length > 0 ? chunksOf(MAP, bundle) : []) {
    const link = `<link rel="modulepreload" crossorigin href="./${file}">`;
    if (!named.includes(link)) named.push(link);
  }
  return html
    .replace(script, '')
    .replaceAll(early, '')
    .replace('</body>', () => `${[script.trim(), ...named].join('\n    ')}\n  </body>`);
}

/**
 * The files of a module that is imported on demand, with all that it imports itself.
 * @param {string} module
 * @param {import('vite').Rollup.OutputBundle} bundle
 */
function chunksOf(module, bundle) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const first = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(module));
  if (!first) throw new Error(`The build has no chunk of ${module}`);
  /** @type {Set<string>} */
  const files = new Set([first.fileName]);
  for (const name of files)
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      files.add(next);
  return [...files];
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
