import type { Point } from '../options.ts';

/** What a place is called that has no name: its point. */
export function pointName(point: Point | null): string {
  return point ? `${point[1].toFixed(3)}, ${point[0].toFixed(3)}` : '';
}
