import type { Draft } from '../../../../draft/draft.ts';
import type { Point } from '../../../../draft/edits/legs.ts';
import { type CutTrack, cutTrack } from '../../../../draft/legs/cut-track.ts';
import type { RouteRow } from '../../../../draft/route-rows.ts';
import type { StopEntry } from '../../../../draft/story-entries.ts';
import { pointOf } from '../stop-point.ts';

export interface TrackLines {
  /** By the id of the stop that each leads to. */
  readonly lines: ReadonlyMap<string, readonly Point[]>;
  /** The stops that no track comes by; where one is missing, so are the lines to it and from it. */
  readonly missed: readonly StopEntry[];
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
  // A recorder begins a new track after each rest.
  const candidates = tracks.length > 1 ? [...tracks, tracks.flat()] : tracks;
  const at = (stop: StopEntry): Point => pointOf(draft, stop) ?? [Number.NaN, Number.NaN];
  const stops = rows.map(({ to }) => at(to));
  const [first] = rows;
  const whole = first ? candidates.map((track) => cutTrack(track, [at(first.from), ...stops])) : [];
  const lines = new Map<string, readonly Point[]>();
  const missed = new Map<string, StopEntry>();
  rows.forEach((row, i) => {
    const line = best(whole, i) ?? best(pairsOf(row), 0);
    if (line) lines.set(row.to.id, line);
    else
      for (const [end, stop] of [row.from, row.to].entries())
        if (pairsOf(row).every(({ offKm }) => offKm[end] === null)) missed.set(stop.place, stop);
  });
  return { lines, missed: [...missed.values()] };

  function pairsOf({ from, to }: RouteRow): CutTrack[] {
    return candidates.map((track) => cutTrack(track, [at(from), at(to)]));
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
