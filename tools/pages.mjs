// @ts-check

/**
 * @typedef {object} SitePage
 * @property {string} name of its build entry; its assets begin with it
 * @property {string} html its file, from the project's root
 * @property {string | null} main the module that takes the page over, where the html file's own script
 *   is only what starts it
 * @property {boolean} prerendered whether the build renders the story's first view into it
 * @property {boolean} standInFonts whether it is shown in system fonts over a slow line
 * @property {boolean} offline whether the service worker keeps it
 * @property {boolean} framed whether pages of other sites may frame it
 * @property {boolean} preloadMap whether its scripts are listed last in the page, with those of the map
 * @property {boolean} [apart] whether it is built apart: it shares no script with the other pages, so that it
 *   changes none of theirs
 * @property {readonly Budget[]} budgets
 */

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {readonly ('html' | 'start' | 'main')[]} parts the html file, the scripts that it loads at
 *   once, those that `main` adds
 * @property {string} limit brotli
 */

/** Whether stories are made on the site: not on one that `npm run pack` makes of a single story. */
export const hasStudio = () => !process.env.WHISTLESTOP_ONE_STORY;

/**
 * The pages of the site: vite.config.ts, the prerenderer, the headers, the service worker and the
 * budgets read this list. A new page is one entry here and the html file that it names.
 *
 * @type {readonly SitePage[]}
 */
export const PAGES = pagesOf([
  {
    name: 'reader',
    html: 'index.html',
    main: 'src/pages/reader/main.tsx',
    prerendered: true,
    standInFonts: true,
    offline: true,
    framed: false,
    preloadMap: true,
    budgets: [
      { name: 'Reader: page', parts: ['html'], limit: '40 kB' },
      { name: 'Reader: what begins the map', parts: ['start'], limit: '65.8 kB' },
      { name: 'Reader: scripts', parts: ['start', 'main'], limit: '188.4 kB' },
    ],
  },
  {
    name: 'embed',
    html: 'embed.html',
    main: 'src/pages/embed/main.tsx',
    prerendered: true,
    standInFonts: true,
    offline: false,
    framed: true,
    preloadMap: false,
    budgets: [
      {
        name: 'Embed: page and scripts before it is touched',
        parts: ['html', 'start'],
        limit: '39.3 kB',
      },
    ],
  },
  {
    name: 'presenter',
    html: 'present.html',
    main: null,
    prerendered: false,
    standInFonts: false,
    offline: true,
    framed: false,
    preloadMap: false,
    budgets: [{ name: 'Presenter: scripts', parts: ['start'], limit: '186.4 kB' }],
  },
  {
    name: 'stories',
    html: 'stories.html',
    main: null,
    // Its list is of all stories, and no script draws it: tools/prerender/stories-plugin.mjs.
    prerendered: false,
    standInFonts: true,
    offline: true,
    framed: false,
    preloadMap: false,
    budgets: [{ name: 'Stories: page', parts: ['html', 'start'], limit: '12.5 kB' }],
  },
  {
    name: 'studio',
    html: 'studio.html',
    main: null,
    prerendered: false,
    standInFonts: false,
    offline: false,
    framed: false,
    preloadMap: false,
    apart: true,
    budgets: [{ name: 'Studio: scripts', parts: ['start'], limit: '229 kB' }],
  },
  {
    name: 'preview',
    html: 'preview.html',
    main: null,
    // What the studio frames: any of the pages above, of a story that is on no server.
    prerendered: false,
    standInFonts: false,
    offline: false,
    framed: false,
    preloadMap: false,
    apart: true,
    budgets: [{ name: 'Preview: scripts', parts: ['start'], limit: '142 kB' }],
  },
]);

/** @param {readonly SitePage[]} pages */
function pagesOf(pages) {
  return hasStudio() ? pages : pages.filter(({ apart }) => !apart);
}

/** The pages that are built together, and those that are built apart from them. */
export const TOGETHER = PAGES.filter(({ apart }) => !apart);
export const APART = PAGES.filter(({ apart }) => apart);

/** Where the scripts of the pages that are built apart lie, in the built site. */
export const APART_ASSETS = 'assets/studio';
/** Their manifest, and that of the others. */
export const MANIFESTS = { apart: '.vite/apart.json', together: '.vite/manifest.json' };

/**
 * The page that Vite transforms.
 *
 * @param {string} path `/embed.html`
 */
export function pageAt(path) {
  const page = PAGES.find(({ html }) => path === `/${html}`);
  if (!page) throw new Error(`tools/pages.mjs lists no page ${path}`);
  return page;
}
