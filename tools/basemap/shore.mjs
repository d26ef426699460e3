// @ts-check
/**
 * Reads a fine shore out of GSHHG, as GMT prints it, and writes it beside the list of detail regions:
 * `node tools/basemap/shore.mjs`. Needs GMT with the full data (Debian: `apt-get install gmt
 * gmt-gshhg-full`); the file is committed, so that making the basemap needs neither.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { closed, stitched } from './rings.mjs';

const shores = JSON.parse(readFileSync(new URL('shores.json', import.meta.url), 'utf8'));
/** Degrees beyond the region that are read too. */
const MORE = 0.1;
/** Of the grid that figures are written on: 1.1 m. */
const PER_DEGREE = 1e5;

for (const { box, file } of shores) {
  const [west, south, east, north] = box;
  const wide = [west - MORE, south - MORE, east + MORE, north + MORE];
  const text = execFileSync(
    'gmt',
    ['coast', `-R${wide[0]}/${wide[2]}/${wide[1]}/${wide[3]}`, '-Df', '-W1', '-M'],
    { encoding: 'utf8', maxBuffer: 1e9, cwd: tmpdir() },
  );
  const polygons = closed(stitched(linesOf(text)), wide);
  const lines = polygons.map((ring) => JSON.stringify([ring.map(rounded)]));
  writeFileSync(
    new URL(file, import.meta.url),
    `{"type":"MultiPolygon","coordinates":[\n${lines.join(',\n')}\n]}\n`,
  );
  console.log(`${file}: ${polygons.length} rings, ${polygons.flat().length} points`);
}

/** @param {string} text what GMT prints @returns {[number, number][][]} */
function linesOf(text) {
  return text
    .split(/^>.*$/m)
    .map((part) =>
      part
        .split('\n')
        .filter((line) => /^\s*[-\d]/.test(line))
        .map((line) => /** @type {[number, number]} */ (line.trim().split(/\s+/).map(Number))),
    )
    .filter((line) => line.length > 1);
}

/** @param {number[]} point */
function rounded(point) {
  return point.map((at) => Math.round(at * PER_DEGREE) / PER_DEGREE);
}
