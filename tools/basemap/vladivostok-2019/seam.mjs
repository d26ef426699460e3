// @ts-check
import { lat, lon } from '../shapes/simplify.mjs';

/** @typedef {import('geojson').Position} Position */

/**
 * The near part: 122–138° E, 36–48° N, and a little more where the edge would otherwise cut through
 * an islet or the mouth of a bay. Its edge meets the coast of every source equally often.
 */
export const BOX = /** @type {const} */ ([121.934, 35.97, 138.02, 48]);

const SIDES = /** @type {const} */ ([
  [0, BOX[0]],
  [0, BOX[2]],
  [1, BOX[1]],
  [1, BOX[3]],
]);
const HAIR = 1e-7;

/** @param {Position} p @param {readonly [0 | 1, number]} side */
const isOn = (p, [axis, at]) => Math.abs((p[axis] ?? Number.NaN) - at) < HAIR;

/** @param {Position} p */
const inReach = (p) =>
  lon(p) > BOX[0] - HAIR &&
  lon(p) < BOX[2] + HAIR &&
  lat(p) > BOX[1] - HAIR &&
  lat(p) < BOX[3] + HAIR;

/** Whether a vertex lies on the box's edge. @param {Position} p */
export const onEdge = (p) => inReach(p) && SIDES.some((side) => isOn(p, side));

/** Whether a segment runs along the box's edge or the antimeridian: a cut, not a coast.
 * @param {Position} a @param {Position} b */
export const isCut = (a, b) =>
  (inReach(a) && inReach(b) && SIDES.some((side) => isOn(a, side) && isOn(b, side))) ||
  (Math.abs(lon(a)) > 179.99 && Math.abs(lon(b)) > 179.99) ||
  (lat(a) < -84.9 && lat(b) < -84.9);

/**
 * Where lines meet each side of the box (corners left out), in order along it: the free coordinate.
 * @param {Position[][]} lines @returns {number[][]} one list for west, east, south, north
 */
export function crossings(lines) {
  return SIDES.map((side) => {
    const free = side[0] === 0 ? 1 : 0;
    const corners = SIDES.filter(([axis]) => axis === free);
    const met = lines
      .flat()
      .filter((p) => inReach(p) && isOn(p, side) && !corners.some((corner) => isOn(p, corner)))
      .map((p) => p[free] ?? 0);
    return [...new Set(met)].sort((a, b) => a - b);
  });
}

/**
 * Moves the far part's crossings along the edge to the near part's, one for one, so that a coast or
 * a border meets itself.
 * @param {Position[][]} far @param {number[][]} near crossings @returns {Position[][]}
 * @throws if one side is met by more lines than the other: the sources have parted, look at the box
 */
export function snapToSeam(far, near) {
  const met = crossings(far);
  SIDES.forEach((side, i) => {
    if (met[i]?.length !== near[i]?.length)
      throw new Error(`Seam ${side.join('=')}: ${met[i]?.join()} against ${near[i]?.join()}`);
  });
  return far.map((line) =>
    line.map((p) => {
      const i = SIDES.findIndex(
        (side, n) => inReach(p) && isOn(p, side) && met[n]?.includes(p[side[0] === 0 ? 1 : 0] ?? 0),
      );
      const side = SIDES[i];
      if (!side) return onEdge(p) ? toCorner(p) : p;
      const to = near[i]?.[met[i]?.indexOf(p[side[0] === 0 ? 1 : 0] ?? 0) ?? -1] ?? 0;
      return side[0] === 0 ? [side[1], to] : [to, side[1]];
    }),
  );
}

/** @param {Position} p @returns {Position} */
const toCorner = (p) => [
  Math.abs(lon(p) - BOX[0]) < HAIR ? BOX[0] : BOX[2],
  Math.abs(lat(p) - BOX[1]) < HAIR ? BOX[1] : BOX[3],
];

/** The box's own crossings on a grid of 0.0001°, so that every level writes the same figures.
 * @param {Position[][]} lines @returns {Position[][]} */
export const settleSeam = (lines) =>
  snapToSeam(
    lines,
    crossings(lines).map((side) => side.map((at) => Math.round(at * 1e4) / 1e4)),
  );
