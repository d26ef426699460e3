import type { DateUnit } from '../../story/time/written-time.ts';
import { TimeError, type TimeQuestion } from './time-answer.ts';
import type { Side } from './time-side.ts';

/** A date as far as it is known: the first day of what is meant, and how much is meant. */
export interface CivilDate {
  readonly unit: DateUnit;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface DateReadings {
  /** The most likely one first. */
  readonly dates: readonly CivilDate[];
  /** Where there are several. */
  readonly question: TimeQuestion | null;
}

const DAY_MS = 86_400_000;

/**
 * The date that an end of a time says; what it leaves out is the context's.
 *
 * @param today the context's date as epoch ms of the same date in UTC; null where there is none
 * @throws TimeError
 */
export function resolveDate(side: Side, today: number | null): DateReadings {
  const { year, month, day, weekday, shift } = side;
  const readings = readingsOf(side, today);
  for (const date of readings.dates)
    if (!isDate(date) || (month !== null && (month < 1 || month > 12)))
      throw new TimeError('no-such-date');
  if (weekday === null || (day === null && shift === null && year === null && month === null))
    return readings;
  const fitting = readings.dates.filter((date) => new Date(civilOf(date)).getUTCDay() === weekday);
  if (fitting.length === 0) throw new TimeError('weekday');
  return { dates: fitting, question: fitting.length > 1 ? readings.question : null };
}

function readingsOf(side: Side, today: number | null): DateReadings {
  const { month, day, weekday, shift } = side;
  const year = side.year !== null && !side.short ? side.year : null;
  const certain = (...dates: CivilDate[]): DateReadings => ({ dates, question: null });
  if (shift !== null) return certain(dateOf(needed(today) + shift * DAY_MS));
  if (side.short && side.year !== null) return shortYear(side, side.year, today);
  if (year !== null && month === null && day === null)
    return certain({ unit: 'year', year, month: 1, day: 1 });
  if (year !== null) {
    const known = month ?? (today === null ? null : dateOf(today).month);
    if (known === null) throw new TimeError('no-date');
    return certain({ unit: day === null ? 'month' : 'day', year, month: known, day: day ?? 1 });
  }
  if (month !== null) {
    if (today === null) throw new TimeError('no-year');
    const now = dateOf(today);
    const unit = day === null ? 'month' : 'day';
    const near = [-1, 0, 1].map(
      (by) => ({ unit, year: now.year + by, month, day: day ?? 1 }) as const,
    );
    return nearest(near, today, (date) => date.year === now.year, 'which-year', 60);
  }
  if (day !== null) {
    const now = dateOf(needed(today));
    const near = [-1, 0, 1].map((by) => {
      const first = new Date(Date.UTC(2000, now.month - 1 + by, 1));
      const turned = now.year + first.getUTCFullYear() - 2000;
      return { unit: 'day', year: turned, month: first.getUTCMonth() + 1, day } as const;
    });
    return nearest(near, needed(today), (date) => date.month === now.month, 'which-month', 7);
  }
  const now = needed(today);
  if (weekday === null) return certain(dateOf(now));
  const ahead = (weekday - new Date(now).getUTCDay() + 7) % 7;
  if (ahead === 0) return certain(dateOf(now));
  const both = [dateOf(now + ahead * DAY_MS), dateOf(now + (ahead - 7) * DAY_MS)];
  return { dates: ahead <= 3 ? both : both.toReversed(), question: 'which-week' };
}

/** Of the dates that exist, the context's own; also the nearest one, if that is another and within reach. */
function nearest(
  dates: readonly CivilDate[],
  today: number,
  isOwn: (date: CivilDate) => boolean,
  question: TimeQuestion,
  reachDays: number,
): DateReadings {
  const sound = dates.filter(isDate);
  const own = sound.find(isOwn);
  const away = (date: CivilDate) => Math.abs(civilOf(date) - today);
  const near = sound.toSorted((a, b) => away(a) - away(b))[0];
  if (!near) throw new TimeError('no-such-date');
  if (!own || own === near || away(near) > reachDays * DAY_MS)
    return { dates: [own ?? near], question: null };
  return { dates: [near, own], question };
}

function shortYear(side: Side, year: number, today: number | null): DateReadings {
  const date = (century: number): CivilDate => ({
    ...{ unit: 'day', year: century + year, month: side.month ?? 1, day: side.day ?? 1 },
  });
  const centuries = [1900, 2000].map(date);
  if (today === null) return { dates: centuries.toReversed(), question: 'which-century' };
  const away = (each: CivilDate) => Math.abs(civilOf(each) - today);
  return {
    dates: [centuries.toSorted((a, b) => away(a) - away(b))[0] as CivilDate],
    question: null,
  };
}

function needed(today: number | null): number {
  if (today === null) throw new TimeError('no-date');
  return today;
}

function dateOf(civil: number): CivilDate {
  const date = new Date(civil);
  return {
    ...{ unit: 'day', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 },
    day: date.getUTCDate(),
  };
}

/** Epoch ms of the same date in UTC. */
export function civilOf({ year, month, day }: Pick<CivilDate, 'year' | 'month' | 'day'>): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function isDate({ year, month, day }: CivilDate): boolean {
  const back = new Date(civilOf({ year, month, day }));
  return year >= 0 && year <= 9999 && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
}
