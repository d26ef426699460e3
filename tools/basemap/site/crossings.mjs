// @ts-check
import { lat, lon } from '../shapes/simplify.mjs';

/** @typedef {import('geojson').Position} Position */
/** @typedef {readonly [a: Position, b: Position]} Segment */

/** Cells of the grid on which segments are looked up, degrees: a little longer than most segments. */
const CELL = 0.25;

/**
 * Pairs of segments that cross each other at a point that is an end of neither.
 * @param {Position[][]} lines @returns {[Segment, Segment][]}
 */
export function crossingsOf(lines) {
  /** @type {Map<number, Segment[]>} */
  const cells = new Map();
  /** @type {Set<string>} */
  const known = new Set();
  /** @type {[Segment, Segment][]} */
  const found = [];
  for (const line of lines) {
    for (let i = 1; i < line.length; i += 1) {
      const segment = /** @type {const} */ ([line[i - 1] ?? [], line[i] ?? []]);
      const key = keyOf(segment);
      // Neighbours share their border: once is enough.
      if (known.has(key)) continue;
      known.add(key);
      /** @type {Set<Segment>} */
      const met = new Set();
      for (const cell of cellsOf(segment)) {
        const there = cells.get(cell);
        if (!there) cells.set(cell, [segment]);
        else {
          for (const other of there) if (!met.has(other) && cross(segment, other)) met.add(other);
          there.push(segment);
        }
      }
      for (const other of met) found.push([segment, other]);
    }
  }
  return found;
}

/** @param {Segment} segment */
const keyOf = ([a, b]) => (String(a) < String(b) ? `${a} ${b}` : `${b} ${a}`);

/** @param {Segment} segment */
function cellsOf([a, b]) {
  const [west, east] = [Math.min(lon(a), lon(b)), Math.max(lon(a), lon(b))];
  const [south, north] = [Math.min(lat(a), lat(b)), Math.max(lat(a), lat(b))];
  const cells = [];
  for (let x = Math.floor(west / CELL); x <= Math.floor(east / CELL); x += 1)
    for (let y = Math.floor(south / CELL); y <= Math.floor(north / CELL); y += 1)
      cells.push(y * 4096 + x);
  return cells;
}

/** Whether two segments cross inside both. @param {Segment} one @param {Segment} other */
function cross([a, b], [c, d]) {
  return sides(a, b, c, d) < 0 && sides(c, d, a, b) < 0;
}

/** Below 0 where two points lie on different sides of a line. @param {Position} a @param {Position} b @param {Position} p @param {Position} q */
const sides = (a, b, p, q) => Math.sign(turn(a, b, p)) * Math.sign(turn(a, b, q));

/** @param {Position} a @param {Position} b @param {Position} c */
const turn = (a, b, c) =>
  (lon(b) - lon(a)) * (lat(c) - lat(a)) - (lat(b) - lat(a)) * (lon(c) - lon(a));
