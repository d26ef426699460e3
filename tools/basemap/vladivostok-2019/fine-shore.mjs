import { readFileSync } from 'node:fs';
import { shape } from '../packages.mjs';
import { lat, lon } from '../simplify.mjs';

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

/** Degrees: land that only the finer shore has goes to the nearest country in cells so large. */
const CELL = 0.01;

/** Countries whose coast is the finer one within its regions; their borders stay as they are. */
export async function withFineShores(countries) {
  let features = countries;
  for (const { box, land } of SHORES) features = await withFineShore(features, box, land);
  return features;
}

async function withFineShore(countries, box, land) {
  const list = (features) => ({ type: 'FeatureCollection', features });
  const feature = { type: 'Feature', properties: {}, geometry: land };
  const bbox = `bbox=${box.join()}`;
  const cut = await shape(
    { 'land.json': list(countries), 'shore.json': list([feature]) },
    `-i land.json shore.json combine-files -clip ${bbox} target=shore ` +
      `-erase ${bbox} target=land + name=outside -clip ${bbox} target=land + name=inside ` +
      '-clip shore target=inside + name=kept -erase inside target=shore + name=new -explode target=new ' +
      '-o target=outside,inside,kept,new format=geojson',
  );
  const of = (name) => cut[name].features ?? cut[name].geometries.map((geometry) => ({ geometry }));
  const added = of('new.json').map(({ geometry }) => ({
    type: 'Feature',
    properties: { added: 1 },
    geometry,
  }));
  const cells = cellsUnder(added.map(({ geometry }) => geometry));
  const pieces = await shape(
    { 'added.json': list(added), 'cells.json': list(cells) },
    '-i added.json cells.json combine-files -union target=added,cells name=pieces ' +
      '-filter "added == 1" -explode -o target=pieces format=geojson',
  );
  const owners = of('inside.json').flatMap(({ properties, geometry }) =>
    geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2).map((p) => ({ properties, p })),
  );
  const given = pieces['pieces.json'].features.map(({ geometry }) => ({
    type: 'Feature',
    properties: nearest(owners, geometry.coordinates[0][0]),
    geometry,
  }));
  const all = list([...of('outside.json'), ...of('kept.json'), ...given]);
  const joined = await shape(
    { 'all.json': all },
    '-i all.json -dissolve2 id copy-fields=c -o all.json format=geojson',
  );
  return joined['all.json'].features;
}

function nearest(owners, at) {
  const squeeze = Math.cos((lat(at) * Math.PI) / 180);
  let [best, least] = [null, Number.POSITIVE_INFINITY];
  for (const { properties, p } of owners) {
    const away = Math.hypot((lon(p) - lon(at)) * squeeze, lat(p) - lat(at));
    if (away < least) [best, least] = [properties, away];
  }
  return best;
}

/** The cells that some polygons touch. */
function cellsUnder(polygons) {
  const cells = new Set();
  const touch = (x, y) => cells.add(`${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`);
  for (const { coordinates } of polygons) {
    const xs = coordinates[0].map(lon);
    const ys = coordinates[0].map(lat);
    for (let x = Math.min(...xs); x < Math.max(...xs) + CELL; x += CELL)
      for (let y = Math.min(...ys); y < Math.max(...ys) + CELL; y += CELL) touch(x, y);
  }
  return [...cells].map((cell) => {
    const [x = 0, y = 0] = cell.split(' ').map((at) => Number(at) * CELL);
    const ring = [
      [x, y],
      [x + CELL, y],
      [x + CELL, y + CELL],
      [x, y + CELL],
      [x, y],
    ];
    return {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
}
