import type { FoundLine, FoundStop } from '../found.ts';
import type { Leftover } from '../imported.ts';
import type { Mode, Point } from '../options.ts';
import { pointName } from '../rows/point-name.ts';
import { findRests } from './find-rests.ts';
import { simplifyTrack } from './simplify-track.ts';
import { metresBetween, pointAt, type Track } from './track.ts';

interface TrackOf {
  readonly where: string;
  readonly name: string;
  readonly track: Track;
  readonly mode: Mode | null;
  /** Points that were left out before. */
  readonly before?: number;
}

/** A track as a line of the route, with no more points than a map needs. */
export function toLine(of: TrackOf, leftovers: Leftover[]): FoundLine {
  const { where, name, track, mode, before = 0 } = of;
  const rests = findRests(track);
  const kept = simplifyTrack(track, new Set(rests.flatMap(({ from, to }) => [from, to])));
  const count = track.lon.length - kept.length + before;
  if (count > 0)
    leftovers.push({
      where,
      what: `${track.lon.length + before}`,
      reason: 'points-simplified',
      count,
    });
  const { times } = track;
  const ends = [...new Set([0, ...rests.map(({ from }) => from), track.lon.length - 1])];
  return {
    where,
    name,
    mode: mode ?? (times ? modeBySpeed(track) : null),
    points: kept.map((i) => rounded(pointAt(track, i))),
    times: times ? kept.map((i) => times[i] ?? Number.NaN) : null,
    stops: ends.map((i) => {
      const rest = rests.find(({ from }) => from === i);
      const last = i === track.lon.length - 1;
      return guessedStop(of, i, {
        arrive: rest || last ? i : null,
        leave: rest ? rest.to : last ? null : i,
      });
    }),
  };
}

function guessedStop(
  { where, track }: TrackOf,
  i: number,
  { arrive, leave }: { arrive: number | null; leave: number | null },
): FoundStop {
  const point = rounded(pointAt(track, i));
  const timeAt = (index: number | null) => {
    const t = index === null ? Number.NaN : (track.times?.[index] ?? Number.NaN);
    return Number.isFinite(t) ? isoOf(t) : null;
  };
  return {
    kind: 'stop',
    where,
    name: pointName(point),
    point,
    zone: null,
    title: null,
    arrive: timeAt(arrive),
    leave: timeAt(leave),
    by: null,
    text: '',
    sources: [],
    media: [],
  };
}

/** An instant to the minute, in UTC. */
export function isoOf(t: number): string {
  return `${new Date(Math.round(t / 60_000) * 60_000).toISOString().slice(0, 16)}Z`;
}

/** Six decimals are a hand's breadth. */
const rounded = ([lon, lat]: Point): Point => [round(lon), round(lat)];
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6 + 0;

/** km/h at least, by the fastest tenth of the way: null between walking and flying, where many go as fast. */
function modeBySpeed(track: Track): Mode | null {
  const { lon, lat, times } = track;
  if (!times || lon.length < 2) return null;
  const speeds: number[] = [];
  const step = Math.max(1, Math.floor(lon.length / 500));
  for (let i = step; i < lon.length; i += step) {
    const hours = ((times[i] ?? Number.NaN) - (times[i - step] ?? Number.NaN)) / 3_600_000;
    const dx = wrappedKm(lon, lat, i - step, i);
    if (hours > 0) speeds.push(dx / hours);
  }
  if (speeds.length === 0) return null;
  speeds.sort((a, b) => a - b);
  const fast = speeds[Math.floor(speeds.length * 0.9)] ?? 0;
  return fast > 450 ? 'plane' : fast < 9 ? 'foot' : null;
}

function wrappedKm(lon: ArrayLike<number>, lat: ArrayLike<number>, a: number, b: number): number {
  return metresBetween([lon[a] ?? 0, lat[a] ?? 0], [lon[b] ?? 0, lat[b] ?? 0]) / 1000;
}
