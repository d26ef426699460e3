import { isObject } from '../story/schema/values.ts';
import type { Draft } from './draft.ts';
import { type Entry, entriesOf } from './edits/story-json.ts';
import { type StopEntry, stopEntries, textIn } from './story-entries.ts';

/** How the traveller came from one stop to the next, as story.json says. */
export interface RouteRow {
  readonly from: StopEntry;
  readonly to: StopEntry;
  /** The legs that are ridden, each once, in the order of travel; empty where no ride is given. */
  readonly legs: readonly RowLeg[];
  /** How well the route is known, as its rides say; null where they leave that to the times and the line. */
  readonly basis: string | null;
}

export interface RowLeg {
  readonly id: string;
  /** Null where story.json has no such leg. */
  readonly entry: Entry | null;
  /** The other stops that it leads to. */
  readonly others: readonly StopEntry[];
}

/** The rows of a route: one for each stop that the traveller comes to from another. */
export function routeRows(draft: Draft): readonly RouteRow[] {
  const halts = stopEntries(draft).filter(({ entry }) => textIn(entry, 'kind') !== 'call');
  const legs = new Map(entriesOf(draft, 'legs').map((entry) => [entry.id, entry]));
  const riders = new Map<string, StopEntry[]>();
  for (const halt of halts)
    for (const id of legIds(halt)) riders.set(id, [...(riders.get(id) ?? []), halt]);
  return halts.slice(1).map((to, i) => {
    const bases = new Set(ridesOf(to).map((ride) => (isObject(ride) ? ride.basis : undefined)));
    const [basis] = bases;
    return {
      from: halts[i] as StopEntry,
      to,
      legs: legIds(to).map((id) => ({
        id,
        entry: legs.get(id) ?? null,
        others: (riders.get(id) ?? []).filter((halt) => halt !== to),
      })),
      basis: bases.size === 1 && typeof basis === 'string' ? basis : null,
    };
  });
}

export function ridesOf({ entry }: Pick<StopEntry, 'entry'>): readonly unknown[] {
  return Array.isArray(entry.rides) ? entry.rides : [];
}

function legIds(stop: StopEntry): string[] {
  const ids = ridesOf(stop).map((ride) => (isObject(ride) ? ride.leg : ride));
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
}

/** The row that leads to a stop; undefined where nothing leads there. */
export function rowTo(draft: Draft, stop: string): RouteRow | undefined {
  return routeRows(draft).find(({ to }) => to.id === stop);
}
