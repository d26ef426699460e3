import type { Point } from '../../../../draft/edits/legs.ts';
import { unwrapLongitude } from '../../../../geo/longitude.ts';

/**
 * A drawn line from stop to stop. An end that was moved, added or removed is joined to its stop; one that is as
 * it was in the line before stays. Longitudes go on across the date line.
 */
export function joinedLine(
  before: readonly Point[],
  drawn: readonly Point[],
  [from, to]: readonly [Point, Point],
): readonly Point[] {
  const start = isSame(before[0], drawn[0]) ? [] : [from];
  const end = isSame(before.at(-1), drawn.at(-1)) ? [] : [to];
  const joined: Point[] = [];
  for (const [lon, lat] of [...start, ...drawn, ...end]) {
    const last = joined.at(-1);
    const next: Point = [last ? unwrapLongitude(lon, last[0]) : lon, lat];
    if (!isSame(last, next)) joined.push(next);
  }
  return joined;
}

/** Whether a line was only looked at. */
export function isSameLine(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every((point, i) => isSame(point, b[i]));
}

/** To a metre, as route.geojson has points, on whichever copy of the world. */
function isSame(a: Point | undefined, b: Point | undefined): boolean {
  if (!a || !b) return false;
  return Math.abs(unwrapLongitude(a[0], b[0]) - b[0]) < 1e-5 && Math.abs(a[1] - b[1]) < 1e-5;
}
