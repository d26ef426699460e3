/**
 * Longitudes go round the world. A line keeps them unbroken instead: it may leave -180 to 180, so that
 * two neighbours never lie a turn apart.
 */

/** `lon` shifted by whole turns to lie within 180 degrees of `near`; of two that are as near, the eastern one. */
export function unwrapLongitude(lon: number, near: number): number {
  return lon - 360 * turnsFrom(lon, near);
}

/** Whole turns by which `lon` lies east of its copy that is nearest to `near`. */
export function turnsFrom(lon: number, near: number): number {
  return Math.ceil((lon - near) / 360 - 0.5);
}

/** `lon` between -180 and 180. The very same number where it lies there already. */
export function wrapLongitude(lon: number): number {
  return Math.abs(lon) <= 180 ? lon : unwrapLongitude(lon, 0);
}

/**
 * The greatest longitude that a file may have: some tools count from 0 to 360, and some go on counting
 * where a line crosses the date line. What lies beyond is no longitude.
 */
export const MOST_LONGITUDE = 540;

/** At a pole every longitude is as good as another, degrees of latitude. */
const POLE = 90 - 1e-9;

/** Whether a latitude is that of a pole. */
export function isPole(lat: number): boolean {
  return Math.abs(lat) >= POLE;
}
