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

/** Scripts of some entries, without MapLibre. @param {string[]} keys */
function scripts(...keys) {
  for (const key of keys) if (!manifest[key]) throw new Error(`The build has no ${key}`);
  const files = [...new Set(keys.flatMap((key) => [...needs(key)]))].map(
    (key) => manifest[key]?.file,
  );
  return files.filter((file) => file && !/maplibre/.test(file)).map((file) => `dist/${file}`);
}

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
  limit(
    'Reader: scripts until the map stands, without MapLibre',
    scripts('index.html', 'src/map/map-libre-view.ts'),
    '130 kB',
  ),
  limit(
    'Reader: styles without MapLibre’s',
    ['dist/assets/*.css', '!dist/assets/maplibre-*.css'],
    '15 kB',
  ),
  limit('MapLibre with its worker and styles', 'dist/assets/maplibre-*.{js,css}', '400 kB'),
  limit('Reader: page with its poster', 'dist/index.html', '40 kB'),
  limit('Basemap: first view', ['dist/basemap/world.json', 'dist/basemap/labels.json'], '60 kB'),
  limit('Basemap: beyond zoom 8', 'dist/basemap/region.json', '220 kB'),
];
