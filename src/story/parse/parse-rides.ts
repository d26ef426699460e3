import type * as v from 'valibot';
import { lastAtMost } from '../../geo/binary-search.ts';
import { greatCircleKm } from '../../geo/great-circle.ts';
import type { Line } from '../../geo/line.ts';
import { type NearestPoint, nearestOnLine, pointAt, straightLine } from '../../geo/line.ts';
import { LIMITS } from '../limits.ts';
import type { Leg, LineBasis, Place, Ride, Stop, Time } from '../model.ts';
import type { Problems } from '../problems.ts';
import type * as schema from '../schema.ts';

/** How far a place may lie off the line of a leg that is said to pass it. */
const REACH_KM = 10;

interface Context {
  readonly places: ReadonlyMap<string, Place>;
  readonly legs: ReadonlyMap<string, Leg>;
  readonly problems: Problems;
  readonly effort: Effort;
}

/** What the rides of a story have cost so far: points ridden, and looked at to find where they begin and end. */
export interface Effort {
  points: number;
  looked: number;
}

type WrittenRide = v.InferOutput<typeof schema.ride>;

/**
 * The rides from a halt to a place. Each begins at the point of its leg nearest to where the last
 * one ended and ends at `until`, else at the leg's end towards the next leg, and the last one at the
 * place itself; so a leg may be ridden in part and either way. What cannot be ridden becomes a
 * straight sketched line.
 */
export function resolveRides(
  written: readonly WrittenRide[],
  halt: Stop,
  arriving: { readonly place: Place; readonly time: Time },
  path: string,
  context: Context,
): Ride[] {
  const { problems } = context;
  const rides: Ride[] = [];
  const timesKnown = halt.to.basis !== 'inferred' && arriving.time.basis !== 'inferred';
  let here = whereEnded(halt);
  for (const [i, item] of written.entries()) {
    const { basis } = asObject(item);
    if (context.effort.looked > LIMITS.search) break;
    const known = goalOf(item, written[i + 1], arriving.place, `${path}.rides[${i}]`, context);
    if (!known) continue;
    const { leg, end } = known;
    const start = nearestOnLine(leg.line, here.lon, here.lat);
    context.effort.looked += start.looked + known.end.looked;
    const off = Math.max(start.offKm, end.offKm);
    if (off > REACH_KM) {
      const reason = `passes ${Math.round(off)} km from where it should`;
      problems.add(
        'hint',
        `${path}.rides[${i}]`,
        reason,
        'Mend the place, or the line of the leg.',
      );
      continue;
    }
    const points = pointsBetween(leg.line, start.km, end.km);
    if (context.effort.points + points > LIMITS.ridden) {
      // No ride that follows begins where this one should have ended.
      context.effort.looked = Number.POSITIVE_INFINITY;
      break;
    }
    context.effort.points += points;
    const [lon, lat] = pointAt(leg.line, end.km);
    here = { lon, lat };
    rides.push({ leg, from: start.km, to: end.km, basis: basis ?? basisOf(leg, timesKnown) });
  }
  const { place } = arriving;
  if (greatCircleKm(here.lon, here.lat, place.lon, place.lat) > REACH_KM) {
    if (written.length === 0) {
      const fix = 'A straight line is drawn until it names a leg.';
      problems.add('hint', path, 'has no "rides" that lead here', fix);
    }
    rides.push(straight(here, place));
  }
  return rides;
}

function asObject(item: WrittenRide): Exclude<WrittenRide, string> {
  return typeof item === 'string' ? { leg: item } : item;
}

/** The leg of a ride and the foot on it where the ride ends; null where either is not to be had. */
function goalOf(
  item: WrittenRide,
  next: WrittenRide | undefined,
  place: Place,
  path: string,
  { places, legs, problems }: Context,
): { leg: Leg; end: NearestPoint } | null {
  const { leg: id, until } = asObject(item);
  const leg = legs.get(id);
  if (!leg) {
    // Where route.geojson itself is missing, that has been said.
    if (legs.size > 0) {
      const reason = `names the leg "${id}", which is missing or unsound`;
      problems.add('hint', path, reason, 'A straight line is drawn instead.');
    }
    return null;
  }
  if (until !== undefined) {
    const goal = places.get(until);
    if (goal) return { leg, end: nearestOnLine(leg.line, goal.lon, goal.lat) };
    const reason = `names "${until}", which is not in places`;
    problems.add('hint', `${path}.until`, reason, 'Add the place, or mend its id.');
    return null;
  }
  const onward = next === undefined ? undefined : legs.get(asObject(next).leg);
  return {
    leg,
    end: onward ? endTowards(leg, onward) : nearestOnLine(leg.line, place.lon, place.lat),
  };
}

function pointsBetween({ km }: Line, a: number, b: number): number {
  return Math.abs(lastAtMost(km, b) - lastAtMost(km, a)) + 2;
}

function basisOf(leg: Leg, timesKnown: boolean): LineBasis {
  if (leg.basis === 'sketched') return 'sketched';
  return timesKnown ? 'reported' : 'inferred';
}

/** The end of a leg that lies nearer to the next one. */
function endTowards({ line }: Leg, next: Leg): NearestPoint {
  const last = line.km.length - 1;
  const a = nearestOnLine(next.line, line.lon[0] as number, line.lat[0] as number);
  const b = nearestOnLine(next.line, line.lon[last] as number, line.lat[last] as number);
  const km = line.km[a.offKm < b.offKm ? 0 : last] as number;
  return { km, offKm: 0, looked: a.looked + b.looked };
}

function whereEnded(halt: Stop): { lon: number; lat: number } {
  const ride = halt.rides.at(-1);
  if (!ride) return halt.place;
  const [lon, lat] = pointAt(ride.leg.line, ride.to);
  return { lon, lat };
}

function straight(from: { lon: number; lat: number }, to: Place): Ride {
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
