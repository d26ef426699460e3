import type * as v from 'valibot';
import { TIME_BASIS } from '../../basis.ts';
import type { Time } from '../../model.ts';
import type * as schema from '../../schema/entries.ts';
import { type CalendarDate, dateAt, span } from '../../time/calendar-date.ts';
import type { ParseContext } from '../parse-context.ts';
import type { When } from './time-reader.ts';

type TimeInput = v.InferOutput<typeof schema.time>;

/**
 * A time of a stop. One that is written without an hour may be any instant of its day, month or year; its
 * `best` is the middle of that, until `settleTimes` knows the times around it.
 *
 * @param zones as for `TimeReader`
 */
export function toTime(
  value: TimeInput,
  path: string,
  zones: readonly string[],
  context: ParseContext,
): Time {
  const input = typeof value === 'string' ? { best: value, basis: 'reported' as const } : value;
  const read = (key: 'best' | 'earliest' | 'latest') => {
    const text = input[key];
    const where = typeof value === 'string' ? path : `${path}.${key}`;
    return text === undefined ? null : context.times.read(text, where, zones);
  };
  const when = read('best') as When;
  const ends = { first: read('earliest'), last: read('latest') };
  const basis = when.circa && input.basis === 'reported' ? 'approximate' : input.basis;
  const date = dateOf(when, input.precision, zones[0] ?? 'UTC', TIME_BASIS[basis].about);
  const range = rangeOf(when, date, ends, zones, path, context);
  const isRange =
    input.precision === 'range' ||
    (input.precision === undefined &&
      TIME_BASIS[basis].ranged &&
      (ends.first !== null || ends.last !== null) &&
      range.latest > range.earliest);
  const time: Time = {
    ...range,
    basis,
    ...(isRange
      ? { precision: 'range', date: rangeDate(when, ends, range, zones[0] ?? 'UTC') }
      : { precision: date?.unit ?? 'minute', date }),
    claims: context.claims(input.claims, `${path}.claims`, zones),
    about: input.about === undefined ? undefined : context.text(input.about),
  };
  if (when.date) context.open.add(time);
  return time;
}

/** What is known of a time by its day, month or year; undefined for a time of day. */
function dateOf(
  { from, date }: When,
  precision: Time['precision'] | undefined,
  zone: string,
  about: boolean,
): CalendarDate | undefined {
  const unit = precision === 'minute' || precision === 'range' ? undefined : precision;
  // "day" with an hour: the hour is the author's guess.
  if (!date) return unit && { ...dateAt(from, zone, unit), circa: about };
  return { ...date, unit: unit ?? date.unit, circa: about };
}

interface Ends {
  readonly first: When | null;
  readonly last: When | null;
}

type Range = Pick<Time, 'best' | 'earliest' | 'latest'>;

function rangeOf(
  when: When,
  date: CalendarDate | undefined,
  { first, last }: Ends,
  zones: readonly string[],
  path: string,
  context: ParseContext,
): Range {
  const own = date ? context.times.whole(date, zones[0] ?? 'UTC') : when;
  // "circa 1889" may be the year before or after.
  const margin = when.circa ? own.to - own.from : 0;
  const whole = { earliest: own.from - margin, latest: own.to + margin };
  const earliest = first?.from ?? whole.earliest;
  const latest = last?.to ?? whole.latest;
  const isOpen = when.date !== undefined;
  // A date may reach beyond its range, and not lie outside of it.
  const isApart =
    isOpen &&
    ((first !== null && earliest >= whole.latest) || (last !== null && latest <= whole.earliest));
  const best = isOpen ? Math.floor((earliest + latest) / 2) : when.from;
  if (earliest <= best && best <= latest && !isApart) return { best, earliest, latest };
  context.problems.add('hint', 'time-range', path);
  const middle = isOpen ? Math.floor((own.from + own.to) / 2) : best;
  if (isApart) return { best: middle, ...whole };
  return { best: middle, earliest: Math.min(earliest, middle), latest: Math.max(latest, middle) };
}

/** The ends of a range as dates, where one of them is written without an hour. */
function rangeDate(
  { date }: When,
  { first, last }: Ends,
  { earliest, latest }: Range,
  zone: string,
): CalendarDate | undefined {
  if (!first?.date && !last?.date) return first || last ? undefined : date;
  const from = first?.date ?? dateAt(earliest, zone, 'day');
  return { ...span(from, last?.date ?? dateAt(latest, zone, 'day')), circa: false };
}
