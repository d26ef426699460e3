// @ts-check
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** @typedef {import('geojson').Position} Position */

/** Whether GMT is installed with its full data (Debian: gmt, gmt-gshhg-full). */
export function hasGshhg() {
  try {
    return gshhg([0, 50, 0.2, 50.2], { resolution: 'f', level: 1 }).length >= 0;
  } catch {
    return false;
  }
}

/**
 * The shores of GSHHG in a box, as GMT prints them: lines with the land on their left, cut at the box.
 * @param {readonly number[]} box west, south, east, north
 * @param {{ resolution: 'f' | 'h' | 'i', level: 1 | 2, least?: number }} options level 1 is the sea's
 *   shore and 2 that of lakes; `least` is the area of what is not left out, km²
 * @returns {Position[][]}
 * @throws if GMT is missing, or its data of that resolution
 */
export function gshhg([west, south, east, north], { resolution, level, least }) {
  const text = execFileSync(
    'gmt',
    [
      'coast',
      `-R${west}/${east}/${south}/${north}`,
      `-D${resolution}`,
      ...(least ? [`-A${least}/${level}/${level}`] : []),
      `-W${level}`,
      '-M',
    ],
    { encoding: 'utf8', maxBuffer: 1e9, cwd: tmpdir(), stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return text
    .split(/^>.*$/m)
    .map((part) =>
      part
        .split('\n')
        .filter((line) => /^\s*[-\d]/.test(line))
        .map((line) => line.trim().split(/\s+/).map(Number)),
    )
    .filter((line) => line.length > 1);
}
