import type { TimeBasis } from '../../story/basis.ts';
import type { DateUnit } from '../../story/time/written-time.ts';

/** A time as story.json has it (docs/story-format.md): what `editJson` writes. */
export type TimeValue =
  | string
  | {
      readonly best: string;
      readonly earliest?: string;
      readonly latest?: string;
      readonly basis?: TimeBasis;
      readonly precision?: 'minute' | 'range' | DateUnit;
    };

/** Hours of the day that a word means, whole hours from midnight; 24 and more are on the next day. */
export const PARTS = {
  early: [0, 8],
  'small-hours': [0, 5],
  dawn: [4, 7],
  'early-morning': [5, 8],
  morning: [6, 12],
  'late-morning': [10, 12],
  midday: [11, 14],
  'early-afternoon': [12, 15],
  afternoon: [12, 18],
  'late-afternoon': [15, 18],
  dusk: [17, 21],
  'early-evening': [17, 20],
  evening: [18, 22],
  'late-evening': [20, 24],
  night: [22, 29],
  late: [20, 24],
} as const satisfies Record<string, readonly [from: number, to: number]>;

export type DayPart = keyof typeof PARTS;

/** How a text says that it does not know the time exactly: codes, whose words are the interface's. */
export type Vagueness = 'about' | 'between' | 'after' | 'before' | 'rough-date' | DayPart;

/** What was understood, in full. Epoch ms. */
export interface UnderstoodTime {
  readonly value: TimeValue;
  /** The clock on which it was read: an IANA zone, "UTC" or an offset. */
  readonly zone: string;
  readonly best: number;
  /** The least and the most that it can be; the same as `best` for a time of day that is certain. */
  readonly earliest: number;
  readonly latest: number;
  /** How exactly the text gives it; `range` where it gives its ends. */
  readonly precision: 'minute' | 'range' | DateUnit;
  readonly basis: TimeBasis;
  /** What the text says about its exactness; null where it gives the time itself, or a date. */
  readonly vagueness: Vagueness | null;
}

/** What has to be asked, since a text has several meanings. */
export type TimeQuestion =
  /** "03/04/2019" */
  | 'day-or-month'
  /** "10.11": a date or a time. */
  | 'date-or-hour'
  /** The clock was put back, and showed the time twice. */
  | 'hour-twice'
  /** The clock was put forward, and never showed the time. */
  | 'hour-skipped'
  /** A date without its year or month, which may be the one before or after. */
  | 'which-year'
  | 'which-month'
  | 'which-week'
  | 'which-century'
  /** The beginning or the end of the day. */
  | 'which-midnight'
  /** The night before the day, or the one after it. */
  | 'which-night';

/** Why a text gives no time. */
export type TimeFault =
  | 'empty'
  | 'too-long'
  /** `rest` is not understood. */
  | 'words'
  /** A lone number, which may be a day or an hour. */
  | 'bare-number'
  /** A time of day without a day, or a day without a year, where the context has none either. */
  | 'no-date'
  | 'no-year'
  /** 31 April; 25:00. */
  | 'no-such-date'
  | 'no-such-hour'
  /** "morning, 18:00" */
  | 'part-and-hour'
  /** Wednesday, but the date is a Thursday. */
  | 'weekday'
  /** The text gives the same thing twice, e.g. two times of day without "between". */
  | 'too-much'
  /** It ends before it begins. */
  | 'backwards'
  /** "after April": a range without an end. */
  | 'no-end';

export type TimeAnswer =
  | { readonly kind: 'time'; readonly time: UnderstoodTime }
  /** The most likely one comes first. */
  | {
      readonly kind: 'ambiguous';
      readonly question: TimeQuestion;
      readonly candidates: readonly UnderstoodTime[];
    }
  | { readonly kind: 'fault'; readonly fault: TimeFault; readonly rest?: string };

/** Ends the reading of a text; caught by `parseTimeWords`. */
export class TimeError extends Error {
  readonly fault: TimeFault;
  readonly rest: string | undefined;

  constructor(fault: TimeFault, rest?: string) {
    super(fault);
    this.fault = fault;
    this.rest = rest;
  }
}
