import { isZone } from '../../story/schema/values.ts';
import { readTime } from '../../story/time/written-time.ts';
import { fixedOffset } from '../../story/time/zone-offset.ts';
import { composeTime } from './compose-time.ts';
import { civilOf, resolveDate } from './resolve-date.ts';
import { windowsOf } from './side-window.ts';
import {
  type TimeAnswer,
  TimeError,
  type TimeQuestion,
  type UnderstoodTime,
} from './time-answer.ts';
import { atomsOf, type TimeAtom } from './time-atoms.ts';
import { type Flag, type Side, sidesOf } from './time-side.ts';

/** What a text leaves out. */
export interface TimeContext {
  /** "2019-04-24": the date of a time of day that has none. Null where none is known. */
  readonly defaultDate: string | null;
  /** The zone of the place: IANA, "UTC" or an offset. UTC where the browser does not know it. */
  readonly zone: string;
}

/** Longer than any time that a person writes. */
const MOST = 160;
/** Readings of "03/04/2019", for each such date in a text. */
const MOST_VARIANTS = 8;
const MOST_CANDIDATES = 4;

/**
 * The time that a person wrote in English, Russian or Korean: "24 April, 10:45", "about noon", "вечером 23-го",
 * "오전 9시에서 10시 사이", "planned for 18:00", "April 2019", "1937", ISO 8601. What has several meanings is
 * asked, with the candidates. Never throws.
 */
export function parseTimeWords(text: string, context: TimeContext): TimeAnswer {
  if (text.length > MOST) {
    const short = text.slice(0, 10 * MOST).trim();
    return short.length > MOST || short === ''
      ? { kind: 'fault', fault: 'too-long' }
      : parseTimeWords(short, context);
  }
  if (text.trim() === '') return { kind: 'fault', fault: 'empty' };
  try {
    return answer(text, context);
  } catch (error) {
    if (!(error instanceof TimeError)) throw error;
    const { fault, rest } = error;
    return { kind: 'fault', fault, ...(rest === undefined ? {} : { rest }) };
  }
}

function answer(text: string, { defaultDate, zone }: TimeContext): TimeAnswer {
  const written = defaultDate === null ? 'form' : readTime(defaultDate);
  const today =
    typeof written === 'string' ? null : Math.floor(written.from / 86_400_000) * 86_400_000;
  const known = zone === 'UTC' || fixedOffset(zone) !== null || isZone(zone) ? zone : 'UTC';
  const { variants, question } = variantsOf(atomsOf(text));
  const found = new Map<string, UnderstoodTime>();
  let asked: TimeQuestion | null = null;
  let sound = 0;
  let first: TimeError | null = null;
  for (const atoms of variants) {
    try {
      const readings = readingsOf(atoms, today, known);
      sound += 1;
      asked ??= readings.question;
      for (const time of readings.times) found.set(JSON.stringify(time.value), time);
    } catch (error) {
      if (!(error instanceof TimeError)) throw error;
      first ??= error;
    }
  }
  const [time, ...more] = found.values();
  if (!time) throw first ?? new TimeError('words', text.slice(0, 40));
  if (more.length === 0) return { kind: 'time', time };
  return {
    kind: 'ambiguous',
    question: (sound > 1 ? question : asked) ?? asked ?? 'day-or-month',
    candidates: [time, ...more].slice(0, MOST_CANDIDATES),
  };
}

/** The readings of a text whose figures have several: "03/04/2019", "10.11". */
function variantsOf(atoms: readonly TimeAtom[]): {
  readonly variants: readonly (readonly TimeAtom[])[];
  readonly question: TimeQuestion | null;
} {
  let variants: TimeAtom[][] = [[]];
  let question: TimeQuestion | null = null;
  for (const atom of atoms) {
    const choices = choicesOf(atom);
    if (choices.length > 1) question = atom.kind === 'dotted' ? 'date-or-hour' : 'day-or-month';
    variants = variants
      .flatMap((variant) => choices.map((choice) => [...variant, choice]))
      .slice(0, MOST_VARIANTS);
  }
  return { variants, question };
}

function choicesOf(atom: TimeAtom): readonly TimeAtom[] {
  if (atom.kind === 'slashed') {
    const { a, b, year, short } = atom;
    const date = (day: number, month: number): TimeAtom => ({
      kind: 'date',
      year,
      month,
      day,
      short,
    });
    if (b > 12) return [date(b, a)];
    return a > 12 || a === b ? [date(a, b)] : [date(a, b), date(b, a)];
  }
  if (atom.kind === 'dotted') {
    const { a, b } = atom;
    const clock: TimeAtom = { kind: 'clock', hour: a, minute: b, second: 0 };
    if (b < 1 || b > 12 || a < 1 || a > 31) return [clock];
    const date: TimeAtom = { kind: 'date', year: null, month: b, day: a };
    return a > 23 ? [date] : [date, clock];
  }
  return [atom];
}

interface Readings {
  readonly times: readonly UnderstoodTime[];
  readonly question: TimeQuestion | null;
}

function readingsOf(atoms: readonly TimeAtom[], today: number | null, zone: string): Readings {
  const { sides, flags } = sidesOf(atoms);
  const [first, second] = sides as [Side, Side | undefined];
  const clock = first.zone ?? zone;
  if (!second) return singleReadings(first, flags, today, clock);
  const [from] = resolveDate(first, today).dates;
  const [to] = resolveDate(second, today).dates;
  if (!from || !to) throw new TimeError('no-date');
  // "the night of 23–24 April" is one night.
  const nights = first.part === 'night' || second.part === 'night';
  if (nights && !first.clock && !second.clock && civilOf(to) - civilOf(from) === 86_400_000)
    return singleReadings(
      { ...second, part: 'night', nightBefore: true, nightOf: false },
      flags,
      today,
      clock,
    );
  const [a] = windowsOf(first, from, 'first').windows;
  const [b] = windowsOf(second, to, 'last').windows;
  if (!a || !b) throw new TimeError('no-date');
  // "between 23:00 and 1:00": the end is on the next day.
  const sameDay = civilOf(to) === civilOf(from);
  const isOver = sameDay && second.clock !== null && b.to <= a.from;
  const last = isOver ? { ...b, from: b.from + 86_400_000, to: b.to + 86_400_000 } : b;
  const bare = new Set([...flags].filter((flag) => flag !== 'after' && flag !== 'before'));
  return composeTime(a, last, bare, clock);
}

function singleReadings(
  side: Side,
  flags: ReadonlySet<Flag>,
  today: number | null,
  zone: string,
): Readings {
  const { dates, question } = resolveDate(side, today);
  let asked = question;
  const times = dates.flatMap((date) => {
    const readings = windowsOf(side, date, 'only');
    asked ??= readings.question;
    return readings.windows.flatMap((window) => {
      const composed = composeTime(window, window, flags, zone);
      asked ??= composed.question;
      return composed.times;
    });
  });
  return { times, question: asked };
}
