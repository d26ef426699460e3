import type { TimeBasis } from '../../story/basis.ts';
import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { editJson, jsonAt } from '../json/edit-json.ts';
import { placeEntry, type StopEntry, stopEntries, textIn } from '../story-entries.ts';
import type { TimeContext } from '../times/parse-time-words.ts';
import type { TimeValue } from '../times/time-answer.ts';

export type TimeKey = 'arrival' | 'departure' | 'at';

/** What a time has besides the time itself: accounts of it stay when it is corrected. */
const KEPT = ['claims', 'about'];

/** Sets a time of a stop; null removes it, with the accounts of it. */
export function setTime(draft: Draft, stop: number, key: TimeKey, time: TimeValue | null): Draft {
  const path = ['stops', stop, key];
  if (time === null) return editJson(draft, 'story.json', path, undefined);
  const before = jsonAt(draft, 'story.json', path);
  const kept = isObject(before)
    ? Object.fromEntries(Object.entries(before).filter(([name]) => KEPT.includes(name)))
    : {};
  const value =
    Object.keys(kept).length === 0
      ? time
      : { ...(typeof time === 'string' ? { best: time, basis: 'reported' } : time), ...kept };
  return editJson(draft, 'story.json', path, value);
}

/** Sets who gives a time: a plain time is `reported`. */
export function setBasis(draft: Draft, stop: StopEntry, key: TimeKey, basis: TimeBasis): Draft {
  const time = timeValue(stop, key);
  if (time === null) return draft;
  const { basis: _, ...rest } = typeof time === 'string' ? { best: time, basis: 'reported' } : time;
  const path = ['stops', stop.index, key];
  const isPlain = basis === 'reported' && Object.keys(rest).length === 1;
  return editJson(draft, 'story.json', path, isPlain ? rest.best : { ...rest, basis });
}

/** The time of a stop as story.json has it; null where there is none. */
export function timeValue(stop: StopEntry, key: TimeKey): TimeValue | null {
  const value = stop.entry[key];
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value.best === 'string' ? (value as TimeValue) : null;
}

/** The zone of a stop's clock: its own, else that of its place. */
function zoneOfStop(draft: Draft, stop: StopEntry): string {
  return textIn(stop.entry, 'zone') || textIn(placeEntry(draft, stop.place), 'zone') || 'UTC';
}

/** What a text about a time of a stop may leave out: the date of this time, else of the last one before it. */
export function timeContext(draft: Draft, stop: StopEntry, key: TimeKey): TimeContext {
  const earlier = stopEntries(draft).filter(({ index }) => index < stop.index);
  const times = [
    timeValue(stop, key),
    ...(['departure', 'at', 'arrival'] as const).map((each) => timeValue(stop, each)),
    ...earlier
      .toReversed()
      .flatMap((each) =>
        (['departure', 'at', 'arrival'] as const).map((name) => timeValue(each, name)),
      ),
  ];
  const dates = times.map((time) => (typeof time === 'string' ? time : (time?.best ?? '')));
  const date = dates.map((text) => /-?\d{4}-\d{2}-\d{2}/.exec(text)?.[0]).find(Boolean);
  return { defaultDate: date ?? null, zone: zoneOfStop(draft, stop) };
}
