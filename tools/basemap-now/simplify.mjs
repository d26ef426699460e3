/** Square of the distance of `p` from the segment a–b, in degrees. */
function off(p, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const long = dx * dx + dy * dy;
  const k = long ? Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / long)) : 0;
  return (p[0] - a[0] - k * dx) ** 2 + (p[1] - a[1] - k * dy) ** 2;
}

/**
 * Douglas and Peucker, 1973: keeps what lies farther than `tolerance` degrees from the line that
 * would be drawn without it. Both ends stay; so does a closed ring's farthest corner, since its
 * ends are one point and the distance is measured from that.
 */
export function simplify(points, tolerance) {
  const keep = new Set([0, points.length - 1]);
  const spans = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let far = 0;
    let at = -1;
    for (let i = from + 1; i < to; i += 1) {
      const d = off(points[i], points[from], points[to]);
      if (d > far) [far, at] = [d, i];
    }
    if (at > 0 && far > tolerance * tolerance) {
      keep.add(at);
      spans.push([from, at], [at, to]);
    }
  }
  return points.filter((_, i) => keep.has(i));
}
