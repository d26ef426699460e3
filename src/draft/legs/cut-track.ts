import { lastAtMost } from '../../geo/binary-search.ts';
import { cumulativeKm, type Line, pointAt } from '../../geo/line.ts';
import { LineSearch, type NearestPoint } from '../../geo/line-search.ts';
import { unwrapLongitude } from '../../geo/longitude.ts';

type Point = readonly [lon: number, lat: number];

/** What lies between two stops that follow one another. */
interface TrackPart {
  /** From the point of the track nearest to the one stop to that nearest to the other, in the order of travel. */
  readonly coordinates: readonly Point[];
  readonly km: number;
}

export interface CutTrack {
  /** One fewer than stops; null beside a stop that the track does not come by in this order. */
  readonly parts: readonly (TrackPart | null)[];
  /** How far each stop lies from where the track is cut, km; null where it is not cut. */
  readonly offKm: readonly (number | null)[];
  /** The track was recorded the other way round. */
  readonly backwards: boolean;
}

/** A leg leads to places up to this far from its line: see docs/story-format.md. */
const REACH_KM = 10;
/** Two visits of a track to a place may be so much unequally near, km. */
const APART_KM = 2;
/** Leaving a stop out is worse than any detour within reach. */
const LEFT_OUT = 2 * REACH_KM;
/** A track that winds around a place has no more visits that matter. */
const MOST_VISITS = 60;

/**
 * Cuts a track at the stops, in their order (linear referencing). A track that comes by a place more than once is
 * cut where the order of the stops says; a track that was recorded the other way round is turned. O(vertices) for each
 * stop at worst.
 *
 * @param track longitude and latitude in degrees; longitudes may leap at the date line
 */
export function cutTrack(track: readonly (readonly number[])[], stops: readonly Point[]): CutTrack {
  return trackCutter(track)(stops);
}

/** Cuts a track more than once: it is looked through only at first. */
export function trackCutter(
  track: readonly (readonly number[])[],
): (stops: readonly Point[]) => CutTrack {
  const sound = track.filter(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat));
  const line = lineOf(sound);
  const search = sound.length < 2 ? null : new LineSearch(line);
  return (stops) => {
    if (search) return cutLine(line, search, stops);
    const parts = stops.slice(1).map(() => null);
    return { parts, offKm: stops.map(() => null), backwards: false };
  };
}

function cutLine(line: Line, search: LineSearch, stops: readonly Point[]): CutTrack {
  const visits = stops.map(([lon, lat]) =>
    Number.isFinite(lon) && Math.abs(lat) <= 90
      ? search
          .passes(lon, lat, APART_KM)
          .filter(({ offKm }) => offKm <= REACH_KM)
          .slice(0, MOST_VISITS)
      : [],
  );
  const end = line.km.at(-1) as number;
  const forwards = chosen(visits);
  const turned = chosen(
    visits.map((of) => of.map(({ km, offKm }) => ({ km: end - km, offKm })).reverse()),
  );
  const backwards = turned.cost < forwards.cost - 1e-9;
  const { picks } = backwards ? turned : forwards;
  const kmOf = (pick: NearestPoint | null) => pick && (backwards ? end - pick.km : pick.km);
  return {
    parts: picks.slice(1).map((pick, i) => {
      const [from, to] = [kmOf(picks[i] ?? null), kmOf(pick)];
      return from === null || to === null ? null : partOf(line, from, to);
    }),
    offKm: picks.map((pick) => pick?.offKm ?? null),
    backwards,
  };
}

function lineOf(track: readonly (readonly number[])[]): Line {
  const lon = new Float64Array(track.length);
  const lat = Float64Array.from(track, ([, y = 0]) => y);
  for (const [i, [x = 0]] of track.entries())
    lon[i] = i === 0 ? x : unwrapLongitude(x, lon[i - 1] as number);
  return { lon, lat, km: cumulativeKm(lon, lat) };
}

/** For each stop one of its visits or none, so that the track never goes back and the cuts lie near the stops. */
function chosen(visits: readonly (readonly NearestPoint[])[]): {
  readonly picks: readonly (NearestPoint | null)[];
  readonly cost: number;
} {
  interface State {
    readonly km: number;
    readonly cost: number;
    readonly pick: NearestPoint | null;
    readonly before: State | null;
  }
  let states: State[] = [{ km: Number.NEGATIVE_INFINITY, cost: 0, pick: null, before: null }];
  for (const [i, of] of visits.entries()) {
    const next: State[] = states.map((state) => ({
      ...{ km: state.km, cost: state.cost + LEFT_OUT, pick: null, before: state },
    }));
    for (const pick of of) {
      let best: State | null = null;
      for (const state of states)
        if (state.km <= pick.km && (!best || state.cost < best.cost)) best = state;
      if (best) next.push({ km: pick.km, cost: best.cost + pick.offKm, pick, before: best });
    }
    states = pruned(next);
    if (i === visits.length - 1) break;
  }
  let last: State | null = states.reduce((a, b) => (b.cost < a.cost ? b : a));
  const { cost } = last;
  const picks: (NearestPoint | null)[] = [];
  for (; last?.before; last = last.before) picks.push(last.pick);
  return { picks: picks.reverse(), cost };
}

/** Without states that are neither earlier on the track nor cheaper than another. */
function pruned<S extends { readonly km: number; readonly cost: number }>(states: S[]): S[] {
  const sorted = states.toSorted((a, b) => a.km - b.km || a.cost - b.cost);
  let least = Number.POSITIVE_INFINITY;
  return sorted.filter(({ cost }) => {
    const isBetter = cost < least - 1e-12;
    if (isBetter) least = cost;
    return isBetter;
  });
}

function partOf(line: Line, from: number, to: number): TrackPart {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const inside: Point[] = [];
  for (let i = lastAtMost(line.km, low) + 1; (line.km[i] as number) < high; i++)
    inside.push([line.lon[i] as number, line.lat[i] as number]);
  const points = [pointAt(line, low), ...inside, pointAt(line, high)];
  return { coordinates: from <= to ? points : points.reverse(), km: high - low };
}
