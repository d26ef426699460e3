// @ts-check
import { importTs } from '../import-ts.mjs';
import { siteLanguages, storyFolder, storyFolders } from '../story/story-folder.mjs';
import { basemapFiles } from './basemap-files.mjs';
import { card } from './card/card.mjs';
import { sharePages } from './share/share-pages.mjs';

const PAGE = '/stories.html';
const INDEX = 'stories/index.json';

/**
 * Lists the site's stories: writes `stories/index.json` and each story's pictures, and renders the list
 * into stories.html. The development server makes the same when it is asked.
 *
 * Stops with a picture get pages for links to them, which only the built site has.
 *
 * @param {{ policy: string, site: string | null }} options the policy of a page without scripts of its own,
 *   and the address of the site
 */
export function stories(options) {
  /** @type {ReturnType<typeof listed> | null} */
  let built = null;
  let isBuild = false;
  /** @param {(words: string) => void} warn */
  const list = (warn) => {
    // In development a story may have changed since.
    if (!isBuild) return listed(warn, null);
    built ??= listed(warn, options);
    return built;
  };
  /** @param {string} html @param {string} lang */
  const filled = async (html, lang) => {
    const { page } = await list(console.warn);
    return html.replace('<div id="root"></div>', () => `<div id="root">${page(lang)}</div>`);
  };
  /** @type {import('./pages-plugin.mjs').Step} */
  const step = (html, { page, lang }) => (PAGE === `/${page.html}` ? filled(html, lang) : html);
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'stories',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        path === PAGE && !isBuild ? filled(html, siteLanguages()[0]) : html,
    },
    async generateBundle() {
      const { index, pictures, shared } = await list((words) => this.warn(words));
      this.emitFile({ type: 'asset', fileName: INDEX, source: index });
      for (const [fileName, svg] of Object.entries(pictures))
        this.emitFile({ type: 'asset', fileName, source: card(svg) });
      for (const [fileName, source] of Object.entries(shared))
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const name = pathname.slice(1);
        if (!/^stories\/(index\.json|[^/]+\/(card|map|map-dark)(\.[\w-]+)?\.png)$/.test(name))
          return next();
        try {
          const { index, pictures } = await list(console.warn);
          const svg = pictures[name];
          if (name !== INDEX && svg === undefined) return next();
          response.setHeader('Content-Type', svg ? 'image/png' : 'application/json');
          response.end(svg ? card(svg) : index);
        } catch (error) {
          next(error);
        }
      });
    },
  };
  return { step, plugin };
}

/**
 * @param {(words: string) => void} warn called where a story cannot be shown, which is left out
 * @param {{ policy: string, site: string | null } | null} share null leaves out the pages for links
 */
async function listed(warn, share) {
  const { soundStory, entryOf, picturesOf, storiesPage } = await importTs(
    'tools/prerender/story-index.tsx',
  );
  const languages = siteLanguages();
  const all = [];
  for (const folder of storyFolders()) {
    try {
      const story = await soundStory(folder);
      const { world, labels } = await basemapFiles(folder, story);
      const isDefault = folder === storyFolder();
      const made = share && (await sharePages(folder, story, { ...share, isDefault, warn }));
      all.push({
        entry: entryOf(story, { shared: made?.shared }),
        story,
        pictures: picturesOf(story, { world, labels, languages }),
        shared: made?.files ?? {},
      });
    } catch (error) {
      warn(`Not among the stories of ${PAGE.slice(1)}: ${error}`);
    }
  }
  const entries = all.map(({ entry }) => entry);
  const stories = all.map(({ story }) => story);
  return {
    index: `${JSON.stringify({ stories: entries }, null, 2)}\n`,
    /** @param {string} lang of the interface */
    page: (lang) => storiesPage(stories, lang),
    /** @type {Record<string, string | Buffer>} pages for links, and their cards, by name */
    shared: Object.assign({}, ...all.map(({ shared }) => shared)),
    /** @type {Record<string, string>} SVG by the name of the picture's file */
    pictures: Object.assign({}, ...all.map(({ pictures }) => pictures)),
  };
}
