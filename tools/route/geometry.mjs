/**
 * Plane geometry for the route tool: smoothing through given points, lengths, linear referencing.
 *
 * @typedef {readonly [lon: number, lat: number]} Point  WGS 84, degrees
 * @typedef {{ at: number, km: number }} Anchor  measured length along a line and the official km there
 */

const RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/**
 * Great-circle distance, km (haversine, mean earth radius).
 * @param {Point} a @param {Point} b
 */
export function distance(a, b) {
  const h =
    Math.sin(((b[1] - a[1]) * RADIANS) / 2) ** 2 +
    Math.cos(a[1] * RADIANS) *
      Math.cos(b[1] * RADIANS) *
      Math.sin(((b[0] - a[0]) * RADIANS) / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(h));
}

/**
 * Length from the start to each vertex, km.
 * @param {readonly Point[]} line
 */
export function lengths(line) {
  const result = [0];
  for (let i = 1; i < line.length; i++) {
    result.push(result[i - 1] + distance(line[i - 1], line[i]));
  }
  return result;
}

/**
 * Where along `line` the point is nearest: measured length there and how far off it lies, km.
 * @param {readonly Point[]} line @param {Point} point
 */
export function locate(line, point) {
  const measured = lengths(line);
  const squeeze = Math.cos(point[1] * RADIANS);
  let best = { at: 0, off: Number.POSITIVE_INFINITY };
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    const [dx, dy] = [(b[0] - a[0]) * squeeze, b[1] - a[1]];
    const [px, py] = [(point[0] - a[0]) * squeeze, point[1] - a[1]];
    const whole = dx * dx + dy * dy;
    const part = whole === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / whole));
    const off = distance(point, [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])]);
    if (off < best.off) {
      best = { at: measured[i - 1] + part * (measured[i] - measured[i - 1]), off };
    }
  }
  return best;
}

/**
 * Official km at each vertex: linear in measured length between anchors, to the metre. Never falls
 * as long as the anchors do not.
 * @param {readonly Point[]} line
 * @param {readonly Anchor[]} anchors  in travel order; the first and the last are the line's ends
 */
export function officialKm(line, anchors) {
  let next = 1;
  return lengths(line).map((at) => {
    while (next < anchors.length - 1 && anchors[next].at <= at) next++;
    const [a, b] = [anchors[next - 1], anchors[next]];
    const part = Math.min(1, Math.max(0, (at - a.at) / (b.at - a.at)));
    return Math.round((a.km + part * (b.km - a.km)) * 1000) / 1000;
  });
}

/**
 * A curve through every point: centripetal Catmull-Rom, which makes neither cusps nor loops
 * (C. Yuksel, S. Schaefer, J. Keyser, "Parameterization and applications of Catmull-Rom curves",
 * 2011), in an equirectangular projection local to each span. A span is divided only until its
 * chords lie within `tolerance` of the curve, so straights stay two vertices.
 *
 * @param {readonly Point[]} points
 * @param {number} tolerance  metres
 * @param {{ before?: Point, after?: Point }} [neighbours]  what the line comes from and runs on to
 * @returns {{ line: Point[], index: number[] }}  the curve, and where in it each given point is
 */
export function smooth(points, tolerance, neighbours = {}) {
  const first = neighbours.before ?? mirror(points[1], points[0]);
  const last = neighbours.after ?? mirror(points.at(-2), points.at(-1));
  const all = [first, ...points, last];
  const line = [points[0]];
  const index = [0];
  for (let i = 1; i < points.length; i++) {
    const at = span(all[i - 1], all[i], all[i + 1], all[i + 2]);
    divide(at, 0, points[i - 1], 1, points[i], tolerance / 1000, 0, line);
    line.push(points[i]);
    index.push(line.length - 1);
  }
  return { line, index };
}

/** @param {Point} from @param {Point} through @returns {Point} */
function mirror(from, through) {
  return [2 * through[0] - from[0], 2 * through[1] - from[1]];
}

/**
 * The curve from `p1` (0) to `p2` (1), by the pyramid of Barry and Goldman (1988).
 * @param {Point} p0 @param {Point} p1 @param {Point} p2 @param {Point} p3
 * @returns {(part: number) => Point}
 */
function span(p0, p1, p2, p3) {
  const squeeze = Math.cos(((p1[1] + p2[1]) / 2) * RADIANS);
  const plane = [p0, p1, p2, p3].map(([lon, lat]) => [lon * squeeze, lat]);
  const knots = [0];
  for (let i = 1; i < 4; i++) {
    const chord = Math.hypot(plane[i][0] - plane[i - 1][0], plane[i][1] - plane[i - 1][1]);
    knots.push(knots[i - 1] + Math.sqrt(chord));
  }
  const mix = (a, b, ta, tb, t) =>
    [0, 1].map((axis) => (a[axis] * (tb - t) + b[axis] * (t - ta)) / (tb - ta));
  return (part) => {
    const t = knots[1] + part * (knots[2] - knots[1]);
    let row = plane;
    for (let level = 1; level < 4; level++) {
      // The top of the pyramid mixes over the span itself, the levels below over their own knots.
      row = row.slice(1).map((b, i) => {
        const [ta, tb] = level === 3 ? [knots[1], knots[2]] : [knots[i], knots[i + level]];
        return mix(row[i], b, ta, tb, t);
      });
    }
    return [row[0][0] / squeeze, row[0][1]];
  };
}

function divide(at, t0, p0, t1, p1, tolerance, depth, line) {
  if (depth === 5) return;
  const middle = (t0 + t1) / 2;
  const bend = [0.25, 0.5, 0.75].map((part) => locate([p0, p1], at(t0 + part * (t1 - t0))).off);
  if (Math.max(...bend) <= tolerance) return;
  const point = at(middle);
  divide(at, t0, p0, middle, point, tolerance, depth + 1, line);
  line.push(point);
  divide(at, middle, point, t1, p1, tolerance, depth + 1, line);
}
