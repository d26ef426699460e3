import type { Point } from '../options.ts';

/** A recorded or drawn line, point by point. */
export interface Track {
  /** Degrees. */
  readonly lon: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
  /** Epoch ms, NaN where a point has no time; null where no point has one. */
  readonly times: ArrayLike<number> | null;
}

const METRES = 111_195;

/** Metres between two points, flat around the first: exact enough within some kilometres. */
export function metresBetween([x, y]: Point, [toX, toY]: Point): number {
  const dx = wrapped(toX - x) * Math.cos((y * Math.PI) / 180);
  return Math.hypot(dx, toY - y) * METRES;
}

export const wrapped = (degrees: number) => degrees - 360 * Math.round(degrees / 360);

export const pointAt = ({ lon, lat }: Track, i: number): Point => [lon[i] ?? 0, lat[i] ?? 0];
