// @ts-check
/** @typedef {readonly [west: number, south: number, east: number, north: number]} Box */

/** @param {Box} a @param {Box} b */
export const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The smallest box around two. @param {Box} a @param {Box} b @returns {Box} */
const around = (a, b) => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/**
 * Boxes that do not overlap: those that do are joined, until none does.
 * @template {{ box: Box, zoom: number }} T
 * @param {readonly T[]} boxes @returns {{ box: Box, zoom: number }[]} with the nearest zoom of those joined
 */
export function apart(boxes) {
  /** @type {{ box: Box, zoom: number }[]} */
  const out = [];
  for (const { box, zoom } of boxes) {
    let joined = { box, zoom };
    for (let at = 0; at < out.length; ) {
      const other = out[at];
      if (other && overlap(other.box, joined.box)) {
        joined = {
          box: around(other.box, joined.box),
          zoom: Math.max(other.zoom, joined.zoom),
        };
        out.splice(at, 1);
        at = 0;
      } else at += 1;
    }
    out.push(joined);
  }
  return out.sort((a, b) => a.box[0] - b.box[0] || a.box[1] - b.box[1]);
}

/** Degrees: figures in story.json need no more. */
const PER_DEGREE = 100;
const NORTH = 84;

/**
 * A view's box with a share of its size added on each side, on whole hundredths, one for each copy of the
 * world that it reaches into.
 * @param {readonly number[]} bounds @param {number} share @returns {Box[]}
 */
export function widened([west = 0, south = 0, east = 0, north = 0], share) {
  const [dx, dy] = [share * (east - west), share * (north - south)];
  const down = (/** @type {number} */ at) => Math.floor(at * PER_DEGREE) / PER_DEGREE;
  const up = (/** @type {number} */ at) => Math.ceil(at * PER_DEGREE) / PER_DEGREE;
  const [s, n] = [down(Math.max(-NORTH, south - dy)), up(Math.min(NORTH, north + dy))];
  const [w, e] = [down(west - dx), up(east + dx)];
  if (e - w >= 360) return [[-180, s, 180, n]];
  return [-360, 0, 360].flatMap((turn) => {
    const [from, to] = [Math.max(-180, w + turn), Math.min(180, e + turn)];
    return from < to ? [/** @type {Box} */ ([from, s, to, n])] : [];
  });
}
