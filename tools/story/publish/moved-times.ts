import type { Moment, Passage, Stop, Time } from '../../../src/story/model.ts';
import { isObject } from '../../../src/story/schema/values.ts';
import type { Finding, Version } from './finding.ts';

/**
 * Published times that are other times in the next version, without a new entry in `changes` that names their
 * stop, moment or passage. A time that was planned is no fact yet, and one that is known better within what
 * was published corrects nothing: both need no entry.
 */
export function movedTimes(published: Version, next: Version): readonly Finding[] {
  const named = newlyNamed(published, next);
  const isNamed = (item: { readonly id: string; readonly passage: string | null }) =>
    named.has(item.id) || (item.passage !== null && named.has(item.passage));
  return [
    ...next.story.stops.flatMap((stop, i) => {
      const before = published.story.stops.find(({ id }) => id === stop.id);
      return before && !isNamed(stop) ? ofStop(before, stop, i) : [];
    }),
    ...next.story.moments.flatMap((moment, i) => {
      const before = published.story.moments.find(({ id }) => id === moment.id);
      return before && !isNamed(moment) && momentTime(before) !== momentTime(moment)
        ? [finding('moments', i, `The time of the moment "${moment.id}"`, moment.id)]
        : [];
    }),
    ...next.story.passages.flatMap((passage) => {
      const before = published.story.passages.find(({ id }) => id === passage.id);
      if (!before || named.has(passage.id) || !isOwn(before) || !isOwn(passage)) return [];
      return before.start === passage.start
        ? []
        : [finding(null, 0, `The time of the passage "${passage.id}"`, passage.id, 'passage')];
    }),
  ];
}

/** Whether a passage has a time of its own, rather than that of a stop or a moment. */
const isOwn = ({ stops, moments }: Passage) => stops.length + moments.length === 0;

function ofStop(before: Stop, stop: Stop, i: number): readonly Finding[] {
  return (['arrival', 'departure'] as const).flatMap((key) => {
    const [old, now] = [before[key], stop[key]];
    if (!old || (now && !hasMoved(old, now))) return [];
    // What only passes or happens has one time, by two names.
    if (key === 'departure' && stop.kind !== 'stop') return [];
    const written = stop.kind === 'stop' ? key : 'at';
    const what = stop.kind === 'stop' ? `The ${key} of the stop` : 'The time of the stop';
    return [finding('stops', i, `${what} "${stop.id}"`, stop.id, 'stop', written)];
  });
}

/** Whether readers were given another time than they are now. */
function hasMoved(before: Time, now: Time): boolean {
  // Times that are planned become reported ones.
  if ((before.basis as string) === 'planned' || readersSee(before) === readersSee(now))
    return false;
  const wasRough = before.precision !== 'minute' || before.basis !== 'reported';
  const isWithin = before.earliest <= now.earliest && now.latest <= before.latest;
  return !(wasRough && isWithin && before.earliest < before.latest);
}

/** A time without what only the map needs: the guess within a date depends on the stops around. */
function readersSee({ precision, date, best, earliest, latest }: Time): string {
  if (precision === 'range') return `${earliest} ${latest}`;
  return precision === 'minute' ? String(best) : JSON.stringify(date ?? best);
}

function momentTime({ precision, date, from, to }: Moment): string {
  return JSON.stringify(precision === 'minute' ? [from, to] : [date ?? from, from, to]);
}

/** Ids that an entry of `changes` names which is not published yet. */
function newlyNamed(published: Version, next: Version): ReadonlySet<string> {
  const known = new Set(changesOf(published).map((change) => JSON.stringify(change)));
  const added = changesOf(next).filter((change) => !known.has(JSON.stringify(change)));
  const names = added.flatMap((change) => (isObject(change) ? [change.stop, change.passage] : []));
  return new Set(names.filter((name): name is string => typeof name === 'string'));
}

const changesOf = ({ raw }: Version): readonly unknown[] =>
  isObject(raw.story) && Array.isArray(raw.story.changes) ? raw.story.changes : [];

function finding(
  list: 'stops' | 'moments' | null,
  i: number,
  what: string,
  id: string,
  name: 'stop' | 'passage' = 'stop',
  key?: string,
): Finding {
  return {
    kind: 'times',
    file: 'story.json',
    keys: list === null ? [] : [list, i, ...(key === undefined ? [] : [key])],
    text: `${what} is not the published one, and no new entry in "changes" names it. Add one: { "when", "what", "${name}": "${id}" }.`,
  };
}
