import { type DayPart, TimeError } from './time-answer.ts';
import type { TimeAtom } from './time-atoms.ts';

/** What one end of a time says: as much as is written. */
export interface Side {
  year: number | null;
  /** The year has two figures. */
  short: boolean;
  /** The text gives ten years from `year` on. */
  decade: boolean;
  month: number | null;
  day: number | null;
  weekday: number | null;
  /** Days from the context's date. */
  shift: number | null;
  clock: { readonly hour: number; readonly minute: number; readonly second: number } | null;
  /** "at 9": without am or pm. */
  half: 'am' | 'pm' | null;
  noon: boolean;
  midnight: boolean;
  part: DayPart | null;
  /** The night that ends on the day, not the one that begins then. */
  nightBefore: boolean;
  /** "night of": the night that begins on the day. */
  nightOf: boolean;
  rough: 'early' | 'middle' | 'late' | null;
  zone: string | null;
  /** Lone numbers, until the other end says what they are. */
  number: number | null;
}

export type Flag = Extract<TimeAtom, { kind: 'flag' }>['flag'];

/** A text: one end or two, and what it says about both. */
export interface Sides {
  readonly sides: readonly Side[];
  readonly flags: ReadonlySet<Flag>;
}

const emptySide = (): Side => ({
  ...{
    year: null,
    short: false,
    decade: false,
    month: null,
    day: null,
    weekday: null,
    shift: null,
  },
  ...{ clock: null, half: null, noon: false, midnight: false, part: null, nightBefore: false },
  ...{ nightOf: false, rough: null, zone: null, number: null },
});

/** @throws TimeError */
export function sidesOf(atoms: readonly TimeAtom[]): Sides {
  const flags = new Set<Flag>();
  const sides: Side[] = [emptySide()];
  const between = atoms.some(({ kind }) => kind === 'between');
  const from = atoms.some(({ kind }) => kind === 'from');
  for (const [i, atom] of atoms.entries()) {
    const side = sides.at(-1) as Side;
    const more = atoms.slice(i + 1).some(isContent);
    const begun = atoms.slice(0, i).some(isContent);
    if (atom.kind === 'flag') flags.add(atom.flag);
    else if (atom.kind === 'to' || (atom.kind === 'and' && between)) {
      if (begun && more) sides.push(emptySide());
    } else if (atom.kind === 'until') {
      if (from && begun && more) sides.push(emptySide());
      // "9시부터 10시까지" has two ends already.
      else if (sides.length === 1) flags.add('before');
    } else read(atom, atoms, i, side);
  }
  if (sides.length > 2) throw new TimeError('too-much');
  const [first, second] = sides as [Side, Side | undefined];
  if (second) share(first, second);
  for (const side of sides) settleNumber(side, second !== undefined, between || from);
  return { sides, flags };
}

function isContent({ kind }: TimeAtom): boolean {
  return !['flag', 'between', 'from', 'to', 'and', 'until', 'at', 'of', 'zone'].includes(kind);
}

/** Sets a field that the text gives once. */
function once<K extends keyof Side>(side: Side, key: K, value: Side[K]): void {
  const old = side[key];
  if (old !== null && old !== false && old !== value) throw new TimeError('too-much');
  side[key] = value;
}

function read(atom: TimeAtom, atoms: readonly TimeAtom[], i: number, side: Side): void {
  switch (atom.kind) {
    case 'date':
      once(side, 'year', atom.year);
      once(side, 'month', atom.month);
      if (atom.day !== null) once(side, 'day', atom.day);
      side.short = atom.short === true;
      return;
    case 'month':
      once(side, 'month', atom.month);
      return;
    case 'weekday':
      once(side, 'weekday', atom.weekday);
      return;
    case 'day-shift':
      once(side, 'shift', atom.days);
      return;
    case 'year':
    case 'day':
      once(side, atom.kind, atom.n);
      return;
    case 'decade':
      once(side, 'year', atom.n);
      side.decade = true;
      return;
    case 'clock':
      once(side, 'clock', atom);
      return;
    case 'hour':
      once(side, 'clock', { hour: atom.n, minute: 0, second: 0 });
      return;
    case 'half':
      once(side, 'half', atom.half);
      return;
    case 'noon':
    case 'midnight':
      side[atom.kind] = true;
      return;
    case 'part':
      if (atom.part === 'night' && atoms[i + 1]?.kind === 'of') side.nightOf = true;
      once(side, 'part', atom.part);
      return;
    case 'night-before':
      once(side, 'day', atom.n);
      once(side, 'part', 'night');
      side.nightBefore = true;
      return;
    case 'rough':
      once(side, 'rough', atom.rough);
      return;
    case 'zone':
      once(side, 'zone', atom.zone);
      return;
    case 'number':
      readNumber(atom.n, atoms, i, side);
      return;
    default:
      return;
  }
}

/** A number without a sign of what it is: a year, a day beside a month, an hour after "at". */
function readNumber(n: number, atoms: readonly TimeAtom[], i: number, side: Side): void {
  const [before, after] = [atoms[i - 1], atoms[i + 1]];
  const beforeMonth =
    after?.kind === 'month' || (after?.kind === 'of' && atoms[i + 2]?.kind === 'month');
  if (n >= 1000) once(side, 'year', n);
  else if (beforeMonth || (before?.kind === 'month' && side.day === null)) once(side, 'day', n);
  else if (
    before?.kind === 'at' ||
    before?.kind === 'flag' ||
    before?.kind === 'until' ||
    after?.kind === 'half' ||
    (before?.kind === 'half' && n <= 12)
  )
    once(side, 'clock', { hour: n, minute: 0, second: 0 });
  else once(side, 'number', n);
}

/** "23–24 April 2019", "24 April, between 9 and 10": each end takes from the other what it does not say. */
function share(first: Side, second: Side): void {
  const isClock = (side: Side) => side.clock !== null || side.noon || side.midnight;
  if (first.number !== null && second.day !== null && !isClock(second)) {
    first.day = first.number;
    first.number = null;
  }
  if (second.number !== null && first.day !== null && !isClock(first)) {
    // "24 April, between 9 and 10"; but "April 23–24".
    const sameUnit = first.number === null && first.month !== null && first.part === null;
    if (sameUnit) second.day = second.number;
    else second.clock = { hour: second.number, minute: 0, second: 0 };
    second.number = null;
  }
  for (const [a, b] of [
    [first, second],
    [second, first],
  ] as const) {
    if (a.number !== null && isClock(b)) {
      a.clock = { hour: a.number, minute: 0, second: 0 };
      a.number = null;
    }
    a.zone ??= b.zone;
  }
  // "between 9 and 10 am", "2 to 4 pm".
  if (first.half === null && first.clock && second.clock && second.half)
    first.half = first.clock.hour % 12 <= second.clock.hour % 12 ? second.half : first.half;
  if (second.half === null && second.clock && second.clock.hour < 12 && first.half === 'pm')
    second.half = 'pm';
  const dateless = (side: Side) =>
    side.year === null && side.month === null && side.day === null && side.shift === null;
  if (dateless(second) && second.weekday === null) {
    const { year, short, month, day, shift } = first;
    Object.assign(second, { year, short, month, day, shift, weekday: first.weekday });
  } else if (dateless(first) && first.weekday === null && (isClock(first) || first.part)) {
    const { year, short, month, day, shift } = second;
    Object.assign(first, { year, short, month, day, shift, weekday: second.weekday });
  }
  if (second.day !== null && second.month === null) second.month = first.month;
  if (first.day !== null && first.month === null) first.month = second.month;
  if (first.month !== null && first.year === null)
    Object.assign(first, { year: second.year, short: second.short });
  if (second.month !== null && second.year === null)
    Object.assign(second, { year: first.year, short: first.short });
  first.part ??= isClock(first) ? second.part : null;
  second.part ??= isClock(second) ? first.part : null;
}

/** A number that nothing else explains: an hour in "between 9 and 10" or beside a date or a part of the day. */
function settleNumber(side: Side, isRange: boolean, named: boolean): void {
  const { number } = side;
  if (number === null) return;
  side.number = null;
  const dated = side.day !== null || side.shift !== null || side.weekday !== null;
  if (side.clock === null && (dated || side.part !== null || (isRange && named)))
    side.clock = { hour: number, minute: 0, second: 0 };
  else if (side.day === null && side.month !== null) side.day = number;
  else throw new TimeError('bare-number');
}
