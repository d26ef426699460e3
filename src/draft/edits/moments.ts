import type { Draft } from '../draft.ts';
import { insertJson, jsonAt } from '../json/edit-json.ts';
import { idFrom } from '../slug.ts';
import { plainTime } from '../times/plain-time.ts';
import type { TimeValue } from '../times/time-answer.ts';
import { addPlace, type NewPlace, removeUnusedPlace } from './places.ts';
import type { Added } from './stops.ts';
import { withoutEvent } from './stops.ts';
import { entriesOf, eventIds, indexOf, STORY, setInStory } from './story-json.ts';
import { removeTexts } from './text/local-texts.ts';

export interface NewMoment {
  readonly title: string;
  /** A place that is there already, by its id, or a new one. */
  readonly place: string | NewPlace;
  readonly from: TimeValue;
}

/** Adds a moment, with an id made from its title. */
export function addMoment(draft: Draft, { title, place, from }: NewMoment): Added {
  const found = typeof place === 'string' ? { draft, id: place } : addPlace(draft, place);
  const id = idFrom(title, eventIds(draft), 'moment');
  const entry = { id, title, place: found.id, from: plainTime(from, 'earliest') };
  const at = entriesOf(draft, 'moments').length;
  return {
    draft: setMomentTime(insertJson(found.draft, STORY, ['moments'], at, entry), id, 'from', from),
    id,
  };
}

/** Removes a moment, and what names it. Its place goes too where nothing else is there. */
export function removeMoment(draft: Draft, id: string): Draft {
  const index = indexOf(draft, 'moments', id);
  const moment = entriesOf(draft, 'moments')[index];
  if (!moment) return draft;
  let changed = withoutEvent(setInStory(draft, ['moments', index], undefined), id);
  changed = removeTexts(changed, ['moments', id]);
  return removeUnusedPlace(changed, String(moment.place));
}

/** Sets where a moment is. The place where it was goes where nothing else is there. */
export function setMomentPlace(draft: Draft, id: string, place: string | NewPlace): Draft {
  const index = indexOf(draft, 'moments', id);
  const before = entriesOf(draft, 'moments')[index]?.place;
  if (index < 0 || before === place) return draft;
  const found = typeof place === 'string' ? { draft, id: place } : addPlace(draft, place);
  const moved = setInStory(found.draft, ['moments', index, 'place'], found.id);
  return typeof before === 'string' ? removeUnusedPlace(moved, before) : moved;
}

/**
 * Sets when a moment begins or ends. Of a range, it begins with the earliest time and ends with the latest. Readers
 * see hours where both ends have them. Null removes the end; a moment always begins.
 */
export function setMomentTime(
  draft: Draft,
  id: string,
  key: 'from' | 'to',
  time: TimeValue | null,
): Draft {
  const index = indexOf(draft, 'moments', id);
  if (index < 0 || (time === null && key === 'from')) return draft;
  const path = ['moments', index];
  const written =
    time === null ? undefined : plainTime(time, key === 'from' ? 'earliest' : 'latest');
  let changed = setInStory(draft, [...path, key], written);
  if (typeof time === 'object' && time?.basis === 'planned')
    changed = setInStory(changed, [...path, 'basis'], 'planned');
  const ends = ['from', 'to'].map((end) => jsonAt(changed, STORY, [...path, end]));
  const isDated = ends.some((end) => typeof end === 'string' && !end.includes('T'));
  const precision = jsonAt(changed, STORY, [...path, 'precision']);
  if (isDated)
    return precision === 'minute'
      ? setInStory(changed, [...path, 'precision'], undefined)
      : changed;
  return written === undefined ? changed : setInStory(changed, [...path, 'precision'], 'minute');
}
