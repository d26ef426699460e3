import type * as v from 'valibot';
import { lastAtMost } from '../../../geo/binary-search.ts';
import { greatCircleKm } from '../../../geo/great-circle.ts';
import type { Line } from '../../../geo/line.ts';
import { type NearestPoint, nearestOnLine, pointAt, straightLine } from '../../../geo/line.ts';
import { type LineBasis, TIME_BASIS } from '../../basis.ts';
import { LIMITS } from '../../limits.ts';
import type { Leg, Place, Ride, Stop, Time } from '../../model.ts';
import type { Problems } from '../../problems.ts';
import type * as schema from '../../schema/entries.ts';

/** How far a place may lie from the line of a leg that leads there. */
const MAX_OFF_KM = 10;

interface Context {
  readonly places: ReadonlyMap<string, Place>;
  readonly legs: ReadonlyMap<string, Leg>;
  readonly problems: Problems;
  readonly budget: RideBudget;
}

/**
 * What the rides of a story may cost: points of the journey's line, and segments searched. Stops times
 * points could otherwise keep a page busy for seconds.
 */
export class RideBudget {
  #points = 0;
  #segments = 0;
  #exceeded = false;

  /** Whether a ride was refused. All after it are refused too: none begins where that one should have ended. */
  get exceeded(): boolean {
    return this.#exceeded;
  }

  /** `nearestOnLine`, counted. */
  nearest(line: Line, lon: number, lat: number): NearestPoint {
    this.#segments += line.km.length - 1;
    if (this.#segments > LIMITS.search) this.#exceeded = true;
    return nearestOnLine(line, lon, lat);
  }

  /** Whether there is room for the points of a line between two distances in km; takes it if so. */
  take({ km }: Line, a: number, b: number): boolean {
    const points = Math.abs(lastAtMost(km, b) - lastAtMost(km, a)) + 2;
    if (this.#points + points > LIMITS.ridden) this.#exceeded = true;
    else this.#points += points;
    return !this.#exceeded;
  }
}

type RideInput = v.InferOutput<typeof schema.ride>;

/**
 * The rides from a halt to a place. Each begins at the point of its leg nearest to where the last
 * one ended and ends at `until`, else at the leg's end towards the next leg, and the last one at the
 * place itself. A leg may be travelled in part and in either direction. Where no leg leads,
 * the ride is a straight sketched line.
 */
export function resolveRides(
  inputs: readonly RideInput[],
  halt: Stop,
  arriving: { readonly place: Place; readonly time: Time },
  path: string,
  context: Context,
): Ride[] {
  const { problems, budget } = context;
  const rides: Ride[] = [];
  const timesKnown = [halt.to, arriving.time].every(({ basis }) => !TIME_BASIS[basis].estimated);
  let here = endOf(halt);
  for (const [i, input] of inputs.entries()) {
    if (budget.exceeded) break;
    const target = targetOf(input, inputs[i + 1], arriving.place, `${path}.rides[${i}]`, context);
    if (!target) continue;
    const { leg, end } = target;
    const start = budget.nearest(leg.line, here.lon, here.lat);
    const off = Math.max(start.offKm, end.offKm);
    if (off > MAX_OFF_KM) {
      problems.add('hint', 'ride-off-line', `${path}.rides[${i}]`, { km: Math.round(off) });
      continue;
    }
    if (!budget.take(leg.line, start.km, end.km)) break;
    const [lon, lat] = pointAt(leg.line, end.km);
    here = { lon, lat };
    const basis = toObject(input).basis ?? basisOf(leg, timesKnown);
    rides.push({ leg, from: start.km, to: end.km, basis });
  }
  const { place } = arriving;
  if (greatCircleKm(here.lon, here.lat, place.lon, place.lat) > MAX_OFF_KM) {
    if (inputs.length === 0) problems.add('hint', 'rides-missing', path);
    rides.push(straightRide(here, place));
  }
  return rides;
}

function toObject(input: RideInput): Exclude<RideInput, string> {
  return typeof input === 'string' ? { leg: input } : input;
}

/** The leg of a ride and the point on it where the ride ends; null where either is unknown. */
function targetOf(
  input: RideInput,
  next: RideInput | undefined,
  place: Place,
  path: string,
  { places, legs, problems, budget }: Context,
): { leg: Leg; end: NearestPoint } | null {
  const { leg: id, until } = toObject(input);
  const leg = legs.get(id);
  if (!leg) {
    // Where route.geojson itself is missing, that is reported already.
    if (legs.size > 0) problems.add('hint', 'leg-unknown', path, { id });
    return null;
  }
  if (until !== undefined) {
    const target = places.get(until);
    if (target) return { leg, end: budget.nearest(leg.line, target.lon, target.lat) };
    problems.add('hint', 'place-unknown', `${path}.until`, { id: until });
    return null;
  }
  const onward = next === undefined ? undefined : legs.get(toObject(next).leg);
  const end = onward
    ? endTowards(leg, onward, budget)
    : budget.nearest(leg.line, place.lon, place.lat);
  return { leg, end };
}

function basisOf(leg: Leg, timesKnown: boolean): LineBasis {
  if (leg.basis === 'sketched') return 'sketched';
  return timesKnown ? 'reported' : 'inferred';
}

/** The end of a leg that lies nearer to the next one. */
function endTowards({ line }: Leg, next: Leg, budget: RideBudget): NearestPoint {
  const last = line.km.length - 1;
  const a = budget.nearest(next.line, line.lon[0] as number, line.lat[0] as number);
  const b = budget.nearest(next.line, line.lon[last] as number, line.lat[last] as number);
  return { km: line.km[a.offKm < b.offKm ? 0 : last] as number, offKm: 0 };
}

/** Where the last ride to a halt ended, else its place. */
function endOf(halt: Stop): { lon: number; lat: number } {
  const ride = halt.rides.at(-1);
  if (!ride) return halt.place;
  const [lon, lat] = pointAt(ride.leg.line, ride.to);
  return { lon, lat };
}

function straightRide(from: { lon: number; lat: number }, to: Place): Ride {
  const line = straightLine(from, to);
  const leg: Leg = {
    id: `straight-to-${to.id}`,
    mode: 'train',
    basis: 'sketched',
    line,
    official: false,
  };
  return { leg, from: 0, to: line.km.at(-1) as number, basis: 'sketched' };
}
