/**
 * What the build takes from this folder's own node_modules: the three data packages, and mapshaper,
 * which makes shared boundaries out of them. Nothing is fetched; the packages carry their data.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import mapshaper from 'mapshaper';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const read = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

/** Countries of OpenStreetMap: features with `A3`, polygons that end at the coast, rivers not cut out. */
export const readCountries = () => read('@geo-maps/countries-coastline-10m/map.geo.json').features;

/** Still water of OpenStreetMap at 100 m, in pieces: [0] is rivers, [1] lakes and ponds, [2] the sea. */
export const readWaters = () =>
  read('@geo-maps/earth-waterbodies-100m/map.geo.json').geometries.map((g) => g.coordinates);

/**
 * Countries of Natural Earth as features with `name`; rings may run across the antimeridian.
 * @param {'10m' | '50m'} scale 1:10 m or 1:50 m
 */
export function readNaturalEarth(scale = '50m') {
  const atlas = read(`world-atlas/countries-${scale}.json`);
  return feature(atlas, atlas.objects.countries).features;
}

/**
 * Runs one line of mapshaper commands on JSON inputs (file name → data), and gives what it writes
 * (file name → data).
 * @throws what mapshaper throws when a command fails
 */
export async function shape(inputs, commands) {
  const texts = Object.fromEntries(
    Object.entries(inputs).map(([name, data]) => [
      name,
      Buffer.isBuffer(data) ? data : JSON.stringify(data),
    ]),
  );
  const files = await mapshaper.applyCommands(commands, texts);
  return Object.fromEntries(
    Object.entries(files).map(([name, data]) => [name, JSON.parse(String(data))]),
  );
}
