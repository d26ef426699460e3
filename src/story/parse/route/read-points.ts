import { MOST_LONGITUDE } from '../../../geo/longitude.ts';
import type { Place } from '../../model.ts';
import type { Points } from './join-parts.ts';
import { Box } from './swapped.ts';

/** Why the coordinates of a line cannot be used; `index` counts the points of all parts. */
export type PointsFault =
  | { readonly fault: 'point-invalid'; readonly index: number }
  | {
      readonly fault: 'point-outside';
      readonly index: number;
      readonly lon: number;
      readonly lat: number;
    }
  | { readonly fault: 'projected' };

interface ReadPoints {
  readonly fault: null;
  readonly parts: readonly Points[];
  /** The file has the latitude first, and the two were exchanged. */
  readonly swapped: boolean;
}

/**
 * Reads the coordinates of a line's parts: degrees, longitude first. Elevations and whatever follows them
 * are not used.
 */
export function readPoints(
  coordinates: readonly (readonly unknown[])[],
  places: readonly Place[],
): ReadPoints | PointsFault {
  const box = new Box();
  const parts: { lon: number[]; lat: number[] }[] = [];
  let index = 0;
  let far = 0;
  for (const part of coordinates) {
    const points: { lon: number[]; lat: number[] } = { lon: [], lat: [] };
    for (const point of part) {
      const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
      if (!isNumber(x) || !isNumber(y)) return { fault: 'point-invalid', index };
      if (Math.max(Math.abs(x), Math.abs(y)) > MOST_LONGITUDE) far += 1;
      box.add(x, y);
      points.lon.push(x);
      points.lat.push(y);
      index += 1;
    }
    parts.push(points);
  }
  // One stray point is a mistake. Where most are no degrees, all are metres.
  if (far > index / 2) return { fault: 'projected' };
  const swapped = box.isSwapped(places);
  const read = swapped ? parts.map(({ lon, lat }) => ({ lon: lat, lat: lon })) : parts;
  return outside(read) ?? { fault: null, parts: read, swapped };
}

function outside(parts: readonly Points[]): PointsFault | null {
  let before = 0;
  for (const { lon, lat } of parts) {
    const i = lon.findIndex(
      (x, n) => Math.abs(x) > MOST_LONGITUDE || Math.abs(lat[n] as number) > 90,
    );
    if (i >= 0)
      return {
        ...{ fault: 'point-outside', index: before + i },
        ...{ lon: lon[i] as number, lat: lat[i] as number },
      };
    before += lon.length;
  }
  return null;
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
