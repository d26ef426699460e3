/** A time as a file or an address writes it, before its place says in which zone. */
export interface WrittenTime {
  /** What the text says: a time of day, or no more than a day, a month or a year. */
  readonly unit: 'minute' | DateUnit;
  /**
   * The first instant of what is written, and the first one after it: epoch ms of the same date and time
   * in UTC. For a time of day they are the same.
   */
  readonly from: number;
  readonly to: number;
  /** Written as "circa". */
  readonly circa: boolean;
  /** ms ahead of UTC; null where no offset is written. */
  readonly offset: number | null;
  /** Written with "Z": an instant on no place's clock. */
  readonly utc: boolean;
}

export type DateUnit = 'day' | 'month' | 'year';

/** Why a text is no time: not of the form, a leap second, or a date that no calendar has. */
export type TimeFault = 'form' | 'leap-second' | 'none';

const DAY_MS = 86_400_000;
/** More than any zone has ever had: Manila kept −15:56, and Juneau +15:02. */
const MOST_OFFSET = 16 * 3_600_000;
const MOST_YEAR = 9999;

const DATE = '([cC](?:irca |a?\\. ?))?(\\d{4}|[+-]\\d{4,6})(?:-(\\d{2})(?:-(\\d{2})';
const CLOCK = '(?:[Tt ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?';
const ZONE = '(?:([Zz])|([+-])(\\d{2})(?::?(\\d{2})(?::?(\\d{2}))?)?)?)?)?)?(~)?';

/** A date or a time of ISO 8601 as stories write it, with a few spellings that are read as well. */
export const WRITTEN_TIME = new RegExp(`^${DATE}${CLOCK}${ZONE}$`);

/**
 * Reads "2019-04-24T10:45+10:00", the same without an offset, "1889-11-14", "1889-11", "1889",
 * "circa 1889" (or "1889~"), and years before 1 as ISO 8601 counts them: "-0043" is 44 BC. 24:00 is the
 * end of a day.
 */
export function readTime(text: string): WrittenTime | TimeFault {
  const match = WRITTEN_TIME.exec(text);
  if (!match) return 'form';
  const [, circa, yearText = '', month, day, hour, minute, second, fraction, ...zone] = match;
  const [utc, sign, oh, om, os, tilde] = zone;
  const year = Number(yearText);
  if (Math.abs(year) > MOST_YEAR || /^-0+$/.test(yearText)) return 'none';
  const unit = hour ? 'minute' : day ? 'day' : month ? 'month' : 'year';
  const [y, m, d] = [year, Number(month ?? 1) - 1, Number(day ?? 1)];
  const date = civilTime(y, m, d);
  // A month that no year has, or a day that its month does not have, would roll over silently.
  if (new Date(date).getUTCMonth() !== m) return 'none';
  const clock = clockMs(hour, minute, second, fraction);
  if (typeof clock === 'string') return clock;
  const from = date + clock;
  const offset = utc ? 0 : sign ? offsetOf(sign, oh, om, os) : null;
  if (offset !== null && !(Math.abs(offset) < MOST_OFFSET)) return 'none';
  return {
    ...{ unit, from, to: unit === 'minute' ? from : unitAround(from, unit).to },
    ...{ offset, utc: utc !== undefined },
    circa: circa !== undefined || tilde !== undefined,
  };
}

/** ms since midnight; a fault for a time that no clock shows. */
function clockMs(hour = '00', minute = '00', second = '00', fraction = ''): number | TimeFault {
  if (second === '60') return 'leap-second';
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const whole = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000 + ms;
  const isClock = Number(minute) < 60 && Number(second) < 60 && whole <= DAY_MS;
  return isClock ? whole : 'none';
}

function offsetOf(sign: string, hours = '0', minutes = '0', seconds = '0'): number {
  if (Number(minutes) > 59 || Number(seconds) > 59) return Number.NaN;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * (sign === '-' ? -1000 : 1000);
}

/** The day, month or year of a date and time, both as epoch ms in UTC; `to` is the first ms after it. */
export function unitAround(civil: number, unit: DateUnit): { from: number; to: number } {
  const date = new Date(civil);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (unit === 'year') return { from: civilTime(y, 0, 1), to: civilTime(y + 1, 0, 1) };
  if (unit === 'month') return { from: civilTime(y, m, 1), to: civilTime(y, m + 1, 1) };
  return { from: civilTime(y, m, d), to: civilTime(y, m, d + 1) };
}

/** Epoch ms of a date in UTC. `Date.UTC` takes the years 0 to 99 for those of the 20th century. */
function civilTime(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
