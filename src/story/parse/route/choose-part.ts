import type { NearestPoint } from '../../../geo/line-search.ts';

/** A part of a line in the direction of travel, km along it. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

interface Choice {
  /** Where the line comes by the places where the ride starts and ends, in the order of the line. */
  readonly starts: readonly NearestPoint[];
  readonly ends: readonly NearestPoint[];
  /** The ride just before, where it followed the same line: this one starts where it ended. */
  readonly before: Part | null;
  /** Whether the next ride follows the same line. If not, the line was drawn up to where this one ends. */
  readonly continues: boolean;
  /** Km of the line's first and last point. */
  readonly first: number;
  readonly last: number;
  /** Points of the line nearer to each other than this are one place, km. */
  readonly apart: number;
}

/**
 * Which part of a line a ride follows. A line that touches itself, or returns to where it began, comes by
 * a place several times, and the nearest of these points says nothing: what counts is the order of
 * travel. A ride goes on in the direction of the one before on the same line, else in that of
 * the line itself, and turns round only where its goal does not lie ahead.
 */
export function choosePart(choice: Choice): Part {
  const { starts, ends, before, first, last, apart } = choice;
  if (before) return { from: before.to, to: goal(choice, before.to, before.to >= before.from) };
  // Some end lies ahead where the last one does: a line may come by a place thousands of times.
  const end = ends.at(-1)?.km ?? first;
  const some = starts.filter(({ km }) => end > km + apart);
  const start = some.length > 0 ? preferred(some, first, apart) : preferred(starts, last, apart);
  return { from: start.km, to: goal(choice, start.km, true) };
}

function goal(choice: Choice, from: number, forward: boolean): number {
  const { ends, continues, first, last, apart } = choice;
  for (const onward of [forward, !forward]) {
    const ahead = ends.filter(({ km }) => (onward ? km > from + apart : km < from - apart));
    const [next] = onward ? ahead : ahead.slice(-1);
    if (!next) continue;
    return continues ? next.km : preferred(ahead, onward ? last : first, apart).km;
  }
  return preferred(ends, Number.NaN, apart).km;
}

/** The one at the line's end, where there is one; else the nearest, of equally near ones the first. */
function preferred(points: readonly NearestPoint[], end: number, apart: number): NearestPoint {
  const atEnd = points.find(({ km }) => Math.abs(km - end) <= apart);
  return atEnd ?? points.reduce((a, b) => (b.offKm < a.offKm ? b : a));
}
