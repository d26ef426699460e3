import { landFeatures, lines, polygons } from '../features.mjs';
import { bordersIn, coastOf, landOf } from '../shapes/kinds.mjs';
import { lat, lon } from '../shapes/simplify.mjs';
import { shape } from '../sources/packages.mjs';
import { lakesOf } from './site-world.mjs';

/** Side of a piece, degrees. */
export const CELL = 20;
const SOUTH = -85;
const NORTH = 85;

/** The boxes of all pieces: a grid over the world. @returns {{ name: string, box: number[] }[]} */
export function cells() {
  const out = [];
  for (let y = -80; y <= 80; y += CELL)
    for (let x = -180; x < 180; x += CELL)
      out.push({
        name: `${x}_${y}`,
        box: [x, y === -80 ? SOUTH : y, x + CELL, Math.min(NORTH, y + CELL)],
      });
  return out;
}

const HAIR = 1e-9;

/** Whether a segment runs along the edge of a box: a cut and no coast. */
export const cutBy =
  ([west, south, east, north]) =>
  (a, b) =>
    [west, east].some((at) => Math.abs(lon(a) - at) < HAIR && Math.abs(lon(b) - at) < HAIR) ||
    [south, north].some((at) => Math.abs(lat(a) - at) < HAIR && Math.abs(lat(b) - at) < HAIR);

export const boundsOf = (ring) => {
  const [xs, ys] = [ring.map(lon), ring.map(lat)];
  const least = (list) => list.reduce((a, b) => Math.min(a, b));
  const most = (list) => list.reduce((a, b) => Math.max(a, b));
  return [least(xs), least(ys), most(xs), most(ys)];
};
export const meets = ([w, s, e, n], [west, south, east, north]) =>
  w < east && e > west && s < north && n > south;

/**
 * The world in detail, cut into pieces; one without land is left out.
 * @param topology the land, see `coarserLand`
 * @param still lakes as polygons
 * @param {{ tolerance: number, step: number, island: number, lake: number }} grain
 * @returns {Promise<{ name: string, features: object[] }[]>}
 */
export async function sitePieces(topology, still, { tolerance, step, island, lake }) {
  const parts = landOf(topology, 'land', () => island).flatMap(({ c, coordinates }) =>
    coordinates.map((rings) => ({ c, rings, bounds: boundsOf(rings[0]) })),
  );
  const lakes = lakesOf(still, () => tolerance, step, lake).map((rings) => ({
    rings,
    bounds: boundsOf(rings[0]),
  }));
  const pieces = [];
  for (const { name, box } of cells()) {
    const near = parts.filter(({ bounds }) => meets(bounds, box));
    if (near.length === 0) continue;
    const land = await clipped(near, box);
    if (land.length === 0) continue;
    const isCut = cutBy(box);
    const [west, south, east, north] = box;
    const sea = [west, east].flatMap((x, i) =>
      i
        ? [
            [x, north],
            [x, south],
          ]
        : [
            [x, south],
            [x, north],
          ],
    );
    // A lake that reaches over the edge is drawn whole on both sides.
    const water = lakes.filter(({ bounds }) => meets(bounds, box)).map(({ rings }) => rings);
    const features = [
      ...polygons({ k: 'sea' }, [[[...sea, sea[0]]]]),
      ...landFeatures(land),
      ...polygons({ k: 'lake' }, water),
      ...lines({ k: 'coast' }, coastOf(land, isCut)),
      ...lines({ k: 'border' }, bordersIn(land, isCut)),
    ];
    pieces.push({ name, features });
  }
  return pieces;
}

/** The land in a box, by country. */
export async function clipped(parts, box) {
  const byCountry = Map.groupBy ? Map.groupBy(parts, ({ c }) => c ?? '') : grouped(parts);
  const features = [...byCountry].map(([c, list]) => ({
    type: 'Feature',
    properties: { c },
    geometry: { type: 'MultiPolygon', coordinates: list.map(({ rings }) => rings) },
  }));
  const files = await shape(
    { 'land.json': { type: 'FeatureCollection', features } },
    `-i land.json -clip bbox=${box.join()} -o land.json format=geojson`,
  );
  const found = files['land.json'].features ?? [];
  return found
    .filter(({ geometry }) => geometry)
    .map(({ properties: { c }, geometry: { type, coordinates } }) => ({
      c: c || undefined,
      coordinates: type === 'Polygon' ? [coordinates] : coordinates,
    }));
}

function grouped(parts) {
  const groups = new Map();
  for (const part of parts) {
    const key = part.c ?? '';
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(part);
  }
  return groups;
}
