// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTs } from '../import-ts.mjs';

const BASEMAP = 'public/basemap';

/**
 * Writes the places that the site's basemap names into one file: the studio finds a stop's place by its name.
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
      const files = readdirSync(BASEMAP)
        .filter((name) => name.endsWith('.json'))
        .map((name) => JSON.parse(readFileSync(join(BASEMAP, name), 'utf8')));
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(placesOf(files)) });
    },
  };
}
