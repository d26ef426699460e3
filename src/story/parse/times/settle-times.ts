import type { Stop, Time } from '../../model.ts';

/** A time of the journey and what must not be later than it. */
interface Point {
  readonly time: Time;
  readonly after: readonly Point[];
  low: number;
  high: number;
}

const MINUTE = 60_000;

/**
 * Gives a best guess to each time that is only known by its day, month or year: those that share a day
 * divide it evenly, in travel order and between the times that are known. Changes the times themselves.
 *
 * @param stops valid, in travel order
 * @param open the times that have no hour of their own
 */
export function settleTimes(stops: readonly Stop[], open: ReadonlySet<Time>): void {
  if (open.size === 0) return;
  const points = pointsOf(stops, open);
  for (let i = points.length - 1; i >= 0; i -= 1) {
    const { high, after } = points[i] as Point;
    for (const before of after) before.high = Math.min(before.high, high);
  }
  points.forEach((point, i) => {
    const { time, high, after } = point;
    if (!open.has(time)) return;
    const low = Math.max(point.low, ...after.map((before) => before.time.best));
    let sharing = 1;
    // One that may begin shortly before the end, in another zone, is on the next day.
    const middle = low + (high - low) / 2;
    while ((points[i + sharing]?.low ?? high) < middle) sharing += 1;
    const best = low + (high - low) / (sharing + 1);
    (time as { best: number }).best = Math.max(low, Math.floor(best / MINUTE) * MINUTE);
  });
}

/** The times in travel order. A call may be at any time after the stops before it, and moves nobody. */
function pointsOf(stops: readonly Stop[], open: ReadonlySet<Time>): Point[] {
  const points: Point[] = [];
  const add = (time: Time, after: readonly (Point | undefined)[]): Point => {
    const known = after.filter((point) => point !== undefined);
    const { low, high } = windowOf(time, open);
    const least = Math.max(low, ...known.map((before) => before.low));
    const point = { time, after: known, low: least, high };
    points.push(point);
    return point;
  };
  let begun: Point | undefined;
  let left: Point | undefined;
  for (const { kind, from, to } of stops) {
    begun = add(from, kind === 'call' ? [begun] : [begun, left]);
    const end = to === from ? begun : add(to, [begun]);
    if (kind !== 'call') left = end;
  }
  return points;
}

/** When a time may be: at its own instant, or within its day, month or year. */
export function windowOf(
  time: Time,
  open: ReadonlySet<Time>,
): { readonly low: number; readonly high: number } {
  if (!open.has(time)) return { low: time.best, high: time.best };
  return { low: time.earliest, high: time.latest };
}
