// @ts-check
import { runsOf } from '../shapes/kinds.mjs';
import { lat, lon, simplify } from '../shapes/simplify.mjs';
import { isIn } from '../shapes/water.mjs';

/** @typedef {import('geojson').Position} Position */

/** One km along a meridian, in degrees. */
const KM = 1 / 111.2;

/**
 * A line drawn as wide as a river: a quadrilateral for each segment and an octagon at each bend,
 * to be dissolved into one. The package's own rivers lie in pieces wherever they are narrow.
 * @param {Position[]} line @param {number} width metres @returns {Position[][][]} polygons
 */
export function ribbon(line, width) {
  const half = (width / 2000) * KM;
  return line.flatMap((b, i) => {
    const a = line[i - 1];
    return a ? [[octagon(b, half)], [plank(a, b, half)]] : [[octagon(b, half)]];
  });
}

/** @param {Position} at @param {number} half */
function octagon(at, half) {
  const squeeze = Math.cos((lat(at) * Math.PI) / 180);
  const ring = Array.from({ length: 8 }, (_, i) => [
    lon(at) + (half * Math.cos((i * Math.PI) / 4)) / squeeze,
    lat(at) + half * Math.sin((i * Math.PI) / 4),
  ]);
  return [...ring, ring[0] ?? []];
}

/** @param {Position} a @param {Position} b @param {number} half */
function plank(a, b, half) {
  const squeeze = Math.cos((lat(a) * Math.PI) / 180);
  const [dx, dy] = [(lon(b) - lon(a)) * squeeze, lat(b) - lat(a)];
  const long = Math.hypot(dx, dy) || 1;
  const [x, y] = [(-dy / long) * (half / squeeze), (dx / long) * half];
  const ring = [
    [lon(a) + x, lat(a) + y],
    [lon(a) - x, lat(a) - y],
    [lon(b) - x, lat(b) - y],
    [lon(b) + x, lat(b) + y],
  ];
  return [...ring, ring[0] ?? []];
}

/** One river or stretch of one: its middle and its width in metres. @typedef {{ line: Position[], width: number }} Course */

/**
 * The courses that a table asks for: along a border that runs in the river (`border` within the
 * row's box), or from one place to the next through the water of a grid (`via`: "lon lat;lon lat").
 * @param {Record<string, string>[]} rows @param {{ pair: string, line: Position[] }[]} borders
 * @param {import('../shapes/water.mjs').Grid} grid @returns {Course[]}
 */
export function coursesOf(rows, borders, grid) {
  return rows.flatMap(({ border, west, south, east, north, width, via = '' }) => {
    const isNear = (/** @type {Position} */ a, /** @type {Position} */ b) => {
      const [x, y] = [(lon(a) + lon(b)) / 2, (lat(a) + lat(b)) / 2];
      return x > Number(west) && x < Number(east) && y > Number(south) && y < Number(north);
    };
    const lines = via
      ? [rounded(rounded(simplify(thread(grid, placesOf(via)), () => 0.002)))]
      : borders.filter(({ pair }) => pair === border).flatMap(({ line }) => runsOf(line, isNear));
    return lines.map((line) => ({ line, width: Number(width) }));
  });
}

/** @param {string} via @returns {Position[]} */
const placesOf = (via) => via.split(';').map((place) => place.trim().split(' ').map(Number));

/**
 * Tells whether a polygon has a vertex of one of the lines in it.
 * @param {Position[][]} lines @returns {(polygon: Position[][]) => boolean}
 */
export function meeter(lines) {
  const points = lines.flat();
  return ([outline = []]) => {
    const lons = outline.map(lon);
    const lats = outline.map(lat);
    const [west, east] = [Math.min(...lons), Math.max(...lons)];
    const [south, north] = [Math.min(...lats), Math.max(...lats)];
    return points.some(
      (p) => lon(p) > west && lon(p) < east && lat(p) > south && lat(p) < north && isIn(p, outline),
    );
  };
}

/** Chaikin's corner cutting, once: halves the angles of a line read off a grid.
 * @param {Position[]} line @returns {Position[]} */
function rounded(line) {
  const mix = (/** @type {Position} */ a, /** @type {Position} */ b, /** @type {number} */ k) => [
    lon(a) + (lon(b) - lon(a)) * k,
    lat(a) + (lat(b) - lat(a)) * k,
  ];
  const cut = line.slice(1).flatMap((b, i) => {
    const a = line[i] ?? b;
    return [mix(a, b, 0.25), mix(a, b, 0.75)];
  });
  return [...line.slice(0, 1), ...cut, ...line.slice(-1)];
}

/**
 * The way of a river through a grid of water: the cheapest from one place to the next, where a step
 * over land costs `DRY` times one through water. Dijkstra, 1959, on eight neighbours.
 * @param {import('../shapes/water.mjs').Grid} grid @param {Position[]} via at least two places
 * @returns {Position[]}
 */
function thread(grid, via) {
  return via.slice(1).flatMap((to, i) => {
    const leg = cheapest(grid, via[i] ?? to, to);
    return i === 0 ? leg : leg.slice(1);
  });
}

const DRY = 15;

/** @param {import('../shapes/water.mjs').Grid} grid @param {Position} from @param {Position} to @returns {Position[]} */
function cheapest({ west, south, cell, across, up, values }, from, to) {
  const squeeze = Math.cos((lat(from) * Math.PI) / 180);
  const node = (/** @type {Position} */ p) =>
    Math.round((lat(p) - south) / cell) * across + Math.round((lon(p) - west) / cell);
  const [start, end] = [node(from), node(to)];
  const cost = new Map([[start, 0]]);
  const before = new Map();
  const queue = buckets();
  queue.add(start, 0);
  for (let here = queue.next(); here && here.node !== end; here = queue.next()) {
    if (here.cost > (cost.get(here.node) ?? 0)) continue;
    const [i, j] = [here.node % across, Math.floor(here.node / across)];
    for (const [di = 0, dj = 0] of EIGHT) {
      if (i + di < 0 || i + di >= across || j + dj < 0 || j + dj >= up) continue;
      const next = here.node + dj * across + di;
      const wet = Math.min(1, 3 * (values[next] ?? 0));
      const step = Math.hypot(di * squeeze, dj) * (1 + (DRY - 1) * (1 - wet));
      const sum = here.cost + step;
      if (sum >= (cost.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      cost.set(next, sum);
      before.set(next, here.node);
      queue.add(next, sum);
    }
  }
  const way = [];
  for (let at = end; at !== undefined; at = before.get(at))
    way.push([west + (at % across) * cell, south + Math.floor(at / across) * cell]);
  return way.reverse();
}

const EIGHT = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];

/** A queue by cost: whole numbers of cost share a bucket, in which the cheapest is looked for. */
function buckets() {
  /** @type {{ node: number, cost: number }[][]} */
  const list = [];
  let at = 0;
  return {
    add(/** @type {number} */ node, /** @type {number} */ cost) {
      const n = Math.floor(cost);
      list[n] ??= [];
      list[n].push({ node, cost });
    },
    next() {
      while (at < list.length && !list[at]?.length) at += 1;
      const bucket = list[at];
      if (!bucket?.length) return undefined;
      let best = 0;
      bucket.forEach((entry, i) => {
        if (entry.cost < (bucket[best]?.cost ?? 0)) best = i;
      });
      return bucket.splice(best, 1)[0];
    },
  };
}
