import type { Draft } from '../draft.ts';
import { editJson, insertJson, type JsonPath, jsonAt, moveJson } from '../json/edit-json.ts';
import { idFrom } from '../slug.ts';
import { addPlace, type NewPlace, removeUnusedPlace } from './places.ts';
import { idsOf } from './rename-id.ts';
import {
  type Entry,
  entriesOf,
  eventIds,
  eventPath,
  indexOf,
  STORY,
  setInStory,
} from './story-json.ts';
import { removeSlide } from './talk.ts';
import { languagesOf } from './text/article-file.ts';
import { removeTexts } from './text/local-texts.ts';
import { retargetMarks } from './text/marks.ts';

export interface Added {
  readonly draft: Draft;
  readonly id: string;
}

export interface NewStop {
  /** A place that is there already, by its id, or a new one. */
  readonly place: string | NewPlace;
  /** From which its id is made; by default, the place's. */
  readonly name?: string;
  /** As the format writes times. */
  readonly arrival?: unknown;
  readonly departure?: unknown;
  readonly at?: unknown;
  readonly kind?: 'stop' | 'pass' | 'call';
}

/** Adds a stop before the one at an index; at the end by default. */
export function addStop(draft: Draft, stop: NewStop, index = Number.POSITIVE_INFINITY): Added {
  const { place, name, kind, ...times } = stop;
  const found = typeof place === 'string' ? { draft, id: place } : addPlace(draft, place);
  const ids = eventIds(draft);
  const id = idFrom(name ?? (typeof place === 'string' ? place : place.name), ids, 'stop');
  const entry = { id, ...(kind === undefined ? {} : { kind }), place: found.id, ...times };
  const at = Math.min(index, entriesOf(draft, 'stops').length);
  return { draft: insertJson(found.draft, STORY, ['stops'], at, entry), id };
}

/**
 * Removes a stop, and what names it: words tied to it stay as words, and the next stop is reached by the rides
 * to both. Its place goes too where nothing else is there.
 */
export function removeStop(draft: Draft, id: string): Draft {
  const index = indexOf(draft, 'stops', id);
  const stop = entriesOf(draft, 'stops')[index];
  if (!stop) return draft;
  let changed = setInStory(draft, ['stops', index], undefined);
  changed = withJoinedRides(changed, stop, index);
  changed = withoutEvent(changed, id);
  changed = removeTexts(changed, ['stops', id]);
  return removeUnusedPlace(changed, String(stop.place));
}

/** Moves a stop to another place in the order. */
export function moveStop(draft: Draft, id: string, to: number): Draft {
  const from = indexOf(draft, 'stops', id);
  return from < 0 ? draft : moveJson(draft, STORY, ['stops'], from, to);
}

/**
 * Sets a value of a stop or a moment, e.g. `['arrival']`, `['camera', 'zoom']`, `['departure', 'claims', 0]`;
 * undefined removes it.
 */
export function setInEvent(draft: Draft, id: string, path: JsonPath, value: unknown): Draft {
  const event = eventPath(draft, id);
  return event ? editJson(draft, STORY, [...event, ...path], value) : draft;
}

/** The rides to a stop that is gone lead to the next one; a leg that both go on is one ride. */
function withJoinedRides(draft: Draft, gone: Entry, index: number): Draft {
  if (gone.kind === 'call' || !Array.isArray(gone.rides)) return draft;
  const next = entriesOf(draft, 'stops').findIndex((stop, i) => i >= index && stop.kind !== 'call');
  // Nothing leads to the first stop.
  if (next < 0 || !entriesOf(draft, 'stops').some(({ kind }, i) => i < next && kind !== 'call'))
    return draft;
  const own = jsonAt(draft, STORY, ['stops', next, 'rides']);
  const rides = [...gone.rides, ...(Array.isArray(own) ? own : [])];
  const joined = rides.filter((ride, i) => i === 0 || legOf(ride) !== legOf(rides[i - 1]));
  return setInStory(draft, ['stops', next, 'rides'], joined);
}

export const legOf = (ride: unknown): unknown =>
  typeof ride === 'object' && ride !== null ? (ride as Entry).leg : ride;

/** Removes what names a stop or a moment that is gone. */
export function withoutEvent(draft: Draft, id: string): Draft {
  let changed = draft;
  if (jsonAt(changed, STORY, ['opening']) === id)
    changed = setInStory(changed, ['opening'], undefined);
  // A passage of the same id has the slide from now on.
  if (!idsOf(changed, 'passage').has(id)) changed = removeSlide(changed, id);
  entriesOf(changed, 'changes').forEach((change, i) => {
    if (change.stop === id) changed = setInStory(changed, ['changes', i, 'stop'], undefined);
  });
  for (const lang of languagesOf(draft)) changed = retargetMarks(changed, lang, id, null);
  return changed;
}
