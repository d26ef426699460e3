import type * as v from 'valibot';
import { greatCircleKm } from '../../../geo/great-circle.ts';
import { type Line, pointAt } from '../../../geo/line.ts';
import type { NearestPoint } from '../../../geo/line-search.ts';
import { type LineBasis, TIME_BASIS } from '../../basis.ts';
import type { Leg, Mode, Place, Ride, Stop, Time } from '../../model.ts';
import type { Problems } from '../../problems/problems.ts';
import type * as schema from '../../schema/entries.ts';
import { choosePart, type Part } from './choose-part.ts';
import type { LegOfFile } from './parse-legs.ts';
import type { RideBudget } from './ride-budget.ts';
import { straightRide } from './straight-ride.ts';

/** How far a place may lie from the line of a leg that leads there. */
const MAX_OFF_KM = 10;
/** Between the end of a line and its place more is left open, as a share of the ride and km, than is drawn. */
const OPEN = { share: 0.1, least: 0.3 };
/** Two passes of a line by a place are as near as each other up to this, as a share of the line and km. */
const AS_NEAR = { share: 0.02, most: 0.1 };
/** No distance, km. */
const NOTHING = 0.001;

interface Context {
  readonly places: ReadonlyMap<string, Place>;
  readonly legs: ReadonlyMap<string, LegOfFile>;
  readonly problems: Problems;
  readonly budget: RideBudget;
}

type RideInput = v.InferOutput<typeof schema.ride>;

interface Arriving {
  readonly place: Place;
  readonly time: Time;
  /** The leg on which the journey goes on from there, if the file names one. */
  readonly onward: string | null;
}

/** Where the traveller is, and the ride that led there. */
interface Here {
  readonly lon: number;
  readonly lat: number;
  readonly ride: Ride | null;
}

/**
 * The rides from a halt to a place. Each begins at the point of its leg where the last one ended and
 * ends at `until`, else at the leg's end towards the next leg, and the last one at the place itself. A leg
 * may be travelled in part and in either direction. Where no leg leads, or a leg has no line, the ride
 * is a straight sketched line.
 */
export function resolveRides(
  inputs: readonly RideInput[],
  halt: Stop,
  arriving: Arriving,
  path: string,
  context: Context,
): Ride[] {
  const { problems, budget } = context;
  const { place } = arriving;
  const rides: Ride[] = [];
  const known = lineBetween(halt.to, arriving.time);
  let here = endOf(halt);
  /** Whether a ride that is named cannot be drawn. */
  let missing = inputs.length === 0;
  let mode: Mode | null = null;
  const named = inputs.map(toObject);
  for (const [i, input] of named.entries()) {
    if (budget.exceeded) break;
    const at = `${path}.rides[${i}]`;
    const leg = legOf(input.leg, at, context);
    const until = untilOf(input.until, at, context);
    if (!leg || until === undefined) {
      missing = true;
      continue;
    }
    mode = leg.mode;
    const next = named[i + 1];
    const nextLeg = (next && context.legs.get(next.leg)) ?? null;
    if (!hasLine(leg)) {
      const goal = until ?? startOf(nextLeg, here) ?? place;
      if (kmBetween(here, goal) > NOTHING) rides.push(straightRide(here, goal, leg.mode, known));
      here = { lon: goal.lon, lat: goal.lat, ride: rides.at(-1) ?? null };
      continue;
    }
    const goal = until ?? (next ? null : place);
    const continues = (next?.leg ?? arriving.onward) === leg.id;
    const found = partOf(leg.line, here, goal, nextLeg, continues, budget);
    if (found.off > MAX_OFF_KM) {
      reportOff(leg.line, found.off, [goal, halt.place], at, context);
      missing = true;
      continue;
    }
    const { part } = found;
    if (part.from === part.to) {
      if (kmBetween(halt.place, place) <= NOTHING) problems.add('hint', 'ride-without-length', at);
      else missing = true;
    }
    if (!budget.take(leg.line, part.from, part.to)) break;
    const [lon, lat] = pointAt(leg.line, part.to);
    const ride = { leg, ...part, basis: input.basis ?? basisOf(leg, known) };
    rides.push(ride);
    here = { lon, lat, ride };
  }
  const ridden = rides.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
  const open = Math.min(MAX_OFF_KM, Math.max(OPEN.least, OPEN.share * ridden));
  if (kmBetween(here, place) > (missing ? NOTHING : open)) {
    if (inputs.length === 0) problems.add('hint', 'rides-missing', path);
    rides.push(straightRide(here, place, mode ?? 'unknown', known));
  }
  return rides;
}

function toObject(input: RideInput): Exclude<RideInput, string> {
  return typeof input === 'string' ? { leg: input } : input;
}

function legOf(id: string, path: string, { legs, problems }: Context): LegOfFile | null {
  const leg = legs.get(id);
  if (!leg) problems.add('hint', 'leg-unknown', path, { id });
  return leg ?? null;
}

/** Null where the file names no place, undefined where it names an unknown one. */
function untilOf(
  id: string | undefined,
  path: string,
  { places, problems }: Context,
): Place | null | undefined {
  if (id === undefined) return null;
  const place = places.get(id);
  if (!place) problems.add('hint', 'place-unknown', `${path}.until`, { id });
  return place;
}

const hasLine = (leg: LegOfFile): leg is Leg => leg.line !== null;

/**
 * The part of a line from here to a goal, and how far the line lies from the farther of the two, km.
 *
 * @param goal null: the line's end towards the next leg
 */
function partOf(
  line: Line,
  here: Here,
  goal: Place | null,
  next: LegOfFile | null,
  continues: boolean,
  budget: RideBudget,
): { part: Part; off: number } {
  const first = line.km[0] as number;
  const last = line.km.at(-1) as number;
  const apart = Math.min(AS_NEAR.most, AS_NEAR.share * (last - first));
  const before = here.ride?.leg.line === line ? here.ride : null;
  const starts = before ? [] : budget.passes(line, here.lon, here.lat, apart);
  const ends = goal
    ? budget.passes(line, goal.lon, goal.lat, apart)
    : endsTowards(line, next, apart, budget);
  const nearest = (points: readonly NearestPoint[]) =>
    points.reduce((least, { offKm }) => Math.min(least, offKm), Number.POSITIVE_INFINITY);
  const off = Math.max(before ? 0 : nearest(starts), nearest(ends));
  const choice = { before, continues, first, last, apart };
  const part = choosePart({ ...choice, starts, ends });
  if (part.from !== part.to || before || !goal) return { part, off };
  // A round whose ends do not meet: the nearest point to both its places is the same.
  const offAt = (km: number, { lon, lat }: { lon: number; lat: number }) => {
    const [x, y] = pointAt(line, km);
    return greatCircleKm(x, y, lon, lat);
  };
  const round = Math.max(offAt(first, here), offAt(last, goal));
  const closed = round <= Math.min(MAX_OFF_KM, OPEN.share * (last - first));
  return closed ? { part: { from: first, to: last }, off: round } : { part, off };
}

/** Reports a ride far from its line, and whether it would not be if a place's coordinates were exchanged. */
function reportOff(
  line: Line,
  off: number,
  places: readonly (Place | null)[],
  path: string,
  { problems, budget }: Context,
): void {
  const km = Math.round(off);
  const isNear = (lon: number, lat: number) =>
    Math.abs(lat) <= 90 && budget.nearest(line, lon, lat).offKm <= MAX_OFF_KM;
  const swapped = places.find(
    (place) => place && !isNear(place.lon, place.lat) && isNear(place.lat, place.lon),
  );
  if (swapped) problems.add('hint', 'ride-swapped', path, { km, id: swapped.id });
  else problems.add('hint', 'ride-off-line', path, { km });
}

/** What the times at both ends say of a line: that of the less certain one. */
function lineBetween({ basis: a }: Time, { basis: b }: Time): LineBasis {
  return TIME_BASIS[TIME_BASIS[a].certainty < TIME_BASIS[b].certainty ? a : b].line;
}

/** A line that is still to come is shown as such, however well its course is known. */
function basisOf(leg: Leg, known: LineBasis): LineBasis {
  return leg.basis === 'sketched' && known !== 'planned' ? 'sketched' : known;
}

/** The end of a line that lies nearer to the next leg; both, where they are as near. */
function endsTowards(
  line: Line,
  next: LegOfFile | null,
  apart: number,
  budget: RideBudget,
): NearestPoint[] {
  const ends = [line.km[0] as number, line.km.at(-1) as number].map((km, i) => {
    const v = i === 0 ? 0 : line.km.length - 1;
    const { offKm } =
      next && hasLine(next)
        ? budget.nearest(next.line, line.lon[v] as number, line.lat[v] as number)
        : { offKm: 0 };
    return { km, offKm };
  });
  const least = Math.min(...ends.map(({ offKm }) => offKm));
  // An end is on its line, however far the next leg is.
  return ends.filter(({ offKm }) => offKm <= least + apart).map(({ km }) => ({ km, offKm: 0 }));
}

/** Where a leg begins for a traveller who comes from here: at the nearer of its ends. */
function startOf(leg: LegOfFile | null, here: Here) {
  if (!leg || !hasLine(leg)) return null;
  const { lon, lat } = leg.line;
  const ends = [0, lon.length - 1].map((v) => ({
    id: leg.id,
    lon: lon[v] as number,
    lat: lat[v] as number,
  }));
  return ends.reduce((a, b) => (kmBetween(here, b) < kmBetween(here, a) ? b : a));
}

function kmBetween(
  a: { readonly lon: number; readonly lat: number },
  b: { readonly lon: number; readonly lat: number },
): number {
  return greatCircleKm(a.lon, a.lat, b.lon, b.lat);
}

/** Where the last ride to a halt ended, else its place. */
function endOf(halt: Stop): Here {
  const ride = halt.rides.at(-1);
  if (!ride) return { lon: halt.place.lon, lat: halt.place.lat, ride: null };
  const [lon, lat] = pointAt(ride.leg.line, ride.to);
  return { lon, lat, ride };
}
