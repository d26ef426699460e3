import { readTime } from '../../../story/time/written-time.ts';
import type { FoundPassage, FoundStop, FoundTime } from '../found.ts';
import type { Leftover } from '../imported.ts';

type Item = FoundStop | FoundPassage;

/**
 * Stops and passages by time: the format wants the order of travel, and tables often begin with the latest. An
 * item without a time stays behind the one that it follows in the file.
 */
export function inOrder(items: readonly Item[], leftovers: Leftover[]): readonly Item[] {
  let last = Number.NEGATIVE_INFINITY;
  const times = items.map((item) => {
    last = startOf(item) ?? last;
    return last;
  });
  const order = items.map((_, i) => i).sort((a, b) => compare(times[a], times[b]) || a - b);
  const moved = order.filter((from, to) => from !== to).length;
  const first = items.find((_, i) => order[i] !== i);
  if (!first) return items;
  const what = first.kind === 'passage' ? first.heading : first.name;
  leftovers.push({ where: first.where, what, reason: 'order-changed', count: moved });
  return order.flatMap((i) => items[i] ?? []);
}

// Two infinities have no difference.
const compare = (a = 0, b = 0) => (a === b ? 0 : a < b ? -1 : 1);

/** The first and the last date of items, as they are written; null where there is none. */
export function spanOf(items: readonly FoundPassage[]): [from: string | null, to: string | null] {
  const times = items.flatMap(({ t, end }) => (t === null ? [] : [t, end?.value ?? t]));
  const sorted = times.sort((a, b) => compare(instantOf(a), instantOf(b)));
  const [from = null, to = null] = [sorted[0], sorted.at(-1)];
  return [from, to === from ? null : to];
}

/** Epoch ms, where its own clock is UTC; null where the item has no time. */
function startOf(item: Item): number | null {
  const time: FoundTime | null = item.kind === 'passage' ? item.t : (item.arrive ?? item.leave);
  return time === null ? null : instantOf(typeof time === 'string' ? time : time.best);
}

function instantOf(time: string): number {
  const written = readTime(time);
  return typeof written === 'string' ? 0 : written.from - (written.offset ?? 0);
}
