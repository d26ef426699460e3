import { lastAtMost } from './binary-search.ts';
import { greatCircleKm, greatCirclePoints } from './great-circle.ts';

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

/** The shortest line between two places on the globe, as a leg's line where no better one is known. */
export function straightLine(
  from: { readonly lon: number; readonly lat: number },
  to: { readonly lon: number; readonly lat: number },
): Line {
  const points = greatCirclePoints([from.lon, from.lat], [to.lon, to.lat]);
  const lon = Float64Array.from(points, ([lon]) => lon);
  const lat = Float64Array.from(points, ([, lat]) => lat);
  return { lon, lat, km: cumulativeKm(lon, lat) };
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
