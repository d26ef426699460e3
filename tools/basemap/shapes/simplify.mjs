// @ts-check
/** @typedef {import('geojson').Position} Position  Degrees: [lon, lat]. */

/** What of a line to keep. `tolerance` in degrees of latitude at a place; `pinned` vertices stay as they are; `step` is the grid, in degrees.
 * @typedef {{ tolerance: (at: Position) => number, step: (at: Position) => number, pinned: (at: Position) => boolean }} Grain */

/** @param {Position} p */
export const lon = (p) => p[0] ?? 0;
/** @param {Position} p */
export const lat = (p) => p[1] ?? 0;

/** Square of the distance of `p` from the segment a–b, in degrees of latitude.
 * @param {Position} p @param {Position} a @param {Position} b */
function off(p, a, b) {
  const squeeze = Math.cos((lat(p) * Math.PI) / 180);
  const [dx, dy] = [(lon(b) - lon(a)) * squeeze, lat(b) - lat(a)];
  const [px, py] = [(lon(p) - lon(a)) * squeeze, lat(p) - lat(a)];
  const long = dx * dx + dy * dy;
  const k = long ? Math.max(0, Math.min(1, (px * dx + py * dy) / long)) : 0;
  return (px - k * dx) ** 2 + (py - k * dy) ** 2;
}

/**
 * Douglas and Peucker, 1973, with a tolerance that depends on the place: keeps what lies farther
 * than that from the line that would be drawn without it. Both ends stay; a closed ring is measured
 * from its one end, so its farthest corner stays too.
 * @param {Position[]} points @param {(at: Position) => number} tolerance @returns {Position[]}
 */
export function simplify(points, tolerance) {
  const keep = new Set([0, points.length - 1]);
  const spans = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from = 0, to = 0] = span;
    let far = 1;
    let at = -1;
    for (let i = from + 1; i < to; i += 1) {
      const point = points[i] ?? [];
      const d = off(point, points[from] ?? [], points[to] ?? []) / tolerance(point) ** 2;
      if (d > far) [far, at] = [d, i];
    }
    if (at > 0) {
      keep.add(at);
      spans.push([from, at], [at, to]);
    }
  }
  return points.filter((_, i) => keep.has(i));
}

/** Puts vertices on a grid, and drops those that fall together.
 * @param {Position[]} points @param {(at: Position) => number} step @param {(at: Position) => boolean} pinned @returns {Position[]} */
export function toGrid(points, step, pinned = () => false) {
  /** @type {Position[]} */
  const out = [];
  for (const point of points) {
    const per = Math.round(1 / step(point));
    // Divided, not multiplied by the step: that leaves no 0.30000000000000004.
    const put = pinned(point)
      ? point
      : [Math.round(lon(point) * per) / per, Math.round(lat(point) * per) / per];
    const last = out.at(-1);
    if (!last || lon(last) !== lon(put) || lat(last) !== lat(put)) out.push(put);
  }
  return out;
}

/** Simplifies and rounds one arc between its pinned vertices.
 * @param {Position[]} arc @param {Grain} grain @returns {Position[]} */
export function coarsen(arc, { tolerance, step, pinned }) {
  const stops = arc.flatMap((point, i) =>
    i === 0 || i === arc.length - 1 || pinned(point) ? [i] : [],
  );
  const kept = stops
    .slice(1)
    .flatMap((stop, i) =>
      simplify(arc.slice(stops[i], stop + 1), tolerance).slice(i === 0 ? 0 : 1),
    );
  return toGrid(kept, step, pinned);
}
