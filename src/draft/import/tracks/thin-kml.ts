import { type TrackText, withoutPoints } from './thin-text.ts';

/**
 * The same KML with no more points in each `gx:Track` than a map needs. Its times and its points stand apart, as
 * many of each. Coordinates of lines are one text, which takes little memory.
 */
export function thinKml(text: string) {
  const tracks: TrackText[] = [];
  for (let at = text.indexOf('<gx:Track'); at >= 0; at = text.indexOf('<gx:Track', at + 1)) {
    const end = text.indexOf('</gx:Track>', at);
    if (end < 0) break;
    const track = trackIn(text, at, end);
    if (track) tracks.push(track);
  }
  return withoutPoints(text, tracks);
}

function trackIn(text: string, from: number, to: number): TrackText | null {
  const whens = elementsIn(text, 'when', from, to);
  const coords = elementsIn(text, 'gx:coord', from, to);
  if (coords.length === 0 || (whens.length > 0 && whens.length !== coords.length)) return null;
  const track: TrackText = { parts: [], lon: [], lat: [], times: [] };
  for (const [i, coord] of coords.entries()) {
    const [lon = Number.NaN, lat = Number.NaN] = coord.value.trim().split(/\s+/).map(Number);
    // With a point that is none, the numbers of points and times would differ.
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return null;
    const when = whens[i];
    track.parts.push([...(when ? [when.span] : []), coord.span]);
    track.lon.push(lon);
    track.lat.push(lat);
    track.times.push(when ? Date.parse(when.value.trim()) : Number.NaN);
  }
  return track;
}

interface FoundElement {
  readonly value: string;
  readonly span: readonly [start: number, end: number];
}

function elementsIn(text: string, name: string, from: number, to: number): FoundElement[] {
  const [open, close] = [`<${name}>`, `</${name}>`];
  const found: FoundElement[] = [];
  for (let at = text.indexOf(open, from); at >= 0 && at < to; ) {
    const end = text.indexOf(close, at);
    if (end < 0 || end > to) break;
    found.push({ value: text.slice(at + open.length, end), span: [at, end + close.length] });
    at = text.indexOf(open, end);
  }
  return found;
}
