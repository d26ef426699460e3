import { LIMITS } from '../story/limits.ts';
import { isObject } from '../story/schema/values.ts';
import type { Draft } from './draft.ts';
import { jsonOf } from './json/edit-json.ts';

type Entry = Readonly<Record<string, unknown>>;

/** A stop as story.json has it, whatever its mistakes. */
export interface StopEntry {
  /** Its place in the array of stops, from 0. */
  readonly index: number;
  readonly id: string;
  /** Id of its place. */
  readonly place: string;
  readonly entry: Entry;
}

const parsed = new WeakMap<Draft, Entry>();

/** story.json of a draft; empty where it is no JSON object. */
function storyJson(draft: Draft): Entry {
  const known = parsed.get(draft);
  if (known) return known;
  const json = jsonOf(draft, 'story.json');
  const story = isObject(json) ? json : {};
  parsed.set(draft, story);
  return story;
}

/** The stops of a draft, in travel order: as many as the site reads. */
export function stopEntries(draft: Draft): readonly StopEntry[] {
  return eventsOf(storyJson(draft).stops);
}

const MOST = Math.max(LIMITS.entries.stops, LIMITS.entries.moments);

function eventsOf(list: unknown): readonly StopEntry[] {
  if (!Array.isArray(list)) return [];
  // As many as the site reads: a list of more would keep the page busy.
  return list
    .slice(0, MOST)
    .flatMap((entry: unknown, index) =>
      isObject(entry)
        ? [{ index, id: textIn(entry, 'id'), place: textIn(entry, 'place'), entry }]
        : [],
    );
}

/** A source as story.json has it, whatever its mistakes. */
export interface SourceEntry {
  readonly id: string;
  readonly entry: Entry;
  /** The story's first language, for its texts. */
  readonly lang: string;
}

/** The sources of a draft, in the order of the file. */
export function sourceEntries(draft: Draft): readonly SourceEntry[] {
  const { sources } = storyJson(draft);
  const [lang = 'en'] = draftLanguages(draft);
  if (!isObject(sources)) return [];
  return Object.entries(sources).map(([id, entry]) => ({
    id,
    entry: isObject(entry) ? entry : {},
    lang,
  }));
}

/** The moments of a draft, in the order of the file. */
export function momentEntries(draft: Draft): readonly StopEntry[] {
  return eventsOf(storyJson(draft).moments);
}

/** The ids of the places of a draft. */
export function placeIds(draft: Draft): readonly string[] {
  const { places } = storyJson(draft);
  return isObject(places) ? Object.keys(places) : [];
}

/** A place as story.json has it; empty where there is none of this id. */
export function placeEntry(draft: Draft, id: string): Entry {
  const { places } = storyJson(draft);
  const place = isObject(places) && Object.hasOwn(places, id) ? places[id] : null;
  return isObject(place) ? place : {};
}

/** The languages of a draft, the first first. */
export function draftLanguages(draft: Draft): readonly string[] {
  const { languages } = storyJson(draft);
  const tags = Array.isArray(languages)
    ? languages.filter((tag): tag is string => typeof tag === 'string')
    : [];
  return tags.length > 0 ? tags : ['en'];
}

/** A text of an entry in a language; empty where it has none there. */
export function textIn(entry: Entry, key: string, lang?: string): string {
  const value = entry[key];
  if (typeof value === 'string') return value;
  const text = isObject(value) && lang !== undefined ? value[lang] : undefined;
  return typeof text === 'string' ? text : '';
}
