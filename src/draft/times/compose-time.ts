import type { TimeBasis } from '../../story/basis.ts';
import { formatIso } from '../../story/time/format-iso.ts';
import { instantAt, instantsAt } from '../../story/time/local-time.ts';
import { DAY_MS, MINUTE_MS, offsetMs } from '../../story/time/zone-offset.ts';
import type { CivilDate } from './resolve-date.ts';
import type { Window } from './side-window.ts';
import {
  TimeError,
  type TimeQuestion,
  type TimeValue,
  type UnderstoodTime,
  type Vagueness,
} from './time-answer.ts';
import type { Flag } from './time-side.ts';
import { readTimeValue } from './time-value.ts';

export interface Composed {
  readonly times: readonly UnderstoodTime[];
  readonly question: TimeQuestion | null;
}

/**
 * The time of one window, or of the stretch from the first one to the last one, as story.json has it.
 *
 * @throws TimeError
 */
export function composeTime(
  first: Window,
  last: Window,
  flags: ReadonlySet<Flag>,
  zone: string,
): Composed {
  const basis: TimeBasis = flags.has('planned')
    ? 'planned'
    : flags.has('inferred')
      ? 'inferred'
      : 'reported';
  const one = (value: TimeValue, vagueness: Vagueness | null): Composed => ({
    times: [understood(value, zone, vagueness)],
    question: null,
  });
  const bound = flags.has('after') ? 'after' : flags.has('before') ? 'before' : null;
  if (first !== last) return one(between(first, last, basis, zone), 'between');
  if (first.date) {
    if (bound) throw new TimeError('no-end');
    if (first.vagueness) return one(between(first, first, basis, zone), first.vagueness);
    const about = flags.has('about');
    const text = `${about ? 'circa ' : ''}${isoDate(first.from, first.date.unit)}`;
    return one(basis === 'reported' ? text : { best: text, basis }, about ? 'about' : null);
  }
  if (bound) {
    const day = Math.floor((bound === 'after' ? first.from : first.to - 1) / DAY_MS) * DAY_MS;
    const open: Window =
      bound === 'after'
        ? { from: first.from, to: day + DAY_MS, vagueness: bound }
        : { from: day, to: first.to, vagueness: bound };
    if (open.to <= open.from) throw new TimeError('no-end');
    return one(between(open, open, basis, zone), bound);
  }
  if (first.vagueness) return one(between(first, first, basis, zone), first.vagueness);
  return moment(first.from, flags.has('about'), basis, zone);
}

/** A time of day: asked where the clock showed it twice, or never. */
function moment(civil: number, about: boolean, basis: TimeBasis, zone: string): Composed {
  const instants = instantsAt(civil, zone);
  const kept = about && basis === 'reported' ? 'approximate' : basis;
  const time = (t: number) => {
    const best = formatIso(t, zone);
    return understood(
      kept === 'reported' ? best : { best, basis: kept },
      zone,
      about ? 'about' : null,
    );
  };
  if (instants.length > 0)
    return { times: instants.map(time), question: instants.length > 1 ? 'hour-twice' : null };
  // As the clock would have shown it before it was changed, and after.
  const around = [civil - offsetMs(zone, civil - DAY_MS), civil - offsetMs(zone, civil + DAY_MS)];
  return { times: [...new Set(around)].map(time), question: 'hour-skipped' };
}

/** A range. @throws TimeError where it ends before it begins */
function between(first: Window, last: Window, basis: TimeBasis, zone: string): TimeValue {
  if (last.to <= first.from) throw new TimeError('backwards');
  const middle = first.from + (last.to - first.from) / 2;
  const dates = first.date && last.date;
  const [from, to] = [instantAt(first.from, zone), instantAt(last.to, zone)];
  if (to <= from) throw new TimeError('backwards');
  const half = Math.floor((from + (to - from) / 2) / MINUTE_MS) * MINUTE_MS;
  return {
    best: dates ? isoDate(middle, 'day') : formatIso(half, zone),
    earliest: first.date ? isoDate(first.from, unitOf(first)) : formatIso(from, zone),
    latest: last.date ? isoDate(last.to - 1, unitOf(last)) : formatIso(to, zone),
    // A range is approximate, unless it is planned or an estimate.
    basis: basis === 'reported' ? 'approximate' : basis,
    precision: 'range',
  };
}

function unitOf({ date, vagueness }: Window): CivilDate['unit'] {
  if (!date || date.unit === 'day') return 'day';
  // A third of a month is some days, and a third of a year some months.
  return vagueness && date.unit === 'month' ? 'day' : vagueness ? 'month' : date.unit;
}

/** "2019-04-24", "2019-04", "2019" */
function isoDate(civil: number, unit: CivilDate['unit']): string {
  const iso = new Date(civil).toISOString();
  return iso.slice(0, unit === 'year' ? 4 : unit === 'month' ? 7 : 10);
}

function understood(value: TimeValue, zone: string, vagueness: Vagueness | null): UnderstoodTime {
  const time = readTimeValue(value, zone, vagueness);
  if (!time) throw new TimeError('no-such-date');
  return time;
}
