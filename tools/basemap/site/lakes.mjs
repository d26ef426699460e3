// @ts-check
/**
 * Reads the lakes of the world out of GSHHG, as GMT prints them, and writes lakes.geojson beside this
 * file: `node tools/basemap/site/lakes.mjs`. Needs GMT with its full data (Debian: `apt-get install gmt
 * gmt-gshhg-full`); the file is committed, so that making the site's basemap needs neither.
 */
import { writeFileSync } from 'node:fs';
import { areaOf } from '../shapes/kinds.mjs';
import { stitched } from '../shapes/rings.mjs';
import { simplify, toGrid } from '../shapes/simplify.mjs';
import { gshhg } from '../sources/gshhg.mjs';

/** km²: smaller ones do not show at the zoom levels of the site's basemap. */
const LEAST = 50;

/** km²: less than the Caspian Sea, and more than any other lake. */
const CASPIAN = 300_000;

const rings = stitched(gshhg([-180, -80, 180, 84], { resolution: 'h', least: LEAST, level: 2 }))
  .map((ring) => simplify(ring, () => 0.003))
  .map((ring) => toGrid(ring, () => 0.001))
  .filter((ring) => ring.length > 3 && String(ring[0]) === String(ring.at(-1)))
  // The Caspian Sea is a gap in the land already.
  .filter((ring) => Math.abs(areaOf(ring)) > LEAST && Math.abs(areaOf(ring)) < CASPIAN)
  .sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
const lines = rings.map((ring) => JSON.stringify([ring]));
writeFileSync(
  new URL('lakes.geojson', import.meta.url),
  `{"type":"MultiPolygon","coordinates":[\n${lines.join(',\n')}\n]}\n`,
);
console.log(`lakes.geojson: ${rings.length} lakes, ${rings.flat().length} points`);
