import { lastAtMost } from './binary-search.ts';
import { EARTH_KM, greatCircleKm, greatCirclePoints, RAD } from './great-circle.ts';
import { turnsFrom } from './longitude.ts';

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

/** The point of a line nearest to a place: its km along the line, and its distance from the place in km. */
export interface NearestPoint {
  readonly km: number;
  readonly offKm: number;
}

/**
 * Linear referencing: the point of a line nearest to a place, the first along the line where several
 * are equally near. Planar around the place, which is exact enough for distances of a few kilometres.
 * The place may lie on any copy of the world. O(vertices).
 */
export function nearestOnLine(line: Line, lon: number, lat: number): NearestPoint {
  const foot = footFrom(lon, lat);
  let square = Number.POSITIVE_INFINITY;
  let km = line.km[0] as number;
  for (let i = 0; i < line.lon.length - 1; i++) {
    footOn(line, i, foot);
    if (foot.square < square) {
      square = foot.square;
      km = foot.km;
    }
  }
  return { km, offKm: Math.sqrt(square) };
}

/**
 * Where a line comes by a place: the nearest point of each of its visits there, in the order of the line.
 * A visit is a part of the line that stays within `more` km of the least distance. A line that touches
 * itself, or returns to where it began, comes by more than once. O(vertices).
 */
export function passesOf(line: Line, lon: number, lat: number, more: number): NearestPoint[] {
  // A little more, for what squares and roots round off.
  const reach = (nearestOnLine(line, lon, lat).offKm + more) ** 2 * (1 + 1e-9);
  const foot = footFrom(lon, lat);
  const passes: NearestPoint[] = [];
  let best: { km: number; square: number } | null = null;
  const end = () => {
    if (best) passes.push({ km: best.km, offKm: Math.sqrt(best.square) });
    best = null;
  };
  for (let i = 0; i < line.lon.length - 1; i++) {
    footOn(line, i, foot);
    if (foot.square <= reach && (!best || foot.square < best.square)) {
      best = { km: foot.km, square: foot.square };
    }
    // Two segments of one visit meet within reach.
    if (foot.endSquare > reach) end();
  }
  end();
  return passes;
}

/** The point of a segment nearest to a place, with squares of distances from the place, km². */
interface Foot {
  readonly lon: number;
  readonly lat: number;
  readonly kmPerLon: number;
  km: number;
  square: number;
  /** Of the segment's end. */
  endSquare: number;
}

const KM_PER_LAT = EARTH_KM * RAD;

function footFrom(lon: number, lat: number): Foot {
  return { lon, lat, kmPerLon: Math.cos(lat * RAD) * KM_PER_LAT, km: 0, square: 0, endSquare: 0 };
}

/** Fills `out`, since this runs for each segment of long lines. */
function footOn(line: Line, i: number, out: Foot): void {
  const { lon, lat, kmPerLon } = out;
  const lon0 = line.lon[i] as number;
  const here = lon + 360 * turnsFrom(lon0, lon);
  const x0 = (lon0 - here) * kmPerLon;
  const y0 = ((line.lat[i] as number) - lat) * KM_PER_LAT;
  const x1 = ((line.lon[i + 1] as number) - here) * kmPerLon;
  const y1 = ((line.lat[i + 1] as number) - lat) * KM_PER_LAT;
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const f = length > 0 ? Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / length)) : 0;
  const x = x0 + f * dx;
  const y = y0 + f * dy;
  const k0 = line.km[i] as number;
  out.km = k0 + f * ((line.km[i + 1] as number) - k0);
  out.square = x * x + y * y;
  out.endSquare = x1 * x1 + y1 * y1;
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
