/** A box in degrees: [west, south, east, north]. */

/** Where the segment a–b meets the line `axis = at`. */
function meet(a, b, axis, at) {
  const k = (at - a[axis]) / (b[axis] - a[axis]);
  return axis === 0 ? [at, a[1] + k * (b[1] - a[1])] : [a[0] + k * (b[0] - a[0]), at];
}

/** The four sides of a box as [axis, bound, sign]: inside where sign * (value - bound) >= 0. */
function sides([west, south, east, north]) {
  return [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ];
}

/**
 * Sutherland–Hodgman. A ring that leaves the box and comes back runs along its edge, which a fill
 * does not show; so outlines must come from `clipLine`, never from clipped rings.
 */
export function clipRing(ring, box) {
  let points = ring.slice(0, -1);
  for (const [axis, bound, sign] of sides(box)) {
    const kept = [];
    points.forEach((point, i) => {
      const before = points[(i + points.length - 1) % points.length];
      const here = sign * (point[axis] - bound) >= 0;
      const there = sign * (before[axis] - bound) >= 0;
      if (here !== there) kept.push(meet(before, point, axis, bound));
      if (here) kept.push(point);
    });
    points = kept;
    if (points.length < 3) return null;
  }
  return [...points, points[0]];
}

/** The parts of a polyline that lie in the box. */
export function clipLine(line, box) {
  let parts = [line];
  for (const [axis, bound, sign] of sides(box)) {
    parts = parts.flatMap((part) => {
      const out = [];
      let run = [];
      part.forEach((point, i) => {
        const here = sign * (point[axis] - bound) >= 0;
        const before = part[i - 1];
        if (before) {
          const there = sign * (before[axis] - bound) >= 0;
          if (here !== there) {
            run.push(meet(before, point, axis, bound));
            if (there) {
              out.push(run);
              run = [];
            }
          }
        }
        if (here) run.push(point);
      });
      if (run.length > 1) out.push(run);
      return out;
    });
  }
  return parts;
}

/** Rounds to `digits` decimals and drops points that fall together. */
export function round(points, digits) {
  const scale = 10 ** digits;
  const out = [];
  for (const [lon, lat] of points) {
    const point = [Math.round(lon * scale) / scale, Math.round(lat * scale) / scale];
    const last = out.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) out.push(point);
  }
  return out;
}
