import { shape } from '../sources/packages.mjs';
import { lat, lon } from './simplify.mjs';

/** Degrees: land that only the finer shore has goes to the nearest country in cells so large. */
const CELL = 0.01;

/**
 * Countries with a finer shore in a box; their borders stay as they are. Land that only the finer shore has
 * goes to the nearest country.
 * @param countries features of land @param box west, south, east, north
 * @param land the finer shore, as a MultiPolygon
 */
export async function withFineShore(countries, box, land) {
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
  // What is empty has no file, or a list of geometries without properties.
  const of = (name) =>
    (cut[name]?.features ?? (cut[name]?.geometries ?? []).map((geometry) => ({ geometry }))).filter(
      ({ geometry }) => geometry,
    );
  const added = of('new.json').map(({ geometry }) => ({
    type: 'Feature',
    properties: { added: 1 },
    geometry,
  }));
  const pieces = added.length > 0 ? await cutByCells(added) : [];
  const owners = of('inside.json').flatMap(({ properties, geometry }) =>
    geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2).map((p) => ({ properties, p })),
  );
  const given = pieces.map(({ geometry }) => ({
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

/** Polygons cut along the cells that they touch, so that each piece has one nearest country. */
async function cutByCells(added) {
  const list = (features) => ({ type: 'FeatureCollection', features });
  const cells = cellsUnder(added.map(({ geometry }) => geometry));
  const files = await shape(
    { 'added.json': list(added), 'cells.json': list(cells) },
    '-i added.json cells.json combine-files -union target=added,cells name=pieces ' +
      '-filter "added == 1" -explode -o target=pieces format=geojson',
  );
  return files['pieces.json'].features;
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
