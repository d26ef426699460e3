import { type DateUnit, unitAround, type WrittenTime } from './written-time.ts';
import { offsetMs } from './zone-offset.ts';

/**
 * A date without an hour, as a source gives it: a day, a month, a year, or several of them. It is a date of
 * its place's calendar, and the same for every reader, whichever clock they read.
 */
export interface CalendarDate {
  readonly unit: DateUnit;
  /** First and last ms, as epoch ms of the same date in UTC. */
  readonly from: number;
  readonly to: number;
  /** Known roughly: "circa". */
  readonly circa: boolean;
}

const UNITS: readonly DateUnit[] = ['day', 'month', 'year'];

/** The date of what is written; undefined for a time of day. */
export function calendarDate({ unit, from, to, circa }: WrittenTime): CalendarDate | undefined {
  return unit === 'minute' ? undefined : { unit, from, to: to - 1, circa };
}

/** The day, month or year on a zone's clock at an instant. */
export function dateAt(t: number, zone: string, unit: DateUnit): CalendarDate {
  const { from, to } = unitAround(t + offsetMs(zone, t), unit);
  return { unit, from, to: to - 1, circa: false };
}

/** From the first date to the end of the last, in the coarser of their units. */
export function span(a: CalendarDate, b: CalendarDate): CalendarDate {
  return {
    unit: UNITS.indexOf(a.unit) > UNITS.indexOf(b.unit) ? a.unit : b.unit,
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    circa: a.circa || b.circa,
  };
}
