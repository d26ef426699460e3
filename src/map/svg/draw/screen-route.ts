import { lastAtMost } from '../../../geo/binary-search.ts';
import { toMercator } from '../../../geo/mercator.ts';
import type { LineBasis } from '../../../story/basis.ts';
import type { Journey } from '../../../timeline/journey.ts';
import { copiesIn } from '../../overlays/line-pixels.ts';
import { pointsAlong } from '../../overlays/place-layout.ts';
import { drawnStretches } from '../../style/drawn-stretches.ts';
import { progressOf } from '../../style/line-progress.ts';
import { type Frame, planeOf } from '../projection.ts';
import { px } from './scaled.ts';
import { simplifiedVertices } from './simplify-line.ts';

/** The journey's line as it is drawn in one frame. */
export interface ScreenRoute {
  /** Pixels, to a tenth. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Share of the true line behind each point, 0 to 1, as `progressAt` counts it. */
  readonly share: readonly number[];
  /** Pixels of the drawn line behind each point. */
  readonly long: readonly number[];
  /** First and last point of each stretch that is drawn. */
  readonly stretches: readonly {
    readonly basis: LineBasis;
    readonly from: number;
    readonly to: number;
  }[];
  /** The same line on the other copies of the world that the frame shows. */
  readonly copies: readonly ScreenRoute[];
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
  const { size, x0 } = planeOf(frame);
  const x = planeRouteOf(journey).x.map((at) => (at - x0) * size);
  // Where none is seen, the line still needs a place, outside.
  const [first = 0, ...others] = copiesIn(x, size, frame.width);
  const copies = others.map((turn) => ({ ...copyOf(journey, frame, turn, fine), copies: [] }));
  return { ...copyOf(journey, frame, first, fine), copies };
}

/** The points of a route on each copy of the world, close to one another: x, y, x, y … */
export function routePoints(route: ScreenRoute, frame: Frame): number[] {
  return [route, ...route.copies].flatMap(({ x, y }) => pointsAlong(x, y, frame));
}

/** @param turn by how many worlds the line is moved to the east */
function copyOf(
  journey: Journey,
  frame: Frame,
  turn: number,
  fine: number,
): Omit<ScreenRoute, 'copies'> {
  const plane = planeRouteOf(journey);
  const { size, x0, y0 } = planeOf(frame);
  const x = plane.x.map((at) => (at + turn - x0) * size);
  const y = plane.y.map((at) => (at - y0) * size);
  const parts = drawnStretches(journey);
  const ends = new Set(parts.flatMap(({ v0, v1 }) => [v0, v1]));
  const kept = simplifiedVertices(x, y, ends, frame, fine);
  const out = { x: [] as number[], y: [] as number[], share: [] as number[], long: [] as number[] };
  for (const v of kept) {
    const [x1, y1] = [px(x[v] as number), px(y[v] as number)];
    const before = out.x.length - 1;
    const step = Math.hypot(x1 - (out.x[before] ?? x1), y1 - (out.y[before] ?? y1));
    out.long.push((out.long[before] ?? 0) + step);
    out.x.push(x1);
    out.y.push(y1);
    out.share.push(plane.share[v] ?? 0);
  }
  const at = (v: number) => Math.max(0, lastAtMost(kept, v));
  const stretches = parts.map(({ basis, v0, v1 }) => ({ basis, from: at(v0), to: at(v1) }));
  return { ...out, stretches };
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

/** The drawn line between two lengths along it, pixels, as the `d` of a path; empty where they are one. */
export function cutPath({ x, y, long }: ScreenRoute, from: number, to: number): string {
  if (to - from < 0.05) return '';
  const pointAt = (at: number) => {
    const low = Math.max(0, lastAtMost(long, at));
    const high = Math.min(low + 1, long.length - 1);
    const span = (long[high] ?? 0) - (long[low] ?? 0);
    const part = span > 0 ? Math.min(1, (at - (long[low] ?? 0)) / span) : 0;
    const along = (list: readonly number[]) =>
      px((list[low] ?? 0) + part * ((list[high] ?? 0) - (list[low] ?? 0)));
    return `${along(x)} ${along(y)}`;
  };
  const between = long.flatMap((at, i) => (at > from && at < to ? [`${x[i]} ${y[i]}`] : []));
  return `M${[pointAt(from), ...between, pointAt(to)].join('L')}`;
}
