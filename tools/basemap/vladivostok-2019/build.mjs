/**
 * The basemap of the shipped story, with details drawn by hand: Natural Earth and OpenStreetMap, as published
 * packages carry them, the shore of GSHHG, and the tables of this folder. See docs/basemap.md.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { polygons } from '../features.mjs';
import { labelsOf } from '../labels.mjs';
import { readCountries, readNaturalEarth, readWaters } from '../sources/packages.mjs';
import { write } from '../write.mjs';
import { makeFar } from './far.mjs';
import { makeNear } from './near.mjs';
import { BOX } from './seam.mjs';

const own = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** @param {string} folder the story's */
export async function buildStory(folder) {
  const out = pathToFileURL(`${folder}/basemap/`);
  const kept = (name, features) => {
    const size = write(out, name, features);
    console.log(`${name}: ${(size / 1e3).toFixed(1)} kB brotli`);
  };
  const waters = readWaters();
  const near = await makeNear(readCountries(), waters, own('rivers.csv'));
  const far = await makeFar(readNaturalEarth(), waters[1], near.seam, own('lakes.csv'));
  kept('world.json', [
    ...far,
    ...near.world.map((f) => ({ ...f, properties: { ...f.properties, near: 1 } })),
  ]);
  // Beneath the region's land lies its sea: together they hide the coarser drawing of the world.
  const [west, south, east, north] = BOX;
  const sea = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  kept('region.json', [
    ...polygons({ k: 'sea' }, [[sea]]),
    ...near.region,
    ...JSON.parse(own('detail.geojson')).features,
  ]);
  kept('labels.json', labelsOf(own('labels.csv')));
}
