import { unwrapLongitude } from '../../../geo/longitude.ts';
import { mercatorX, mercatorY, toMercator } from '../../../geo/mercator.ts';
import type { Point } from './edited-line.ts';

interface Near {
  readonly index: number;
  readonly px: number;
}

/** The point of a line nearest to a place, on whichever copy of the world. @param worldPx how wide the world is */
export function nearestPoint(points: readonly Point[], at: Point, worldPx: number): Near {
  const [x, y] = toMercator(at);
  let least = Number.POSITIVE_INFINITY;
  let index = -1;
  for (const [i, [lon, lat]] of points.entries()) {
    const dx = mercatorX(unwrapLongitude(lon, at[0])) - x;
    const away = dx * dx + (mercatorY(lat) - y) ** 2;
    if (away < least) [least, index] = [away, i];
  }
  return { index, px: Math.sqrt(least) * worldPx };
}

/** The stretch of a line nearest to a place, by the index of the point at its end. */
export function nearestStretch(points: readonly Point[], at: Point, worldPx: number): Near {
  const y = mercatorY(at[1]);
  let least = Number.POSITIVE_INFINITY;
  let index = -1;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1] as Point, points[i] as Point];
    const lon = unwrapLongitude(at[0], (from[0] + to[0]) / 2);
    const [x0, y0] = [mercatorX(from[0]), mercatorY(from[1])];
    const [dx, dy] = [mercatorX(to[0]) - x0, mercatorY(to[1]) - y0];
    const [px, py] = [mercatorX(lon) - x0, y - y0];
    const square = dx * dx + dy * dy;
    const share = square > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / square)) : 0;
    const away = (px - share * dx) ** 2 + (py - share * dy) ** 2;
    if (away < least) [least, index] = [away, i];
  }
  return { index, px: Math.sqrt(least) * worldPx };
}

/**
 * The points that can be taken hold of: within a frame, and not closer to one another than so many pixels. Both ends
 * are among them.
 */
export function spacedPoints(
  points: readonly Point[],
  worldPx: number,
  apartPx: number,
  isWithin: (point: Point) => boolean,
): number[] {
  const shown: number[] = [];
  let last: Point | null = null;
  const end = points.at(-1);
  for (const [i, point] of points.entries()) {
    const isEnd = i === 0 || i === points.length - 1;
    if (!isEnd && (isNear(point, last) || isNear(point, end ?? null) || !isWithin(point))) continue;
    shown.push(i);
    last = point;
  }
  return shown;

  function isNear(a: Point, b: Point | null): boolean {
    if (!b) return false;
    const [[x0, y0], [x1, y1]] = [toMercator(a), toMercator(b)];
    return Math.hypot(x1 - x0, y1 - y0) * worldPx < apartPx;
  }
}
