// @ts-check
// What each audience fetches, brotli. The manifest of the build says which files an entry needs at
// once: what is imported on demand is not among them.
import { readFileSync } from 'node:fs';

/** @type {Record<string, { file: string, imports?: string[], dynamicImports?: string[], css?: string[] }>} */
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

/** @param {string} key @param {Set<string>} seen */
function needs(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) needs(next, seen);
  return seen;
}

/** @param {Set<string>} keys */
function files(keys) {
  const names = [...keys].map((key) => manifest[key]?.file);
  return names.filter((file) => file && !/maplibre/.test(file)).map((file) => `dist/${file}`);
}

/** @param {string} key */
function entry(key) {
  if (!manifest[key]) throw new Error(`The build has no ${key}`);
  return needs(key);
}

const reader = new Set([...entry('index.html'), ...entry('src/pages/reader/main.tsx')]);
const presenter = entry('present.html');
/** What an import on demand adds to the reader. @param {string[]} keys */
const beside = (...keys) =>
  files(new Set(keys.flatMap((key) => [...entry(key)]).filter((key) => !reader.has(key))));

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
  limit('Reader: scripts', files(reader), '142 kB'),
  limit(
    'Embed: page and scripts before it is touched',
    [...files(entry('embed.html')), 'dist/embed.html'],
    '30 kB',
  ),
  limit('Presenter: scripts', files(presenter), '141 kB'),
  limit('Reader: what begins the map', files(entry('index.html')), '43 kB'),
  limit(
    'Map: our code beside MapLibre',
    beside('src/map/early-map.ts', 'src/map/maplibre/maplibre-renderer.ts'),
    '15 kB',
  ),
  limit('Map without WebGL', beside('src/map/svg/svg-renderer.ts'), '26 kB'),
  limit('Print', beside('src/pages/print/print-article.tsx'), '20 kB'),
  limit(
    'Reader: styles without MapLibre’s',
    ['dist/assets/*.css', '!dist/assets/maplibre-*.css'],
    '15 kB',
  ),
  limit('MapLibre with its worker and styles', 'dist/assets/maplibre-*.{js,css}', '400 kB'),
  limit('Reader: page with its poster', 'dist/index.html', '40 kB'),
  limit('Service worker', 'dist/sw.js', '6 kB'),
  limit('Host page: embed.js', 'dist/embed.js', '4 kB'),
  limit('Basemap: first view', ['dist/basemap/world.json', 'dist/basemap/labels.json'], '60 kB'),
  limit('Basemap: beyond zoom 8', 'dist/basemap/region.json', '220 kB'),
];
