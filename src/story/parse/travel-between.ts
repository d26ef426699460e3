import type { Mode, Stop, Time } from '../model.ts';

/** km/h. Above, a time or a place must be wrong. */
const FASTEST: Record<Mode, number> = {
  train: 400,
  car: 200,
  foot: 15,
  ship: 100,
  plane: 1200,
  unknown: 1200,
};

/** What the times and the route of two halts say of the way between them. */
export interface Travel {
  readonly km: number;
  /** Of times that are known by their day, the longest that it can have taken. */
  readonly hours: number;
  /** Null where it took no time. */
  readonly kmh: number | null;
  /** Faster than anything on the route can be. */
  readonly isTooFast: boolean;
}

export function travelBetween(from: Stop, to: Stop): Travel {
  const km = to.rides.reduce((sum, ride) => sum + Math.abs(ride.to - ride.from), 0);
  const hours = (latestOf(to.from) - earliestOf(from.to)) / 3_600_000;
  const limit = Math.max(0, ...to.rides.map((ride) => FASTEST[ride.leg.mode]));
  const kmh = hours > 0 ? km / hours : null;
  return { km, hours, kmh, isTooFast: km > 0.5 && km > limit * hours };
}

function earliestOf({ best, earliest, date }: Time): number {
  return date ? earliest : best;
}

function latestOf({ best, latest, date }: Time): number {
  return date ? latest : best;
}
