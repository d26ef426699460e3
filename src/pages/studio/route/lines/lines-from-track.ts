import type { Draft } from '../../../../draft/draft.ts';
import type { Point } from '../../../../draft/edits/legs.ts';
import { type CutTrack, trackCutter } from '../../../../draft/legs/cut-track.ts';
import { joinedPieces } from '../../../../draft/legs/joined-pieces.ts';
import type { RouteRow } from '../../../../draft/route-rows.ts';
import type { StopEntry } from '../../../../draft/story-entries.ts';
import { pointOf } from '../stop-point.ts';

export interface TrackLines {
  /** By the id of the stop that each leads to. */
  readonly lines: ReadonlyMap<string, readonly Point[]>;
  /** The stops that no track comes by; where one is missing, so are the lines to it and from it. */
  readonly missed: readonly StopEntry[];
  /** The rows whose two stops are on tracks, and which get no line nevertheless: nothing joins them. */
  readonly apart: readonly RouteRow[];
}

/**
 * Cuts tracks at the stops of a route: each row gets the part whose track comes nearest to both its stops. Rows are
 * looked up in travel order, then by themselves, for the way back on the same track.
 */
export function linesFromTrack(
  tracks: readonly (readonly Point[])[],
  draft: Draft,
  rows: readonly RouteRow[],
): TrackLines {
  const cutters = [...tracks, ...joinedPieces(tracks)].map(trackCutter);
  const at = (stop: StopEntry): Point => pointOf(draft, stop) ?? [Number.NaN, Number.NaN];
  const stops = rows.map(({ to }) => at(to));
  const [first] = rows;
  const whole = first ? cutters.map((cut) => cut([at(first.from), ...stops])) : [];
  const lines = new Map<string, readonly Point[]>();
  const missed = new Map<string, StopEntry>();
  const apart: RouteRow[] = [];
  rows.forEach((row, i) => {
    const pairs = () => cutters.map((cut) => cut([at(row.from), at(row.to)]));
    const line = best(whole, i) ?? best(pairs(), 0);
    if (line) lines.set(row.to.id, line);
    else {
      const off = [row.from, row.to].filter(isMissed);
      for (const stop of off) missed.set(stop.place, stop);
      if (off.length === 0) apart.push(row);
    }
  });
  return { lines, missed: [...missed.values()], apart };

  function isMissed(stop: StopEntry): boolean {
    return cutters.every((cut) => cut([at(stop)]).offKm[0] === null);
  }
}

/** The part of a row in the track that comes nearest to both stops; undefined where none comes by both. */
function best(cuts: readonly CutTrack[], row: number): readonly Point[] | undefined {
  let least = Number.POSITIVE_INFINITY;
  let found: readonly Point[] | undefined;
  for (const { parts, offKm } of cuts) {
    const part = parts[row];
    const off = (offKm[row] ?? 0) + (offKm[row + 1] ?? 0);
    if (!part || off >= least || part.coordinates.length < 2 || part.km === 0) continue;
    least = off;
    found = part.coordinates;
  }
  return found;
}
