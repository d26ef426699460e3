// @ts-check
import { areaOf } from './kinds.mjs';
import { lat, lon } from './simplify.mjs';

/** @typedef {import('geojson').Position} Position */
/** A grid of values: node (i, j) lies at [west + i·cell, south + j·cell].
 * @typedef {{ west: number, south: number, cell: number, across: number, up: number, values: Float32Array }} Grid */

/**
 * 1 where a node lies in water, 0 elsewhere. The package cuts water along a mesh of 0.02°; on the
 * grid the pieces are one again.
 * @param {Position[][][]} polygons @param {readonly number[]} box @param {number} cell degrees
 * @returns {Grid}
 */
export function paint(polygons, [west = 0, south = 0, east = 0, north = 0], cell) {
  const across = Math.ceil((east - west) / cell) + 1;
  const up = Math.ceil((north - south) / cell) + 1;
  const values = new Float32Array(across * up);
  for (const rings of polygons) {
    const lats = rings[0]?.map(lat) ?? [];
    const least = lats.reduce((a, b) => Math.min(a, b), 90);
    const most = lats.reduce((a, b) => Math.max(a, b), -90);
    const from = Math.max(0, Math.ceil((least - south) / cell));
    const to = Math.min(up - 1, Math.floor((most - south) / cell));
    for (let j = from; j <= to; j += 1) {
      const meets = meetings(rings, south + j * cell);
      for (let m = 1; m < meets.length; m += 2) {
        const first = Math.max(0, Math.ceil(((meets[m - 1] ?? 0) - west) / cell));
        const last = Math.min(across - 1, Math.floor(((meets[m] ?? 0) - west) / cell));
        if (first <= last) values.fill(1, j * across + first, j * across + last + 1);
      }
    }
  }
  return { west, south, cell, across, up, values };
}

/**
 * The grid with a 1 at the node next to each point: a river's pieces are often smaller than a cell,
 * and would be lost between the nodes.
 * @param {Grid} grid @param {Position[]} points @returns {Grid}
 */
export function dotted(grid, points) {
  const { west, south, cell, across, up } = grid;
  const values = grid.values.slice();
  for (const p of points) {
    const [i, j] = [Math.round((lon(p) - west) / cell), Math.round((lat(p) - south) / cell)];
    if (i >= 0 && i < across && j >= 0 && j < up) values[j * across + i] = 1;
  }
  return { ...grid, values };
}

/** Longitudes at which rings cross a parallel, in order. @param {Position[][]} rings @param {number} y */
function meetings(rings, y) {
  const out = [];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1] ?? [], ring[i] ?? []];
      if (lat(a) <= y === lat(b) <= y) continue;
      out.push(lon(a) + ((y - lat(a)) / (lat(b) - lat(a))) * (lon(b) - lon(a)));
    }
  return out.sort((a, b) => a - b);
}

/** Softens a grid: three means over 2·reach + 1 nodes, along and up, are close to a bell curve.
 * @param {Grid} grid @param {number} reach nodes @returns {Grid} */
export function soften(grid, reach) {
  const { across, up } = grid;
  let values = grid.values;
  for (let pass = 0; pass < 3; pass += 1) {
    values = mean(values, up, across, across, 1, reach);
    values = mean(values, across, up, 1, across, reach);
  }
  return { ...grid, values };
}

/** @param {Float32Array} from @param {number} lines @param {number} long @param {number} line @param {number} next @param {number} reach */
function mean(from, lines, long, line, next, reach) {
  const to = new Float32Array(from.length);
  for (let l = 0; l < lines; l += 1) {
    let sum = 0;
    for (let i = -reach; i < long; i += 1) {
      sum += i + reach < long ? (from[l * line + (i + reach) * next] ?? 0) : 0;
      sum -= i - reach > 0 ? (from[l * line + (i - reach - 1) * next] ?? 0) : 0;
      if (i >= 0) to[l * line + i * next] = sum / (2 * reach + 1);
    }
  }
  return to;
}

/** Which sides of a cell the outline enters and leaves by, water on its left; sides 0 south, 1 east, 2 north, 3 west; corners count 1 SW, 2 SE, 4 NE, 8 NW. */
const TURNS = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];

/**
 * The outlines at half of full water (marching squares), as polygons with at least `least` km²;
 * islands in them likewise.
 * @param {Grid} grid @param {number} least @returns {Position[][][]}
 */
export function outlines({ west, south, cell, across, up, values }, least) {
  const at = (/** @type {number} */ i, /** @type {number} */ j) =>
    i > 0 && j > 0 && i < across - 1 && j < up - 1 ? (values[j * across + i] ?? 0) : 0;
  /** @type {Map<string, { to: string, point: Position }>} */
  const steps = new Map();
  // A side is named by the node at its south or west end.
  const side = (/** @type {number} */ s, /** @type {number} */ i, /** @type {number} */ j) =>
    s === 0
      ? `${i},${j},h`
      : s === 1
        ? `${i + 1},${j},v`
        : s === 2
          ? `${i},${j + 1},h`
          : `${i},${j},v`;
  const crossing = (/** @type {string} */ name) => {
    const [x = '', y = '', way] = name.split(',');
    const [i, j] = [Number(x), Number(y)];
    const [a, b] = [at(i, j), way === 'h' ? at(i + 1, j) : at(i, j + 1)];
    const k = (0.5 - a) / (b - a);
    return [west + (i + (way === 'h' ? k : 0)) * cell, south + (j + (way === 'v' ? k : 0)) * cell];
  };
  for (let j = 0; j < up - 1; j += 1)
    for (let i = 0; i < across - 1; i += 1) {
      const [sw, se, ne, nw] = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)];
      if (sw === 0 && se === 0 && ne === 0 && nw === 0) continue;
      const corners =
        (sw > 0.5 ? 1 : 0) + (se > 0.5 ? 2 : 0) + (ne > 0.5 ? 4 : 0) + (nw > 0.5 ? 8 : 0);
      for (const [out = 0, into = 0] of TURNS[corners] ?? []) {
        const from = side(out, i, j);
        steps.set(from, { to: side(into, i, j), point: crossing(from) });
      }
    }
  return polygonsFrom(ringsOf(steps), least);
}

/** @param {Map<string, { to: string, point: Position }>} steps @returns {Position[][]} */
function ringsOf(steps) {
  const rings = [];
  for (const start of [...steps.keys()]) {
    /** @type {Position[]} */
    const ring = [];
    for (let here = steps.get(start), name = start; here; here = steps.get(name)) {
      ring.push(here.point);
      steps.delete(name);
      name = here.to;
    }
    if (ring.length > 2) rings.push([...ring, ring[0] ?? []]);
  }
  return rings;
}

/** @param {Position[][]} rings @param {number} least @returns {Position[][][]} */
function polygonsFrom(rings, least) {
  const big = rings
    .map((ring) => ({ ring, area: areaOf(ring) }))
    .filter((r) => Math.abs(r.area) >= least);
  const lakes = big
    .filter(({ area }) => area > 0)
    .sort((a, b) => a.area - b.area)
    .map(({ ring }) => [ring]);
  // The smallest lake round an island is the one that it lies in.
  for (const { ring } of big.filter(({ area }) => area < 0))
    lakes.find(([outline = []]) => isIn(ring[0] ?? [], outline))?.push(ring);
  return lakes;
}

/** @param {Position} p @param {Position[]} ring */
export const isIn = (p, ring) =>
  meetings([ring], lat(p)).filter((x) => x < lon(p)).length % 2 === 1;
