import { readFileSync } from 'node:fs';
import { withFineShore } from '../shapes/join-shore.mjs';
import { lat, lon } from '../shapes/simplify.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
/** Regions whose shore comes from a file of its own: see shore.mjs. */
const SHORES = read('shores.json').map(({ box, file }) => ({ box, land: read(file) }));

export const isFine = (p) =>
  SHORES.some(
    ({ box: [west, south, east, north] }) =>
      lon(p) >= west && lon(p) <= east && lat(p) >= south && lat(p) <= north,
  );

/** Whether a vertex lies where one shore takes over from the other. */
export const onShoreEdge = (p) =>
  SHORES.some(
    ({ box: [west, south, east, north] }) =>
      isFine(p) &&
      [lon(p) - west, east - lon(p), lat(p) - south, north - lat(p)].some(
        (away) => Math.abs(away) < 1e-7,
      ),
  );

/** Countries whose coast is the finer one within its regions; their borders stay as they are. */
export async function withFineShores(countries) {
  let features = countries;
  for (const { box, land } of SHORES) features = await withFineShore(features, box, land);
  return features;
}
