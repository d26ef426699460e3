import { readFileSync } from 'node:fs';
import { namesIn, towns } from '../sources/gazetteer.mjs';
import { namesOf } from '../sources/names.mjs';
import { RANKS, spread } from '../spread.mjs';

const table = (name) => readFileSync(new URL(`../site/${name}`, import.meta.url), 'utf8');

/** The smallest town that a basemap names. */
const LEAST = 1000;

/**
 * The towns, seas and lakes that a story's basemap may name, in its languages where they are known.
 * @param {readonly string[]} languages BCP 47
 */
export function allNames(languages) {
  const tags = [...new Set(languages.map((tag) => tag.split('-')[0]))];
  const catalogues = tags.map((tag) => [tag, namesIn(tag)]);
  // Where no catalogues are installed, the site's table knows the larger towns in ten languages.
  const known = new Map(
    namesOf(table('cities.csv'), tags).map(({ properties, geometry }) => [
      geometry.coordinates.join(),
      properties,
    ]),
  );
  const english = namesIn('en');
  const cities = spread(towns(LEAST), RANKS).map(({ town, rank }) => {
    const coordinates = [town.lon, town.lat].map((at) => Number(at.toFixed(3)));
    const { k, rank: _, ...names } = known.get(coordinates.join()) ?? {};
    const en = english.get(town.id) ?? names.en ?? town.name;
    const others = catalogues.flatMap(([tag, catalogue]) => {
      const name = catalogue.get(town.id);
      return name && name !== en ? [[tag, name]] : [];
    });
    return {
      type: 'Feature',
      properties: { k: 'city', rank, ...names, en, ...Object.fromEntries(others) },
      geometry: { type: 'Point', coordinates },
    };
  });
  return [...namesOf(table('seas.csv'), tags), ...cities];
}

/** The names in some boxes. */
export const namesWithin = (names, boxes) =>
  names.filter(
    ({
      geometry: {
        coordinates: [x, y],
      },
    }) =>
      boxes.some(
        ([west, south, east, north]) => x >= west && x <= east && y >= south && y <= north,
      ),
  );
