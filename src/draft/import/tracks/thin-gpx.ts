import { findRests } from './find-rests.ts';
import { simplifyTrack } from './simplify-track.ts';

/** A document of more points than this is thinned before it is parsed: a tree of them fills the memory. */
const MANY = 5000;

export interface ThinnedGpx {
  readonly text: string;
  /** Points that are gone, by the number of the track that they were in. */
  readonly gone: readonly number[];
  /** How many elements of each name went with them: `ele`, `hr`. */
  readonly elements: ReadonlyMap<string, number>;
}

/**
 * The same GPX with no more points in each track than a map needs, and the same in every other byte. Looks for
 * `<trkpt …>…</trkpt>` in the text, which takes a second for half a million points.
 */
export function thinGpx(text: string): ThinnedGpx {
  const nothing = { text, gone: [], elements: new Map<string, number>() };
  const tracks = pointsOf(text);
  if (tracks.reduce((sum, { starts }) => sum + starts.length, 0) <= MANY) return nothing;
  const elements = new Map<string, number>();
  const parts: string[] = [];
  const gone: number[] = [];
  let copied = 0;
  for (const { starts, ends, lon, lat, times } of tracks) {
    const track = { lon, lat, times: times.some((t) => Number.isFinite(t)) ? times : null };
    const rests = findRests(track);
    const kept = simplifyTrack(track, new Set(rests.flatMap(({ from, to }) => [from, to])));
    gone.push(starts.length - kept.length);
    let next = 0;
    for (let i = 0; i < starts.length; i++) {
      if (kept[next] === i) {
        next += 1;
        continue;
      }
      const [start = 0, end = 0] = [starts[i], ends[i]];
      parts.push(text.slice(copied, start));
      count(text.slice(start, end), elements);
      copied = end;
    }
  }
  parts.push(text.slice(copied));
  return { text: parts.join(''), gone, elements };
}

interface TrackText {
  readonly starts: number[];
  readonly ends: number[];
  readonly lon: number[];
  readonly lat: number[];
  readonly times: number[];
}

function pointsOf(text: string): TrackText[] {
  const tracks: TrackText[] = [];
  let nextTrack = text.indexOf('<trk>');
  for (let at = text.indexOf('<trkpt'); at >= 0; ) {
    if (tracks.length === 0 || (nextTrack >= 0 && nextTrack < at)) {
      tracks.push({ starts: [], ends: [], lon: [], lat: [], times: [] });
      nextTrack = text.indexOf('<trk>', at);
    }
    const tagEnd = text.indexOf('>', at);
    if (tagEnd < 0) break;
    const isEmpty = text[tagEnd - 1] === '/';
    const close = isEmpty ? tagEnd : text.indexOf('</trkpt', tagEnd);
    const end = close < 0 ? -1 : text.indexOf('>', close) + 1;
    if (end <= 0) break;
    const track = tracks.at(-1);
    const tag = text.slice(at, tagEnd);
    const [lon, lat] = [attribute(tag, 'lon'), attribute(tag, 'lat')];
    if (track && Number.isFinite(lon) && Number.isFinite(lat)) {
      track.starts.push(at);
      track.ends.push(end);
      track.lon.push(lon);
      track.lat.push(lat);
      track.times.push(isEmpty ? Number.NaN : timeIn(text, tagEnd, close));
    }
    at = text.indexOf('<trkpt', end);
  }
  return tracks;
}

function attribute(tag: string, name: string): number {
  const at = tag.indexOf(`${name}=`);
  if (at < 0) return Number.NaN;
  const quote = tag[at + name.length + 1] ?? '"';
  const start = at + name.length + 2;
  const value = tag.slice(start, tag.indexOf(quote, start));
  return value.trim() === '' ? Number.NaN : Number(value);
}

function timeIn(text: string, from: number, to: number): number {
  const block = text.slice(from, to);
  const at = block.indexOf('<time>');
  return at < 0 ? Number.NaN : Date.parse(block.slice(at + 6, block.indexOf('<', at + 6)).trim());
}

/** Counts the elements of a point that say something. */
function count(block: string, elements: Map<string, number>): void {
  for (const [, name = ''] of block.matchAll(/<(?:\w+:)?(\w+)>[^<]*[^<\s][^<]*</g))
    elements.set(name, (elements.get(name) ?? 0) + 1);
}
