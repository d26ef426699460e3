// @ts-check
/**
 * Chooses the towns that the site's basemap names, and writes cities.csv beside this file:
 * `node tools/basemap/site/cities.mjs`. Needs the names of GeoNames in all languages (Debian: `apt-get
 * install libgeonames-common`); the file is committed, so that making the site's basemap does not.
 */
import { writeFileSync } from 'node:fs';
import { namesIn, towns } from '../sources/gazetteer.mjs';
import { RANKS, spread } from '../spread.mjs';

/** The site's basemap has no room for the ranks after this one. */
const LAST = 5;
/** Smaller places are no towns on a map of a continent, unless they are capitals. */
const LEAST = 1000;
const LANGUAGES = ['en', 'ru', 'ko', 'ar', 'de', 'es', 'fr', 'ja', 'pt', 'zh'];

const chosen = spread(towns(LEAST), RANKS.slice(0, LAST));
const names = LANGUAGES.map((lang) => namesIn(lang));
const rows = chosen.map(({ town, rank }) => {
  const { id, lon, lat, name } = town;
  const english = names[0]?.get(id) ?? name;
  const others = names.slice(1).map((known) => known.get(id) ?? '');
  const cells = [english, ...others.map((other) => (other === english ? '' : other))];
  return [rank, lon.toFixed(3), lat.toFixed(3), ...cells.map((cell) => cell.replaceAll(',', ''))];
});
const head = ['rank', 'lon', 'lat', ...LANGUAGES];
writeFileSync(
  new URL('cities.csv', import.meta.url),
  `${[head, ...rows].map((row) => row.join(',')).join('\n')}\n`,
);
console.log(`cities.csv: ${rows.length} towns`);
