import type { RawStory } from '../parse/raw-story.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import { problemReason } from '../problems/problem-sentence.ts';
import { isObject } from '../schema/values.ts';
import { type Location, valueAt } from './locate.ts';

/** A problem with the place that its path leads to. */
export interface Located {
  readonly problem: Problem;
  readonly location: Location;
}

/** A thing that is lost, or that another names in vain: `sources:reuters`; `*` for all of a kind. */
type Thing = string;

/** Problems that leave out less than the entry they are in. */
const PARTIAL = new Set<ProblemCode>(['source-unknown', 'text-too-long']);

/** The kind of thing that a problem names in vain by its id. */
const NAMES: Partial<Record<ProblemCode, string>> = {
  'source-unknown': 'sources',
  'passage-source-unknown': 'sources',
  'place-unknown': 'places',
  'passage-place-unknown': 'places',
  'leg-unknown': 'legs',
  'feature-unknown': 'features',
  'passage-unknown': 'passages',
  'link-unknown': 'events',
};

/** Stops and moments share their ids. */
const kindOf = (list: string) => (list === 'stops' || list === 'moments' ? 'events' : list);

export interface Cause {
  /** Index of the problem that another follows from. */
  readonly index: number;
  /** The other does not follow from it: it is the same mistake elsewhere. */
  readonly same: boolean;
}

/**
 * For each problem the one that it follows from, or the first of the same kind; null where it stands for
 * itself. One mistake in a place may cost a stop, its passage and every link to it.
 */
export function causesOf(items: readonly Located[], raw: RawStory): readonly (Cause | null)[] {
  const lost = new Map<Thing, number>();
  for (const [i, item] of items.entries())
    for (const thing of lostBy(item, raw)) if (!lost.has(thing)) lost.set(thing, i);
  const alike = new Map<string, number>();
  return items.map((item, i) => {
    const needs = neededBy(item, raw);
    const cause = needs.map((thing) => lost.get(thing)).find((at) => at !== undefined && at !== i);
    if (cause !== undefined) return { index: cause, same: false };
    // What names the same thing in vain is the same mistake.
    const kind = item.problem.code in NAMES && needs[0] ? needs[0] : likeness(item);
    const first = alike.get(kind);
    if (first === undefined) alike.set(kind, i);
    return first === undefined ? null : { index: first, same: true };
  });
}

/** What is missing from the story because of a problem. */
function lostBy({ problem, location }: Located, raw: RawStory): Thing[] {
  const { code, severity } = problem;
  const { file, keys, passage } = location;
  const [list, entry] = keys;
  if (code === 'article-missing' || code === 'article-empty') return ['passages:*'];
  if (file.startsWith('article.') && code.startsWith('file-')) return ['passages:*'];
  if (passage !== null) return severity === 'dropped' ? [`passages:${passage}`] : [];
  if (code === 'object-expected' || code === 'list-expected') return [`${list}:*`];
  if (code === 'key-unknown') return [`keys:${list}:${entry}`];
  if (code === 'time-range' || code === 'offset-not-zone') return [`times:${list}:${entry}`];
  if (typeof list !== 'string' || severity === 'hint' || PARTIAL.has(code)) return [];
  // Of a figure nothing else is lost.
  if (entry === undefined || list === 'lead' || keys[2] === 'media') return [];
  const json = file === 'route.geojson' ? raw.route : raw.story;
  const value = valueAt(json, [list, entry]);
  const id = isObject(value) && typeof entry === 'number' ? value.id : entry;
  return [`${kindOf(list)}:${String(id)}`, `${kindOf(list)}:some`];
}

/** What a problem would not be without: it is only reported because one of these is missing. */
function neededBy({ problem, location }: Located, raw: RawStory): Thing[] {
  const { code, id } = problem;
  const kind = NAMES[code];
  if (kind !== undefined && id !== undefined) return [`${kind}:${id}`, `${kind}:*`];
  const [list, entry] = location.keys;
  const last = `events:${haltBefore(entry, raw)}`;
  switch (code) {
    case 'stop-without-time':
      return [`keys:${list}:${entry}`];
    case 'rides-missing':
      return [`keys:${list}:${entry}`, last];
    case 'stop-order':
    case 'stop-overlap':
    case 'departure-before-arrival':
      return [`times:${list}:${entry}`];
    case 'speed-infinite':
    case 'speed-too-high':
      return [`times:${list}:${entry}`, last];
    case 'ride-off-line':
    case 'ride-without-length':
      // A ride begins where the stop before would have been.
      return [last];
    case 'opening-unknown':
      return [`events:${String(valueAt(raw.story, ['opening']))}`];
    case 'talk-slide-unknown':
    case 'talk-step-unknown': {
      const named = valueAt(raw.story, location.keys);
      const slide = typeof location.keys.at(-1) === 'number' ? named : location.keys.at(-1);
      return [`events:${String(slide)}`, `passages:${String(slide)}`];
    }
    case 'passage-untimed':
      return eventsOf(location.passage, raw).map((event) => `events:${event}`);
    case 'no-stops':
      return ['places:some', 'events:some'];
    case 'chapters-incomplete':
      return ['chapters:some'];
    default:
      return [];
  }
}

/** Id of the stop from which the traveller comes to another; empty where there is none. */
function haltBefore(entry: string | number | undefined, { story }: RawStory): string {
  const stops = valueAt(story, ['stops']);
  if (!Array.isArray(stops) || typeof entry !== 'number') return '';
  const halt = stops.slice(0, entry).findLast((stop) => isObject(stop) && stop.kind !== 'call');
  return isObject(halt) ? String(halt.id) : '';
}

/** Ids of the stops and moments that name a passage. */
function eventsOf(passage: string | null, { story }: RawStory): string[] {
  return ['stops', 'moments'].flatMap((list) => {
    const items = valueAt(story, [list]);
    if (!Array.isArray(items)) return [];
    return items.flatMap((item) =>
      isObject(item) && item.passage === passage ? [String(item.id)] : [],
    );
  });
}

/** The same for problems of one kind: one word misspelt throughout, or stops after one with a wrong year. */
function likeness({ problem, location }: Located): string {
  const { code, id = '', values } = problem;
  const { file, keys } = location;
  const [list, , ...rest] = keys;
  if (code === 'stop-order' || code === 'stop-overlap') return `order ${id}`;
  if (code === 'text-untranslated') return `${code} ${values.lang}`;
  if (code === 'rides-missing') return code;
  const shape = rest.map((key) => (typeof key === 'number' ? '#' : key)).join('.');
  return [code, file, list, shape, shape === '' ? keys.join('.') : '', problemReason(problem)].join(
    ' ',
  );
}
