import { type CivilDate, civilOf } from './resolve-date.ts';
import {
  type DayPart,
  PARTS,
  TimeError,
  type TimeQuestion,
  type Vagueness,
} from './time-answer.ts';
import type { Side } from './time-side.ts';

/** What one end of a time means on the clock of its place: epoch ms of the same date and time in UTC. */
export interface Window {
  /** The first moment, and the first one after it; the same for a time of day. */
  readonly from: number;
  readonly to: number;
  /** Undefined for a time of day or a part of the day. */
  readonly date?: CivilDate;
  readonly vagueness: Vagueness | null;
}

export interface WindowReadings {
  /** The most likely one first. */
  readonly windows: readonly Window[];
  readonly question: TimeQuestion | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * @param end which end of a range it is: midnight begins a day or ends it
 * @throws TimeError
 */
export function windowsOf(
  side: Side,
  date: CivilDate,
  end: 'only' | 'first' | 'last',
): WindowReadings {
  const start = civilOf(date);
  const one = (window: Window): WindowReadings => ({ windows: [window], question: null });
  const moment = (t: number): Window => ({ from: t, to: t, vagueness: null });
  const timed = side.clock !== null || side.noon || side.midnight;
  if ((timed || side.part !== null || side.half !== null) && date.unit !== 'day')
    throw new TimeError('no-date');
  if (side.midnight) {
    const ends = [moment(start + DAY), moment(start)];
    if (end === 'only') return { windows: ends, question: 'which-midnight' };
    return one(ends[end === 'last' ? 0 : 1] as Window);
  }
  if (side.noon || side.clock) return one(moment(start + clockOf(side)));
  const part = partOf(side);
  if (part === 'night' && !side.nightOf) {
    const after = partWindow(start, 'night');
    const before = partWindow(start - DAY, 'night');
    if (side.nightBefore) return one(before);
    return { windows: [after, before], question: 'which-night' };
  }
  if (part) return one(partWindow(start, part));
  return one(dateWindow(side, date));
}

/** ms since midnight. */
function clockOf({ clock, noon, half, part, nightOf }: Side): number {
  const { hour, minute, second } = clock ?? { hour: 12, minute: 0, second: 0 };
  if (noon && clock && (hour !== 12 || minute !== 0)) throw new TimeError('too-much');
  if (minute > 59 || second > 59 || hour * 60 + minute > 1440) throw new TimeError('no-such-hour');
  const at = (h: number) => (h * 60 + minute) * 60_000 + second * 1000;
  if (half === 'am' && hour > 12) throw new TimeError('no-such-hour');
  if (half === 'am') return at(hour % 12);
  if (half === 'pm') return at(hour < 12 ? hour + 12 : hour);
  if (part === null || noon) return at(hour);
  const [from, to] = PARTS[part];
  if (part === 'night') {
    if (hour === 12) return at(24);
    if (nightOf && hour < 6) return at(hour + 24);
    return at(hour >= 6 && hour < 12 ? hour + 12 : hour);
  }
  if (part === 'small-hours' && hour === 12) return at(0);
  // "7 in the evening" is 19:00; a part of the day that does not hold the hour contradicts it.
  const fits = (h: number) => h >= from - 2 && h <= to + 1;
  if (fits(hour)) return at(hour);
  if (hour <= 12 && fits(hour + 12)) return at(hour + 12);
  throw new TimeError('part-and-hour');
}

const ROUGH_PARTS: Readonly<Record<string, DayPart>> = {
  'early morning': 'early-morning',
  'late morning': 'late-morning',
  'early afternoon': 'early-afternoon',
  'late afternoon': 'late-afternoon',
  'early evening': 'early-evening',
  'late evening': 'late-evening',
  'late late-evening': 'late-evening',
  'late night': 'night',
};

/** The part of the day that is meant, if one is. */
function partOf({ part, half, rough, day, shift, weekday }: Side): DayPart | null {
  const named = part ?? (half === 'am' ? 'morning' : half === 'pm' ? 'afternoon' : null);
  if (named) {
    if (rough === null || rough === 'middle') return named;
    return ROUGH_PARTS[`${rough} ${named}`] ?? named;
  }
  if (rough === null || (day === null && shift === null && weekday === null)) return null;
  return rough === 'middle' ? 'midday' : rough;
}

function partWindow(start: number, part: DayPart): Window {
  const [from, to] = PARTS[part];
  return { from: start + from * HOUR, to: start + to * HOUR, vagueness: part };
}

function dateWindow({ rough, decade }: Side, date: CivilDate): Window {
  const { year, month, day, unit } = date;
  if (unit === 'day')
    return {
      from: civilOf(date),
      to: civilOf({ year, month, day: day + 1 }),
      date,
      vagueness: null,
    };
  const vagueness = rough || decade ? 'rough-date' : null;
  // A third of a month is ten days, a third of a year four months.
  const third = rough === null ? null : ['early', 'middle', 'late'].indexOf(rough);
  if (unit === 'month') {
    const first = third === null ? 1 : 1 + 10 * third;
    const last =
      third === null || third === 2 ? { month: month + 1, day: 1 } : { month, day: first + 10 };
    return {
      from: civilOf({ year, month, day: first }),
      to: civilOf({ year, ...last }),
      date,
      vagueness,
    };
  }
  const years = decade ? 10 : 1;
  const part =
    third === null
      ? { first: 0, last: 12 * years }
      : { first: 4 * years * third, last: 4 * years * (third + 1) };
  const at = (months: number) =>
    civilOf({ year: year + Math.floor(months / 12), month: (months % 12) + 1, day: 1 });
  return { from: at(part.first), to: at(part.last), date, vagueness };
}
