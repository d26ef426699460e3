import { lastAtMost } from '../../../geo/binary-search.ts';
import { toMercator } from '../../../geo/mercator.ts';
import type { Journey } from '../../../timeline/journey.ts';
import { hasTwoLanes } from '../../style/lanes.ts';
import { progressOf } from '../../style/line-progress.ts';
import { laneAt } from '../../style/route-layers.ts';
import { type Frame, planeOf } from '../projection.ts';
import { px } from './scaled.ts';
import { simplifiedVertices } from './simplify-line.ts';

/** The journey's line as it is drawn in one frame: beside its true place where it also returns. */
export interface ScreenRoute {
  /** Pixels, to a tenth. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Share of the true line behind each point, 0 to 1, as `progressAt` counts it. */
  readonly share: readonly number[];
  /** Pixels of the drawn line behind each point. */
  readonly long: readonly number[];
  /** First and last point of each of the journey's stretches. */
  readonly stretches: readonly (readonly [from: number, to: number])[];
  /** Pixels that the line runs to the right of its true place. */
  readonly lane: number;
}

interface PlaneRoute {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly share: Float64Array;
}

const planeRoutes = new WeakMap<Journey, PlaneRoute>();

/** The line in the plane of the world, computed once for a journey. */
function planeRouteOf(journey: Journey): PlaneRoute {
  const known = planeRoutes.get(journey);
  if (known) return known;
  const { lon, lat } = journey.path;
  const points = Array.from(lon, (_, i) => toMercator([lon[i] as number, lat[i] as number]));
  const made = {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    share: progressOf(journey),
  };
  planeRoutes.set(journey, made);
  return made;
}

/** @param fine how far the drawn line may leave the true one, pixels */
export function screenRouteOf(journey: Journey, frame: Frame, fine = 0.5): ScreenRoute {
  const plane = planeRouteOf(journey);
  const { size, x0, y0 } = planeOf(frame);
  const half = frame.width / 2 / size;
  const [west, east] = plane.x.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)] as const,
    [2, -2] as readonly [number, number],
  );
  // Of the world's copies the one that the frame shows.
  const turn = Math.round((west + east) / 2 - x0 - half);
  const x = plane.x.map((at) => (at - turn - x0) * size);
  const y = plane.y.map((at) => (at - y0) * size);
  const ends = new Set(journey.stretches.flatMap(({ v0, v1 }) => [v0, v1]));
  const kept = simplifiedVertices(x, y, ends, frame, fine);
  const lane = hasTwoLanes(journey) ? laneAt(frame.zoom) : 0;
  return { ...beside(x, y, plane.share, kept, lane, journey), lane };
}

/** Longest corner that the offset line follows, and the one from which it is cut, in lanes. */
const MITER = 2;
const BLUNT = 3;

function beside(
  x: Float64Array,
  y: Float64Array,
  share: Float64Array,
  kept: readonly number[],
  lane: number,
  journey: Journey,
): Omit<ScreenRoute, 'lane'> {
  const out = { x: [] as number[], y: [] as number[], share: [] as number[], long: [] as number[] };
  const pointOf = new Map<number, number>();
  const add = (v: number, dx: number, dy: number) => {
    const [px0, py0] = [px((x[v] as number) + lane * dx), px((y[v] as number) + lane * dy)];
    const before = out.x.length - 1;
    const [lx, ly] = [out.x[before] ?? px0, out.y[before] ?? py0];
    out.long.push((out.long[before] ?? 0) + Math.hypot(px0 - lx, py0 - ly));
    out.x.push(px0);
    out.y.push(py0);
    out.share.push(share[v] ?? 0);
  };
  const points = distinct(x, y, kept);
  for (let i = 0; i < points.length; i += 1) {
    const v = points[i] as number;
    const into = normal(x, y, points[i - 1], v);
    const from = normal(x, y, v, points[i + 1]);
    const a = into ?? from ?? [0, 0];
    const b = from ?? a;
    const [sx, sy] = [a[0] + b[0], a[1] + b[1]];
    const long = Math.hypot(sx, sy);
    // 1 where it runs straight on; beyond all measure where it turns back.
    const miter = long > 1e-9 ? 2 / long : Number.POSITIVE_INFINITY;
    if (miter > BLUNT) {
      add(v, a[0], a[1]);
      pointOf.set(v, out.x.length - 1);
      add(v, b[0], b[1]);
    } else {
      const reach = Math.min(miter, MITER) / (long || 1);
      add(v, sx * reach, sy * reach);
      pointOf.set(v, out.x.length - 1);
    }
  }
  const at = (v: number) => pointOf.get(points[lastAtMost(points, v)] ?? 0) ?? 0;
  return { ...out, stretches: journey.stretches.map(({ v0, v1 }) => [at(v0), at(v1)] as const) };
}

/** Vertices that stand on the one before have no direction. */
function distinct(x: Float64Array, y: Float64Array, kept: readonly number[]): number[] {
  const points: number[] = [];
  for (const v of kept) {
    const before = points.at(-1);
    if (before === undefined || x[v] !== x[before] || y[v] !== y[before]) points.push(v);
  }
  return points;
}

/** The vector to the right of the direction from one vertex to another, one pixel long. */
function normal(
  x: Float64Array,
  y: Float64Array,
  from: number | undefined,
  to: number | undefined,
): readonly [number, number] | null {
  if (from === undefined || to === undefined) return null;
  const [dx, dy] = [(x[to] ?? 0) - (x[from] ?? 0), (y[to] ?? 0) - (y[from] ?? 0)];
  const long = Math.hypot(dx, dy);
  return long > 0 ? [-dy / long, dx / long] : null;
}

/** Pixels of the drawn line that lie behind a share of the true one. */
export function pixelsAt({ share, long }: ScreenRoute, at: number): number {
  const low = Math.max(0, lastAtMost(share, at));
  const high = Math.min(low + 1, share.length - 1);
  const span = (share[high] ?? 0) - (share[low] ?? 0);
  const part = span > 0 ? Math.min(1, (at - (share[low] ?? 0)) / span) : 0;
  const from = long[low] ?? 0;
  return from + Math.max(0, part) * ((long[high] ?? 0) - from);
}

export function lengthOf({ long }: ScreenRoute): number {
  return long.at(-1) ?? 0;
}

/** The drawn line between two of its points, as the `d` of a path; its corners are those of the sums above. */
export function linePath({ x, y }: ScreenRoute, from: number, to: number): string {
  let d = '';
  for (let i = from; i <= to; i += 1) {
    const [ax, ay] = [x[i] ?? 0, y[i] ?? 0];
    if (i === from) d = `M${ax} ${ay}`;
    else {
      const [dx, dy] = [px(ax - (x[i - 1] ?? 0)), px(ay - (y[i - 1] ?? 0))];
      if (dx !== 0 || dy !== 0) d += `l${dx}${dy < 0 ? '' : ' '}${dy}`;
    }
  }
  return d;
}
