import { findRests } from './find-rests.ts';
import { simplifyTrack } from './simplify-track.ts';

/** A document of more points than this is thinned before it is parsed: a tree of them fills the memory. */
const MANY = 5000;

/** The points of a track, and where each stands in the text: one part, or several. */
export interface TrackText {
  readonly parts: (readonly [start: number, end: number])[][];
  readonly lon: number[];
  readonly lat: number[];
  readonly times: number[];
}

/** A text without the points that a map does not need. */
export function withoutPoints(text: string, tracks: readonly TrackText[]) {
  const elements = new Map<string, number>();
  if (tracks.reduce((sum, { lon }) => sum + lon.length, 0) <= MANY)
    return { text, gone: [], elements };
  const cuts: (readonly [start: number, end: number])[] = [];
  const gone = tracks.map(({ parts, lon, lat, times }) => {
    const track = { lon, lat, times: times.some((t) => Number.isFinite(t)) ? times : null };
    const rests = findRests(track);
    const kept = new Set(
      simplifyTrack(track, new Set(rests.flatMap(({ from, to }) => [from, to]))),
    );
    parts.forEach((own, i) => {
      if (!kept.has(i)) cuts.push(...own);
    });
    return lon.length - kept.size;
  });
  cuts.sort(([a], [b]) => a - b);
  const left: string[] = [];
  let copied = 0;
  for (const [start, end] of cuts) {
    left.push(text.slice(copied, start));
    count(text.slice(start, end), elements);
    copied = end;
  }
  left.push(text.slice(copied));
  return { text: left.join(''), gone, elements };
}

/** Counts the elements of a point that say something. */
function count(block: string, elements: Map<string, number>): void {
  for (const [, name = ''] of block.matchAll(/<(?:\w+:)?(\w+)>[^<]*[^<\s][^<]*</g))
    elements.set(name, (elements.get(name) ?? 0) + 1);
}
