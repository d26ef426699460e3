import type { RawStory } from '../parse/raw-story.ts';
import { isObject } from '../schema/values.ts';
import { type Location, valueAt } from './locate.ts';

/** Lists and objects of the files whose entries have names. */
const NAMED = new Set([
  ...['stops', 'moments', 'passages', 'chapters', 'places', 'sources', 'legs', 'features'],
]);

/**
 * What an author calls the thing at a location: `Aden, arrival, claim 1` rather than
 * `stops[16].arrival.claims[0]`. Empty for a whole file.
 */
export function nameLocation({ file, keys, passage }: Location, raw: RawStory): string {
  if (passage !== null) return `passage "${passage}"`;
  const [list, entry, ...rest] = keys;
  if (typeof list !== 'string') return '';
  if (entry === undefined || !NAMED.has(list)) return namesOf(keys).join(', ');
  const json = file === 'route.geojson' ? raw.route : raw.story;
  const value = valueAt(json, [list, entry]);
  const id = typeof entry === 'string' ? entry : idOf(value);
  const byId = id === null ? namesOf([list, entry])[0] : `${singular(list)} ${id}`;
  return [entryName(value, raw.story) ?? byId, ...namesOf(rest)].join(', ');
}

/** Keys as words, an index with the name of its list: `claims`, 0 → `claim 1`. */
function namesOf(keys: readonly (string | number)[]): string[] {
  const names: string[] = [];
  for (const key of keys) {
    if (typeof key === 'string') names.push(key);
    else names.push(`${singular(names.pop() ?? '')} ${key + 1}`.trim());
  }
  return names;
}

const singular = (list: string) => (list === 'media' ? 'figure' : list.replace(/s$/, ''));

function idOf(entry: unknown): string | null {
  const id = isObject(entry) ? entry.id : null;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

/** Its title, its name, or the name of its place. */
function entryName(entry: unknown, story: unknown): string | null {
  if (!isObject(entry)) return null;
  const place = typeof entry.place === 'string' ? valueAt(story, ['places', entry.place]) : null;
  return (
    textOf(entry.title) ??
    textOf(entry.name) ??
    textOf(isObject(place) ? place.name : null) ??
    textOf(isObject(entry.properties) ? entry.properties.name : null)
  );
}

const MOST = 60;

/** The first text of a text by language, not too long to name a thing. */
function textOf(value: unknown): string | null {
  const text: unknown = isObject(value) ? Object.values(value)[0] : value;
  if (typeof text !== 'string' || text.trim() === '') return null;
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
