import { unwrapLongitude } from '../../geo/longitude.ts';
import { drawnLatitude, mercatorX, mercatorY, WORLD_PX } from '../../geo/mercator.ts';

const EQUATOR_M = 40_075_016.686;
/** Half a pixel is not seen. */
const SEEN_PX = 0.5;
/** So many points are compared at once: however a line winds, the time is in proportion to its length. */
const BLOCK = 256;

/** A coordinate of GeoJSON: longitude, latitude, perhaps a height. */
type Position = readonly number[];

/**
 * A line with fewer points, none of which is changed: no point that is left out lies farther from the line than
 * the tolerance. Measured on the map's plane, where the line is drawn, and never across the date line.
 * Douglas and Peucker (1973), in blocks and without recursion. 500,000 points take less than a second.
 *
 * @param tolerance metres on the ground @param keep indices of points that stay, such as those at stops
 */
export function simplify<P extends Position>(
  line: readonly P[],
  tolerance: number,
  keep: readonly number[] = [],
): P[] {
  return Array.from(simplifiedIndices(line, tolerance, keep), (i) => line[i] as P);
}

/** The indices of the points that `simplify` keeps. */
export function simplifiedIndices(
  line: readonly Position[],
  tolerance: number,
  keep: readonly number[] = [],
): Int32Array {
  if (line.length < 3 || !(tolerance > 0)) return Int32Array.from(line, (_, i) => i);
  const plane = planeOf(line);
  const kept = new Set(keep.filter((i) => i >= 0 && i < line.length));
  // Twice with half of the tolerance: the first time keeps the ends of its blocks.
  const first = reduce(plane, null, tolerance / 2, BLOCK, kept);
  return reduce(plane, first, tolerance / 2, BLOCK, kept);
}

/**
 * The tolerance that a page needs, metres: half a pixel at the nearest that its map can come.
 *
 * @param zoom the greatest zoom level of the story's map (src/map/basemap/max-zoom.ts) @param line degrees
 */
export function toleranceOf(line: readonly Position[], zoom: number): number {
  let most = 0;
  for (const [, lat = 0] of line) if (Math.abs(lat) > most) most = Math.abs(lat);
  const cos = Math.cos((drawnLatitude(most) * Math.PI) / 180);
  return (SEEN_PX * EQUATOR_M * cos) / (WORLD_PX * 2 ** zoom);
}

interface Plane {
  /** Web Mercator, the world as 1 wide; longitudes unbroken. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Metres on the ground of 1 in the plane. */
  readonly metres: Float64Array;
}

function planeOf(line: readonly Position[]): Plane {
  const [x, y, metres] = [0, 1, 2].map(() => new Float64Array(line.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let before = line[0]?.[0] ?? 0;
  for (const [i, [lon = 0, lat = 0]] of line.entries()) {
    before = unwrapLongitude(lon, before);
    x[i] = mercatorX(before);
    y[i] = mercatorY(lat);
    metres[i] = EQUATOR_M * Math.cos((drawnLatitude(lat) * Math.PI) / 180);
  }
  return { x, y, metres };
}

/** The indices of the points that stay, of those given. @param points null for all of them */
function reduce(
  plane: Plane,
  points: Int32Array | null,
  tolerance: number,
  block: number,
  keep: ReadonlySet<number>,
): Int32Array {
  const all = points ?? Int32Array.from(plane.x, (_, i) => i);
  const stays = new Uint8Array(all.length);
  const last = all.length - 1;
  stays[0] = 1;
  stays[last] = 1;
  for (let i = block; i < last; i += block) stays[i] = 1;
  for (let i = 0; i <= last; i++) if (keep.has(all[i] as number)) stays[i] = 1;
  const stack: number[] = [];
  for (let from = 0, i = 1; i <= last; i++) {
    if (!stays[i]) continue;
    stack.push(from, i);
    from = i;
    while (stack.length > 0) {
      const end = stack.pop() as number;
      const start = stack.pop() as number;
      const farthest = farthestFrom(plane, all, start, end, tolerance);
      if (farthest < 0) continue;
      stays[farthest] = 1;
      stack.push(start, farthest, farthest, end);
    }
  }
  return all.filter((_, i) => stays[i]);
}

/** The point between two that is farthest from the straight line between them; -1 where none is too far. */
function farthestFrom(
  { x, y, metres }: Plane,
  all: Int32Array,
  start: number,
  end: number,
  tolerance: number,
): number {
  const [a, b] = [all[start] as number, all[end] as number];
  const [x0, y0] = [x[a] as number, y[a] as number];
  const [dx, dy] = [(x[b] as number) - x0, (y[b] as number) - y0];
  const square = dx * dx + dy * dy;
  let most = tolerance * tolerance;
  let found = -1;
  for (let i = start + 1; i < end; i++) {
    const p = all[i] as number;
    const [px, py] = [(x[p] as number) - x0, (y[p] as number) - y0];
    const share = square > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / square)) : 0;
    const [ox, oy] = [px - share * dx, py - share * dy];
    const off = (ox * ox + oy * oy) * (metres[p] as number) ** 2;
    if (off > most) {
      most = off;
      found = i;
    }
  }
  return found;
}
