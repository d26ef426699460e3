// @ts-check
// What each audience fetches, brotli. The manifest of the build says which files an entry needs at
// once: what is imported on demand is not among them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { MANIFESTS, PAGES } from './tools/pages.mjs';

/** @typedef {Record<string, { file: string, imports?: string[], dynamicImports?: string[], css?: string[] }>} Manifest */

/** @param {string} name @returns {Manifest} */
const manifestOf = (name) => JSON.parse(readFileSync(`dist/${name}`, 'utf8'));
const together = manifestOf(MANIFESTS.together);
const apart = manifestOf(MANIFESTS.apart);

/** @param {string} key @param {Manifest} manifest @param {Set<string>} seen */
function needs(key, manifest, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) needs(next, manifest, seen);
  return seen;
}

/** MapLibre and its worker have a budget of their own. `maplibre-map` is our code. */
const VENDOR = /\/maplibre-(?!map-)/;

/** @param {Set<string>} keys @param {Manifest} [manifest] */
function files(keys, manifest = together) {
  const names = [...keys].map((key) => manifest[key]?.file);
  return names.filter((file) => file && !VENDOR.test(file)).map((file) => `dist/${file}`);
}

/** @param {string} key @param {Manifest} [manifest] */
function entry(key, manifest = together) {
  if (!manifest[key]) throw new Error(`The build has no ${key}`);
  return needs(key, manifest);
}

/**
 * The scripts of a page, by their keys: those of its html file, and those that `main` adds.
 *
 * @param {import('./tools/pages.mjs').SitePage} page
 * @param {readonly string[]} parts
 */
function scriptsOf({ html, main, apart: isApart }, parts) {
  const manifest = isApart ? apart : together;
  return new Set([
    ...(parts.includes('start') ? entry(html, manifest) : []),
    ...(parts.includes('main') && main ? entry(main, manifest) : []),
  ]);
}

const reader = new Set(
  PAGES.filter(({ name }) => name === 'reader').flatMap((page) => [
    ...scriptsOf(page, ['start', 'main']),
  ]),
);
/** What an import on demand adds to the reader. @param {string[]} keys */
const beside = (...keys) =>
  files(new Set(keys.flatMap((key) => [...entry(key)]).filter((key) => !reader.has(key))));

/** The stories' own grounds. @param {string} stories */
const groundsOf = (stories) =>
  readdirSync(stories)
    .map((slug) => `${stories}/${slug}/basemap`)
    .filter((folder) => existsSync(folder));

const limit = (
  /** @type {string} */ name,
  /** @type {string | string[]} */ path,
  /** @type {string} */ most,
) => ({
  name,
  path,
  limit: most,
  brotli: true,
});

export default [
  ...PAGES.flatMap((page) =>
    page.budgets.map(({ name, parts, limit: most }) => {
      const html = parts.includes('html') ? [`dist/${page.html}`] : [];
      const manifest = page.apart ? apart : together;
      return limit(name, [...html, ...files(scriptsOf(page, parts), manifest)], most);
    }),
  ),
  limit(
    'Map: our code beside MapLibre',
    beside('src/map/early-map.ts', 'src/map/maplibre/maplibre-map.ts'),
    '24 kB',
  ),
  limit('Map without WebGL', beside('src/map/svg/svg-map.ts'), '30 kB'),
  limit(
    'Corrections: what a story with changes adds',
    [...beside('src/pages/corrections/corrections.tsx'), 'dist/assets/corrections-*.css'],
    '5 kB',
  ),
  limit('Print', beside('src/pages/print/print-article.tsx'), '24.5 kB'),
  limit(
    'Reader: styles without MapLibre’s',
    [
      'dist/assets/*.css',
      ...['maplibre', 'stories', 'corrections'].map((name) => `!dist/assets/${name}-*.css`),
    ],
    '21 kB',
  ),
  limit(
    'MapLibre with its worker and styles',
    ['dist/assets/maplibre-*.{js,css}', '!dist/assets/maplibre-map-*'],
    '370 kB',
  ),
  limit('Service worker', 'dist/sw.js', '10.9 kB'),
  limit('Host page: embed.js', 'dist/embed.js', '5.1 kB'),
  ...['dist/basemap', ...groundsOf('dist/stories')].map((folder) =>
    limit(`${folder}: first view`, [`${folder}/world.json`, `${folder}/labels.json`], '60 kB'),
  ),
  ...groundsOf('dist/stories').map((folder) =>
    limit(`${folder}: near by`, `${folder}/region.json`, '220 kB'),
  ),
];
