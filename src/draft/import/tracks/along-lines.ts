import type { FoundLine, FoundStop } from '../found.ts';
import type { Point } from '../options.ts';
import { metresBetween } from './track.ts';

/** Metres: a place that is nearer than this lies on the track. */
const NEAR = 500;

/** Waypoints without times in the order in which the tracks come by them; the file's order says nothing. */
export function alongLines(stops: readonly FoundStop[], lines: readonly FoundLine[]): FoundStop[] {
  const isTimed = stops.some(({ arrive, leave }) => arrive !== null || leave !== null);
  if (isTimed || lines.length === 0 || stops.length < 2) return [...stops];
  const at = stops.map(({ point }) => (point ? positionOn(lines, point) : null));
  if (at.some((position) => position === null)) return [...stops];
  return stops
    .map((stop, i) => ({ stop, position: at[i] ?? 0, i }))
    .sort((a, b) => a.position - b.position || a.i - b.i)
    .map(({ stop }) => stop);
}

/** Which point of all lines, counted one after another, is the nearest; null where all are far away. */
function positionOn(lines: readonly FoundLine[], point: Point): number | null {
  let [best, least, before] = [0, Number.POSITIVE_INFINITY, 0];
  for (const { points } of lines) {
    const near = nearest(points, point);
    if (near.metres < least) [best, least] = [before + near.position, near.metres];
    before += points.length;
  }
  return least <= 10_000 ? best : null;
}

/** The nearest place of a line: the number of its point, with a fraction between two. */
function nearest(points: readonly Point[], point: Point): { position: number; metres: number } {
  let [position, metres] = [0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < points.length; i++) {
    const [a, b] = [points[i] ?? point, points[i + 1]];
    const share = b ? shareOf(a, b, point) : 0;
    const foot: Point = b ? [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])] : a;
    const away = metresBetween(point, foot);
    if (away < metres) [position, metres] = [i + share, away];
  }
  return { position, metres };
}

function shareOf(a: Point, b: Point, point: Point): number {
  const wide = Math.cos((point[1] * Math.PI) / 180) ** 2;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx * wide + dy * dy;
  if (length === 0) return 0;
  const along = (point[0] - a[0]) * dx * wide + (point[1] - a[1]) * dy;
  return Math.max(0, Math.min(1, along / length));
}

interface Visit {
  readonly arrive: number | null;
  readonly leave: number | null;
}

/**
 * When the traveller was at a place, by the tracks' own times: from coming within some hundred metres to leaving,
 * or the moment of coming by; of the track's beginning, that of leaving. Epoch ms; null where no track with times comes by.
 */
export function visitOf(point: Point, lines: readonly FoundLine[]): Visit | null {
  for (const { points, times } of lines) {
    if (!times) continue;
    const { position, metres } = nearest(points, point);
    if (metres > NEAR) continue;
    let [first, last] = [Math.floor(position), Math.floor(position)];
    const isNear = (i: number) => {
      const there = points[i];
      return there !== undefined && metresBetween(point, there) <= NEAR;
    };
    while (isNear(first - 1)) first -= 1;
    while (isNear(last + 1)) last += 1;
    const [from, to] = [times[first] ?? Number.NaN, times[last] ?? Number.NaN];
    const between = timeAt(times, position);
    if (Number.isFinite(from) && Number.isFinite(to) && to - from >= 10 * 60_000)
      return { arrive: from, leave: to };
    if (!Number.isFinite(between)) continue;
    return first === 0 ? { arrive: null, leave: between } : { arrive: between, leave: null };
  }
  return null;
}

function timeAt(times: readonly number[], position: number): number {
  const i = Math.floor(position);
  const [a = Number.NaN, b = a] = [times[i], times[i + 1]];
  return position === i ? a : a + (position - i) * (b - a);
}

/**
 * The stops that tracks have by themselves; where one begins where the last one ended, once. Beside stops that have
 * names, the beginning and the end of all tracks alone, where no such stop is.
 */
export function endsOf(lines: readonly FoundLine[], named: readonly FoundStop[]): FoundStop[] {
  const stops: FoundStop[] = [];
  const isSame = (a: Point | null, b: Point | null) => a && b && metresBetween(a, b) <= NEAR;
  for (const stop of lines.flatMap((line) => line.stops)) {
    const last = stops.at(-1);
    if (last && isSame(last.point, stop.point))
      stops[stops.length - 1] = { ...last, leave: stop.leave ?? stop.arrive ?? last.leave };
    else stops.push(stop);
  }
  if (named.length === 0) return stops;
  const isOnTrack = named.some(({ point }) => point && positionOn(lines, point) !== null);
  const ends = isOnTrack ? [...stops.slice(0, 1), ...stops.slice(1).slice(-1)] : [];
  return ends.filter(({ point }) => !named.some((stop) => isSame(stop.point, point)));
}
