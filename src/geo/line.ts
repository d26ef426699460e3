import { lastAtMost } from './binary-search.ts';
import { EARTH_KM, greatCircleKm, RAD } from './great-circle.ts';

/** A line with linear referencing: `km` is the official distance at each vertex, never falling. */
export interface Line {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly km: Float64Array;
}

/** Distances along a line, km from its first vertex. */
export function cumulativeKm(lon: Float64Array, lat: Float64Array): Float64Array {
  const km = new Float64Array(lon.length);
  for (let i = 1; i < lon.length; i++) {
    km[i] =
      (km[i - 1] as number) +
      greatCircleKm(lon[i - 1] as number, lat[i - 1] as number, lon[i] as number, lat[i] as number);
  }
  return km;
}

/** The same distances with `total` as the last; a line of no length keeps its own. */
export function scaleTo(km: Float64Array, total: number): Float64Array {
  const length = km[km.length - 1] as number;
  return length > 0 ? km.map((each) => (each * total) / length) : km;
}

/** A straight line between two places, as a leg's line where no better one is known. */
export function straightLine(
  from: { lon: number; lat: number },
  to: { lon: number; lat: number },
): Line {
  const lon = Float64Array.of(from.lon, unwrapLongitude(to.lon, from.lon));
  const lat = Float64Array.of(from.lat, to.lat);
  return { lon, lat, km: cumulativeKm(lon, lat) };
}

/** `lon` shifted by whole turns to lie within 180 degrees of `near`, so that lines may cross the antimeridian. */
export function unwrapLongitude(lon: number, near: number): number {
  return lon - 360 * Math.round((lon - near) / 360);
}

/** The point of a line nearest to a place: its km along the line, and its distance from the place in km. */
export interface NearestPoint {
  readonly km: number;
  readonly offKm: number;
}

/**
 * Linear referencing: the point of a line nearest to a place, the first along the line where several
 * are equally near. Planar around the place, which is exact enough for distances of a few kilometres.
 * O(vertices).
 */
export function nearestOnLine(line: Line, lon: number, lat: number): NearestPoint {
  const kmPerLon = Math.cos(lat * RAD) * EARTH_KM * RAD;
  const kmPerLat = EARTH_KM * RAD;
  let nearest = Number.POSITIVE_INFINITY;
  let km = line.km[0] as number;
  for (let i = 0; i < line.lon.length - 1; i++) {
    const x0 = ((line.lon[i] as number) - lon) * kmPerLon;
    const y0 = ((line.lat[i] as number) - lat) * kmPerLat;
    const dx = ((line.lon[i + 1] as number) - lon) * kmPerLon - x0;
    const dy = ((line.lat[i + 1] as number) - lat) * kmPerLat - y0;
    const length = dx * dx + dy * dy;
    const f = length > 0 ? Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / length)) : 0;
    const x = x0 + f * dx;
    const y = y0 + f * dy;
    const square = x * x + y * y;
    if (square < nearest) {
      const k0 = line.km[i] as number;
      nearest = square;
      km = k0 + f * ((line.km[i + 1] as number) - k0);
    }
  }
  return { km, offKm: Math.sqrt(nearest) };
}

/** Longitude and latitude at a distance along a line. */
export function pointAt(line: Line, km: number): [lon: number, lat: number] {
  const i = Math.min(Math.max(lastAtMost(line.km, km), 0), line.km.length - 2);
  const k0 = line.km[i] as number;
  const span = (line.km[i + 1] as number) - k0;
  const f = span > 0 ? Math.min(1, Math.max(0, (km - k0) / span)) : 0;
  const lon = line.lon[i] as number;
  const lat = line.lat[i] as number;
  return [
    lon + f * ((line.lon[i + 1] as number) - lon),
    lat + f * ((line.lat[i + 1] as number) - lat),
  ];
}
