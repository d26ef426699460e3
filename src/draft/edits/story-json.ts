import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { editJson, type JsonPath, jsonAt } from '../json/edit-json.ts';

export const STORY = 'story.json';

export type Entry = Readonly<Record<string, unknown>>;

/** The entries of a list of story.json; what is no object is an empty one, so that each keeps its place. */
export function entriesOf(draft: Draft, list: string): readonly Entry[] {
  const value = jsonAt(draft, STORY, [list]);
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? item : {})) : [];
}

/** The place of an entry in a list, by its id; -1 where there is none. */
export function indexOf(draft: Draft, list: string, id: string): number {
  return entriesOf(draft, list).findIndex((entry) => entry.id === id);
}

/** The ids of an object of story.json, e.g. of `places`. */
export function keysOf(draft: Draft, key: string): readonly string[] {
  const value = jsonAt(draft, STORY, [key]);
  return isObject(value) ? Object.keys(value) : [];
}

/** The path of a stop or a moment by its id; null where there is none. */
export function eventPath(draft: Draft, id: string): readonly [string, number] | null {
  for (const list of ['stops', 'moments']) {
    const index = indexOf(draft, list, id);
    if (index >= 0) return [list, index];
  }
  return null;
}

/** Stops and moments share one set of ids. */
export function eventIds(draft: Draft): ReadonlySet<string> {
  const ids = [...entriesOf(draft, 'stops'), ...entriesOf(draft, 'moments')].map(({ id }) => id);
  return new Set(ids.filter((id): id is string => typeof id === 'string'));
}

/** Sets a value of story.json; undefined removes it. */
export function setInStory(draft: Draft, path: JsonPath, value: unknown): Draft {
  return editJson(draft, STORY, path, value);
}
