import type { Mode, Stop, Story, Time } from '../story/model.ts';
import { type Travel, travelBetween } from '../story/parse/travel-between.ts';

/** What a story implies of the way from one halt to the next: the author compares it with what can be. */
export interface Implied extends Travel {
  /** Ids of the stops. */
  readonly from: string;
  readonly to: string;
  readonly modes: readonly Mode[];
  /** Known by a day, a month or a year: the hours are the most that it can have taken. */
  readonly isRough: boolean;
  /** Hours of the stay at the stop where it ends; null at the last, and where its end is not known. */
  readonly stay: number | null;
}

/** What is implied of the way to each halt, by its id. A stop that is left out as not valid has none. */
export function impliedOf(story: Story): ReadonlyMap<string, Implied> {
  const halts = story.stops.filter(({ kind }) => kind !== 'call');
  return new Map(
    halts.flatMap((to, i) => {
      const from = halts[i - 1];
      return from ? [[to.id, between(from, to)] as const] : [];
    }),
  );
}

function between(from: Stop, to: Stop): Implied {
  const isRough = [from.to, to.from].some(({ date }: Time) => date !== undefined);
  const stay = to.arrival && to.departure ? (to.to.best - to.from.best) / 3_600_000 : null;
  const modes = [...new Set(to.rides.map(({ leg }) => leg.mode))];
  return { ...travelBetween(from, to), from: from.id, to: to.id, modes, isRough, stay };
}
