// @ts-check
import { rowsOf } from '../labels.mjs';

/** Columns that are no language. */
const OTHERS = new Set(['k', 'rank', 'from', 'to', 'lon', 'lat']);

/**
 * Names out of a table: a point each, with its name in each language that has one of its own.
 * @param {string} text @param {readonly string[] | null} languages those that are kept; null keeps all
 */
export function namesOf(text, languages = null) {
  return rowsOf(text).map((row) => {
    const { k = 'city', rank, from, to, lon, lat, en } = row;
    const names = Object.entries(row).filter(
      ([lang, name]) =>
        !OTHERS.has(lang) &&
        name !== '' &&
        (lang === 'en' || !languages || languages.includes(lang)),
    );
    if (!en || !Number(rank)) throw new Error(`A name or a rank is missing at ${lon}, ${lat}`);
    return {
      type: /** @type {const} */ ('Feature'),
      properties: {
        ...{ k, rank: Number(rank) },
        ...(from ? { from: Number(from) } : {}),
        ...(to ? { to: Number(to) } : {}),
        ...Object.fromEntries(names),
      },
      geometry: { type: /** @type {const} */ ('Point'), coordinates: [Number(lon), Number(lat)] },
    };
  });
}
