import { lastAtMost } from '../../geo/binary-search.ts';
import type { Story } from '../../story/model.ts';
import type { DateUnit, WrittenTime } from '../../story/time/written-time.ts';

type Unit = WrittenTime['unit'];

interface Table {
  readonly times: Float64Array;
  readonly units: readonly Unit[];
}

const FINENESS: Readonly<Record<Unit, number>> = { minute: 3, day: 2, month: 1, year: 0 };

const tables = new WeakMap<Story, Table>();

/**
 * How exactly the clock is read at an instant: no more exactly than the better known of the times before
 * and after it. Where the journey is known by its days, a minute between two of them would be invented.
 */
export function clockUnit(story: Story, t: number): Unit {
  const { times, units } = tableOf(story);
  const i = lastAtMost(times, t);
  return finer(units[i] ?? 'year', units[i + 1] ?? 'year');
}

/** Whether any hour is known between two instants, or at the times next to them. */
export function knowsHours(story: Story, from: number, to: number): boolean {
  const { times, units } = tableOf(story);
  const first = Math.max(0, lastAtMost(times, from));
  return units.slice(first, lastAtMost(times, to) + 2).includes('minute');
}

function finer(a: Unit, b: Unit): Unit {
  return FINENESS[a] >= FINENESS[b] ? a : b;
}

function tableOf(story: Story): Table {
  const known = tables.get(story);
  if (known) return known;
  const begin = story.stops[0]?.from.best ?? 0;
  const times = [
    ...story.moments
      .filter(({ from }) => from < begin)
      .flatMap(({ from, to, date }) => [from, to].map((t) => ({ t, unit: unitOf(date) }))),
    ...story.stops.flatMap(({ from, to }) =>
      [from, to].map(({ best, date }) => ({ t: best, unit: unitOf(date) })),
    ),
  ].sort((a, b) => a.t - b.t);
  const made = {
    times: Float64Array.from(times, ({ t }) => t),
    units: times.map(({ unit }) => unit),
  };
  tables.set(story, made);
  return made;
}

function unitOf(date: { readonly unit: DateUnit } | undefined): Unit {
  return date?.unit ?? 'minute';
}
