import type { Media } from '../../media/media.ts';
import type { Moment, Passage, Source, Stop } from '../../model.ts';
import { readTime } from '../../time/written-time.ts';
import type { ParseContext } from '../parse-context.ts';
import type { SourcePassage } from './parse-article.ts';

/** What passages are about. */
export interface Events {
  readonly stops: readonly Stop[];
  readonly moments: readonly Moment[];
  /** Figures that story.json gives to passages, by id. */
  readonly media: ReadonlyMap<string, readonly Media[]>;
  /** Ids that are gone, and whose links lead elsewhere. */
  readonly moved: ReadonlySet<string>;
}

interface EventIndex {
  readonly first: Stop | undefined;
  readonly stops: ReadonlyMap<string, readonly Stop[]>;
  readonly moments: ReadonlyMap<string, readonly Moment[]>;
  readonly ids: ReadonlySet<string>;
  readonly media: Events['media'];
}

export function indexEvents({ stops, moments, media, moved }: Events): EventIndex {
  const ids = new Set([...[...stops, ...moments].map((item) => item.id), ...moved]);
  return { first: stops[0], stops: byPassage(stops), moments: byPassage(moments), ids, media };
}

function byPassage<T extends Stop | Moment>(items: readonly T[]): ReadonlyMap<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    if (item.passage === null) continue;
    const list = map.get(item.passage);
    if (list) list.push(item);
    else map.set(item.passage, [item]);
  }
  return map;
}

/** A passage with its start, place and sources; null, and reported, where it has no start. */
export function parsePassage(
  item: SourcePassage,
  path: string,
  index: EventIndex,
  context: ParseContext,
): Passage | null {
  const { language: first, problems } = context;
  const stops = index.stops.get(item.id) ?? [];
  const moments = index.moments.get(item.id) ?? [];
  const [event] = [
    ...stops.map((stop) => ({ at: stop.from.best, place: stop.place })),
    ...moments.map((moment) => ({ at: moment.from, place: moment.place })),
  ].sort((a, b) => a.at - b.at);
  const place = placeAttribute(item, path, context) ?? event?.place ?? index.first?.place;
  const start = timeAttribute(item, path, place?.zone ?? 'UTC', context) ?? event?.at;
  if (start === undefined || !place) {
    problems.add('dropped', 'passage-untimed', path);
    return null;
  }
  const media = index.media.get(item.id) ?? [];
  if (item.text.trim() === '' && media.length === 0) problems.add('hint', 'passage-empty', path);
  checkLinks(item, path, index, context);
  const sources = sourcesOf(item, path, context);
  const text = { [first]: item.text };
  return { id: item.id, start, place, text, sources, media, stops, moments, words: item.words };
}

function timeAttribute(
  { t }: SourcePassage,
  path: string,
  zone: string,
  { problems, times }: ParseContext,
): number | null {
  if (t === null) return null;
  // It only orders the passage, and is not shown.
  if (typeof readTime(t) !== 'string') return times.read(t, path, [zone], 'any offset').from;
  problems.add('hint', 'passage-time-invalid', path, { time: t });
  return null;
}

function placeAttribute(
  { place: id }: SourcePassage,
  path: string,
  { places, problems }: ParseContext,
) {
  if (id === null) return null;
  const place = places.get(id);
  if (!place) problems.add('hint', 'passage-place-unknown', path, { id });
  return place ?? null;
}

function sourcesOf(item: SourcePassage, path: string, context: ParseContext): Source[] {
  const { problems, sources } = context;
  if (item.sources.length === 0) problems.add('hint', 'passage-without-source', path);
  return item.sources.flatMap((id) => {
    const source = sources.get(id);
    if (source) return [source];
    problems.add('hint', 'passage-source-unknown', path, { id });
    return [];
  });
}

/** Reports links that lead to no stop, no moment and no time. */
export function checkLinks(
  { links }: SourcePassage,
  path: string,
  { ids }: EventIndex,
  { problems }: ParseContext,
): void {
  for (const { stop, t } of links) {
    if (stop !== null && !ids.has(stop)) {
      problems.add('hint', 'link-unknown', path, { id: stop });
    } else if (stop === null && (t === null || typeof readTime(t) === 'string')) {
      problems.add('hint', 'link-empty', path, { stop: '{stop=…}', time: '{t=…}' });
    }
  }
}
