import { metresBetween, pointAt, type Track } from './track.ts';

/** Where a track stays in one place: indices of its first and last point there. */
export interface Rest {
  readonly from: number;
  readonly to: number;
}

/** Metres around the first point within which a traveller rests, as a receiver wanders. */
const RADIUS = 150;
/** ms. Shorter ones are traffic lights and photographs. */
const LEAST_REST = 10 * 60_000;
/** ms between the points that are looked at: a window of a rest has few of them. */
const STEP = 20_000;
/** More stops than anybody wants to name; the longest count. */
const MOST = 30;

/** The rests of a track with times, in its order; none where it has no times. O(points). */
export function findRests(track: Track): Rest[] {
  const { times } = track;
  if (!times) return [];
  const seen: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < times.length; i++) {
    const t = times[i] ?? Number.NaN;
    // Clocks that are set back, and points without a time, say nothing of how long it took.
    if (!(t - last >= STEP) && i < times.length - 1) continue;
    if (!(t >= last)) continue;
    // Where a recorder pauses, the point before the pause begins the rest.
    const before = seen.at(-1);
    if (
      before !== undefined &&
      t - last > LEAST_REST &&
      i - 1 > before &&
      Number.isFinite(times[i - 1])
    )
      seen.push(i - 1);
    seen.push(i);
    last = t;
  }
  const rests: Rest[] = [];
  for (let a = 0; a < seen.length - 1; ) {
    const start = seen[a] ?? 0;
    let b = a;
    while (b + 1 < seen.length && isNear(track, start, seen[b + 1] ?? 0)) b += 1;
    const end = seen[b] ?? 0;
    if ((times[end] ?? 0) - (times[start] ?? 0) >= LEAST_REST) {
      rests.push(tightened(track, seen.slice(a, b + 1)));
      a = b + 1;
    } else a += 1;
  }
  const length = ({ from, to }: Rest) => (times[to] ?? 0) - (times[from] ?? 0);
  const longest = [...rests].sort((a, b) => length(b) - length(a)).slice(0, MOST);
  return rests.filter((rest) => longest.includes(rest));
}

/** The points of a rest, without those of coming and going: around where the traveller was half-way through it. */
function tightened(track: Track, indices: readonly number[]): Rest {
  const times = track.times ?? [];
  const [first = 0, last = 0] = [indices[0], indices.at(-1)];
  const middle = ((times[first] ?? 0) + (times[last] ?? 0)) / 2;
  const centre = pointAt(track, indices.findLast((i) => (times[i] ?? 0) <= middle) ?? first);
  const isThere = (i: number) => metresBetween(centre, pointAt(track, i)) <= RADIUS / 3;
  const [from = first, to = last] = [indices.find(isThere), indices.findLast(isThere)];
  return (times[to] ?? 0) - (times[from] ?? 0) >= LEAST_REST
    ? { from, to }
    : { from: first, to: last };
}

const isNear = (track: Track, a: number, b: number) =>
  metresBetween(pointAt(track, a), pointAt(track, b)) <= RADIUS;
