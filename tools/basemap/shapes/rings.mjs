// @ts-check
import { lat, lon } from './simplify.mjs';

/** @typedef {import('geojson').Position} Position */

/** @param {Position} [p] */
const key = (p) => String(p);

/**
 * Joins lines that end where others begin.
 * @param {Position[][]} lines @returns {Position[][]}
 */
export function stitched(lines) {
  const rest = lines.filter((line) => key(line[0]) !== key(line.at(-1)));
  const rings = lines.filter((line) => !rest.includes(line));
  const from = new Map(rest.map((line) => [key(line[0]), line]));
  const ends = new Set(rest.map((line) => key(line.at(-1))));
  // Those that begin at the box's edge first: what is left then are rings.
  const order = [...rest].sort((a, b) => Number(ends.has(key(a[0]))) - Number(ends.has(key(b[0]))));
  const out = [];
  for (const first of order) {
    if (!from.delete(key(first[0]))) continue;
    const line = [...first];
    for (let next = from.get(key(line.at(-1))); next; next = from.get(key(line.at(-1)))) {
      from.delete(key(next[0]));
      line.push(...next.slice(1));
    }
    out.push(line);
  }
  return [...rings, ...out];
}

/**
 * Closes lines that end on a box's edge along that edge, with the land on their left.
 * @param {Position[][]} lines @param {number[]} box west, south, east, north @returns {Position[][]} rings
 */
export function closed(lines, [west = 0, south = 0, east = 0, north = 0]) {
  const [wide, high] = [east - west, north - south];
  /** How far round the edge a point lies, anticlockwise from the south-west corner. @param {Position} p */
  const round = (p) => {
    const sides = [lat(p) - south, east - lon(p), north - lat(p), lon(p) - west];
    const side = sides.indexOf(Math.min(...sides));
    return (
      [
        lon(p) - west,
        wide + lat(p) - south,
        wide + high + east - lon(p),
        2 * wide + high + north - lat(p),
      ][side] ?? 0
    );
  };
  const corners = [
    { at: wide, point: [east, south] },
    { at: wide + high, point: [east, north] },
    { at: 2 * wide + high, point: [west, north] },
    { at: 2 * (wide + high), point: [west, south] },
  ];
  const rings = lines.filter((line) => key(line[0]) === key(line.at(-1)));
  const open = new Set(lines.filter((line) => !rings.includes(line)));
  while (open.size > 0) {
    const [start = []] = open;
    /** @type {Position[]} */
    const ring = [];
    for (let line = /** @type {Position[] | undefined} */ (start); line && open.has(line); ) {
      open.delete(line);
      ring.push(...line);
      const here = round(line.at(-1) ?? []);
      const ahead = (/** @type {number} */ at) => {
        const whole = 2 * (wide + high);
        return (at - here + whole) % whole;
      };
      const starts = [...open, start].map((other) => ({
        other,
        far: ahead(round(other[0] ?? [])),
      }));
      const next = starts.reduce((a, b) => (b.far < a.far ? b : a));
      const passed = corners
        .map(({ at, point }) => ({ far: ahead(at), point }))
        .filter(({ far }) => far < next.far)
        .sort((a, b) => a.far - b.far);
      ring.push(...passed.map(({ point }) => point));
      line = next.other;
    }
    rings.push([...ring, ring[0] ?? []]);
  }
  return rings;
}
