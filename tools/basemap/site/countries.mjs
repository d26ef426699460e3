// @ts-check
import { lat, lon } from '../shapes/simplify.mjs';

/** @typedef {import('geojson').Position} Position */
/** @typedef {import('geojson').Feature<import('geojson').Polygon | import('geojson').MultiPolygon, { name: string }>} Country */

/** ISO 3166-1 alpha-2 of what has no number in Natural Earth, by its name there; the rest is nobody's to name. */
const CODES = new Map([
  ['Kosovo', 'XK'],
  // No border surrounds a base.
  ['Akrotiri', 'CY'],
  ['Baikonur', 'KZ'],
  ['Cyprus U.N. Buffer Zone', 'CY'],
  ['Dhekelia', 'CY'],
  ['USNB Guantanamo Bay', 'CU'],
]);
/** Hong Kong and Macao: no border surrounds a city. */
export const WITHIN = new Map([
  ['HK', 'CN'],
  ['MO', 'CN'],
]);

/** The alpha-2 code of a country that Natural Earth knows by its ISO number. @param {Country} country */
export function codeOf({ id, properties: { name } }) {
  const code = id === undefined ? CODES.get(name) : new Intl.Locale(`und-${id}`).region;
  return code && (WITHIN.get(code) ?? code);
}

/**
 * Natural Earth lets rings run across the antimeridian: from 179° straight to -179°. Here they run on
 * past 180°, and one that goes round the pole comes back along it.
 * @param {Position[]} ring @returns {Position[]}
 */
function unrolled(ring) {
  let turn = 0;
  const out = ring.map((p, i) => {
    const step = i > 0 ? lon(p) - lon(ring[i - 1] ?? []) : 0;
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [lon(p) + turn, lat(p)];
  });
  const [first = [], last = []] = [out[0], out.at(-1)];
  if (Math.abs(lon(last) - lon(first)) < 180) return out;
  return [...out, [lon(last), -86], [lon(first), -86], first];
}

/** A polygon's rings on one turn, and once more a turn to either side if it reaches past 180°. @param {Position[][]} rings */
function turns(rings) {
  // Antarctica comes as a ring round the pole with the coast for a hole; the coast alone says it all.
  const [outline = [], ...holes] = rings
    .filter((ring) => ring.some((p) => lat(p) > -89))
    .map(unrolled);
  const west = outline.reduce((least, p) => Math.min(least, lon(p)), 999);
  const east = outline.reduce((most, p) => Math.max(most, lon(p)), -999);
  const shift = (/** @type {Position[]} */ ring, /** @type {number} */ by) =>
    ring.map((p) => [lon(p) + by, lat(p)]);
  const level = holes.map((hole) =>
    shift(hole, 360 * Math.ceil((west - lon(hole[0] ?? [])) / 360)),
  );
  const all = [outline, ...level];
  return [0, ...(east > 180 ? [-360] : []), ...(west < -180 ? [360] : [])].map((by) =>
    all.map((ring) => shift(ring, by)),
  );
}

/** Natural Earth's countries, each with its code and on every turn of the world that it reaches. @param {Country[]} features */
export function countriesOf(features) {
  return features.map((country) => {
    const { properties, geometry } = country;
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const c = codeOf(country);
    return {
      type: /** @type {const} */ ('Feature'),
      properties: { id: c ?? properties.name, c: c ?? '' },
      geometry: {
        type: /** @type {const} */ ('MultiPolygon'),
        coordinates: parts.flatMap(turns),
      },
    };
  });
}
