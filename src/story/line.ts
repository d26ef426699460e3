import type { Line } from './story.ts';

const EARTH_KM = 6371.0088; // mean radius, IUGG 1980
const RAD = Math.PI / 180;

/** Great-circle distance in km between two WGS 84 points in degrees (haversine, R. W. Sinnott 1984). */
export function greatCircleKm(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * RAD) / 2);
  const sinLon = Math.sin(((lon2 - lon1) * RAD) / 2);
  const h = sinLat * sinLat + Math.cos(lat1 * RAD) * Math.cos(lat2 * RAD) * sinLon * sinLon;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Index of the last element <= value in a sorted array; -1 where all are greater. */
export function lastAtMost(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((sorted[mid] as number) <= value) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/** Distances along a line in km, scaled so that the last one is `total` where that is given. */
export function measure(lon: Float64Array, lat: Float64Array, total: number | null): Float64Array {
  const km = new Float64Array(lon.length);
  for (let i = 1; i < lon.length; i++) {
    km[i] =
      (km[i - 1] as number) +
      greatCircleKm(lon[i - 1] as number, lat[i - 1] as number, lon[i] as number, lat[i] as number);
  }
  const length = km[km.length - 1] as number;
  if (total !== null && length > 0)
    for (let i = 0; i < km.length; i++) (km[i] as number) *= total / length;
  return km;
}

/** A straight line between two places, as a leg's line where no better one is known. */
export function chord(from: { lon: number; lat: number }, to: { lon: number; lat: number }): Line {
  const lon = Float64Array.of(from.lon, unwrap(to.lon, from.lon));
  const lat = Float64Array.of(from.lat, to.lat);
  return { lon, lat, km: measure(lon, lat, null) };
}

/** `lon` shifted by whole turns to lie within 180 degrees of `near`, so that lines may cross the antimeridian. */
export function unwrap(lon: number, near: number): number {
  return lon - 360 * Math.round((lon - near) / 360);
}

/** The point of a line nearest to a place: its km along the line, and how far the place is off, in km. */
export interface Foot {
  readonly km: number;
  readonly offKm: number;
}

const BLOCK = 64;
const boxes = new WeakMap<Line, Float64Array>();

/**
 * Linear referencing: the foot of a point on a line. Planar around the point, which is exact enough
 * for the few kilometres at which a foot is accepted. Runs over blocks of vertices by bounding box,
 * so that a thousand stops on a line of 100,000 vertices cost milliseconds and not seconds.
 */
export function footOn(line: Line, lon: number, lat: number): Foot {
  const bounds = boxesOf(line);
  const kx = Math.cos(lat * RAD) * EARTH_KM * RAD;
  const ky = EARTH_KM * RAD;
  let best = Number.POSITIVE_INFINITY;
  let bestKm = line.km[0] as number;
  for (let b = 0; b * 4 < bounds.length; b++) {
    const west = bounds[b * 4] as number;
    const south = bounds[b * 4 + 1] as number;
    const dx = Math.max(west - lon, 0, lon - (bounds[b * 4 + 2] as number)) * kx;
    const dy = Math.max(south - lat, 0, lat - (bounds[b * 4 + 3] as number)) * ky;
    if (dx * dx + dy * dy >= best) continue;
    const end = Math.min((b + 1) * BLOCK, line.lon.length - 1);
    for (let i = b * BLOCK; i < end; i++) {
      const x0 = ((line.lon[i] as number) - lon) * kx;
      const y0 = ((line.lat[i] as number) - lat) * ky;
      const ex = ((line.lon[i + 1] as number) - lon) * kx - x0;
      const ey = ((line.lat[i + 1] as number) - lat) * ky - y0;
      const square = ex * ex + ey * ey;
      const f = square > 0 ? Math.min(1, Math.max(0, -(x0 * ex + y0 * ey) / square)) : 0;
      const px = x0 + f * ex;
      const py = y0 + f * ey;
      const d = px * px + py * py;
      if (d < best) {
        best = d;
        const k0 = line.km[i] as number;
        bestKm = k0 + f * ((line.km[i + 1] as number) - k0);
      }
    }
  }
  return { km: bestKm, offKm: Math.sqrt(best) };
}

/** West, south, east, north of each block of segments. */
function boxesOf(line: Line): Float64Array {
  const known = boxes.get(line);
  if (known) return known;
  const count = Math.ceil((line.lon.length - 1) / BLOCK);
  const made = new Float64Array(count * 4);
  for (let b = 0; b < count; b++) {
    let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = b * BLOCK; i <= Math.min((b + 1) * BLOCK, line.lon.length - 1); i++) {
      w = Math.min(w, line.lon[i] as number);
      e = Math.max(e, line.lon[i] as number);
      s = Math.min(s, line.lat[i] as number);
      n = Math.max(n, line.lat[i] as number);
    }
    made.set([w, s, e, n], b * 4);
  }
  boxes.set(line, made);
  return made;
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
