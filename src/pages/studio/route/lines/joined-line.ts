import type { Point } from '../../../../draft/edits/legs.ts';
import { unwrapLongitude } from '../../../../geo/longitude.ts';

/** A drawn line from stop to stop: its ends are joined to them. Longitudes go on across the date line. */
export function joinedLine(drawn: readonly Point[], from: Point, to: Point): readonly Point[] {
  const joined: Point[] = [];
  for (const [lon, lat] of [from, ...drawn, to]) {
    const before = joined.at(-1);
    const next: Point = [before ? unwrapLongitude(lon, before[0]) : lon, lat];
    if (!before || !isSame(before, next)) joined.push(next);
  }
  return joined;
}

/** To a metre, as route.geojson has points. */
const isSame = (a: Point, b: Point) => Math.abs(a[0] - b[0]) < 1e-5 && Math.abs(a[1] - b[1]) < 1e-5;
