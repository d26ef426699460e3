// @ts-check
/**
 * Reads a fine shore out of GSHHG, as GMT prints it, and writes it beside the list of detail regions:
 * `node tools/basemap/vladivostok-2019/shore.mjs`. Needs GMT with the full data (Debian: `apt-get install gmt
 * gmt-gshhg-full`); the file is committed, so that making the basemap needs neither.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { closed, stitched } from '../shapes/rings.mjs';
import { gshhg } from '../sources/gshhg.mjs';

const shores = JSON.parse(readFileSync(new URL('shores.json', import.meta.url), 'utf8'));
/** Degrees beyond the region that are read too. */
const MORE = 0.1;
/** Of the grid that figures are written on: 1.1 m. */
const PER_DEGREE = 1e5;

for (const { box, file } of shores) {
  const [west, south, east, north] = box;
  const wide = [west - MORE, south - MORE, east + MORE, north + MORE];
  const polygons = closed(stitched(gshhg(wide, { resolution: 'f', level: 1 })), wide);
  const lines = polygons.map((ring) => JSON.stringify([ring.map(rounded)]));
  writeFileSync(
    new URL(file, import.meta.url),
    `{"type":"MultiPolygon","coordinates":[\n${lines.join(',\n')}\n]}\n`,
  );
  console.log(`${file}: ${polygons.length} rings, ${polygons.flat().length} points`);
}

/** @param {number[]} point */
function rounded(point) {
  return point.map((at) => Math.round(at * PER_DEGREE) / PER_DEGREE);
}
