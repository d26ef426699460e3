import { unwrapLongitude } from '../../../geo/longitude.ts';
import { toMercator } from '../../../geo/mercator.ts';

export type Point = readonly [lon: number, lat: number];

/** A line that is edited, point by point. Longitudes are unbroken: they may leave -180 to 180. */
export interface EditedLine {
  readonly points: readonly Point[];
  /** The index of the point that the next one follows, and that is removed; null for none. */
  readonly chosen: number | null;
}

export interface LineHistory {
  readonly past: readonly EditedLine[];
  readonly now: EditedLine;
  readonly future: readonly EditedLine[];
}

/** Begins with a line. One that only joins two places goes on from the first of them, press by press. */
export function beginLine(line: readonly Point[]): LineHistory {
  const points: Point[] = [];
  for (const [lon, lat] of line)
    points.push([unwrapLongitude(lon, points.at(-1)?.[0] ?? lon), lat]);
  return { past: [], now: { points, chosen: points.length < 3 ? 0 : null }, future: [] };
}

/** The line after a change. What only chooses another point is no step of its own. */
export function withLine({ past, now, future }: LineHistory, next: EditedLine): LineHistory {
  if (next.points === now.points) return { past, now: next, future };
  return { past: [...past, now], now: next, future: [] };
}

export function undoLine({ past, now, future }: LineHistory): LineHistory {
  const before = past.at(-1);
  return before
    ? { past: past.slice(0, -1), now: before, future: [now, ...future] }
    : { past, now, future };
}

export function redoLine({ past, now, future }: LineHistory): LineHistory {
  const [next, ...rest] = future;
  return next ? { past: [...past, now], now: next, future: rest } : { past, now, future };
}

/**
 * A point more: after the one that is chosen, else where it makes the line least longer. The last point stays the
 * last, which is at a stop.
 */
export function addPoint(line: EditedLine, point: Point): EditedLine {
  const { points, chosen } = line;
  const last = points.length - 1;
  return insertPoint(
    line,
    chosen === null ? leastDetour(points, point) : Math.min(chosen + 1, last),
    point,
  );
}

/** A point more, which gets this index. */
export function insertPoint({ points }: EditedLine, index: number, point: Point): EditedLine {
  const [near] = points[Math.max(0, index - 1)] ?? point;
  const added: Point = [unwrapLongitude(point[0], near), point[1]];
  return { points: points.toSpliced(index, 0, added), chosen: index };
}

export function movePoint({ points }: EditedLine, index: number, point: Point): EditedLine {
  const [near] = points[index] ?? point;
  const moved: Point = [unwrapLongitude(point[0], near), point[1]];
  return { points: points.with(index, moved), chosen: index };
}

/** Without a point; the one before it is chosen. A line keeps two. */
export function removePoint(line: EditedLine, index: number | null): EditedLine {
  const { points } = line;
  if (index === null || points.length < 3) return line;
  return { points: points.toSpliced(index, 1), chosen: Math.max(0, index - 1) };
}

function leastDetour(points: readonly Point[], point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  let found = 1;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1] as Point, points[i] as Point];
    const at: Point = [unwrapLongitude(point[0], from[0]), point[1]];
    const detour = apart(from, at) + apart(at, to) - apart(from, to);
    if (detour < least) [least, found] = [detour, i];
  }
  return found;
}

function apart(a: Point, b: Point): number {
  const [[x0, y0], [x1, y1]] = [toMercator(a), toMercator(b)];
  return Math.hypot(x1 - x0, y1 - y0);
}
