/**
 * Makes public/basemap/{world,region,labels}.json from Natural Earth and OpenStreetMap, as published
 * packages carry them. Run with `npm run basemap`; see docs/basemap.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { makeFar } from './far.mjs';
import { polygons } from './features.mjs';
import { labelsOf } from './labels.mjs';
import { makeNear } from './near.mjs';
import { readCountries, readNaturalEarth, readWaters } from './packages.mjs';
import { BOX } from './seam.mjs';

const out = new URL('../../public/stories/vladivostok-2019/basemap/', import.meta.url);
const own = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

function write(name, features) {
  const lines = features.map((f) => JSON.stringify(f)).join(',\n');
  const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
  writeFileSync(new URL(name, out), text);
  const packed = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
  console.log(
    `${name}: ${(text.length / 1e3).toFixed(0)} kB, brotli ${(packed.length / 1e3).toFixed(1)} kB`,
  );
}

const waters = readWaters();
const near = await makeNear(readCountries(), waters, own('rivers.csv'));
const far = await makeFar(readNaturalEarth(), waters[1], near.seam, own('lakes.csv'));
write('world.json', [
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
write('region.json', [
  ...polygons({ k: 'sea' }, [[sea]]),
  ...near.region,
  ...JSON.parse(own('detail.geojson')).features,
]);
write('labels.json', labelsOf(own('labels.csv')));
