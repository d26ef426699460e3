import type * as v from 'valibot';
import type { Stop, Time } from '../model.ts';
import type * as schema from '../schema/entries.ts';
import type { ParseContext } from './parse-context.ts';
import type { LegOfFile } from './route/parse-legs.ts';
import { resolveRides } from './route/parse-rides.ts';
import { RideBudget } from './route/ride-budget.ts';
import { settleTimes, windowOf } from './times/settle-times.ts';
import { toTime } from './times/to-time.ts';
import { travelBetween } from './travel-between.ts';

type StopInput = v.InferOutput<typeof schema.stop>;

/** The valid stops in travel order, each with the rides that lead to it. */
export function parseStops(
  items: readonly [path: string, item: StopInput][],
  legs: ReadonlyMap<string, LegOfFile>,
  context: ParseContext,
): Stop[] {
  const stops: Stop[] = [];
  const paths: string[] = [];
  const budget = new RideBudget();
  let halt: Stop | null = null;
  let begun = Number.NEGATIVE_INFINITY;
  let left = Number.NEGATIVE_INFINITY;
  for (const [i, [path, item]] of items.entries()) {
    const iso = timeInput(item);
    const found = context.place(item.place, path, iso);
    if (!found) continue;
    const zone = item.zone === undefined ? found.zone : context.zone(item.zone, iso, path);
    const times = timesOf(item, path, [zone, found.zone], context);
    if (!times || !context.isFree(item.id, path)) continue;
    const kind = item.kind ?? 'stop';
    if (!isInOrder(times, kind, { stop: stops.at(-1), halt, begun, left }, path, context)) continue;
    const arriving = { place: found, time: times.from, onward: onwardLeg(items, i) };
    const known = { places: context.places, problems: context.problems, legs, budget };
    const rides =
      kind !== 'call' && halt ? resolveRides(item.rides ?? [], halt, arriving, path, known) : [];
    const place = context.onLineTo(found, rides.at(-1));
    const stop: Stop = {
      id: item.id,
      kind,
      title: item.title === undefined ? place.name : context.name(item.title, path),
      place,
      zone,
      ...times,
      rides,
      ...context.shared(item, path, [zone, place.zone]),
    };
    context.takenIds.add(stop.id);
    stops.push(stop);
    paths.push(path);
    begun = Math.max(begun, windowOf(times.from, context.open).low);
    if (kind === 'call') continue;
    left = Math.max(begun, left, windowOf(times.to, context.open).low);
    halt = stop;
  }
  settleTimes(stops, context.open);
  warnOfSpeeds(stops, paths, context);
  warnOfPlans(stops, paths, context);
  if (budget.exceeded) context.problems.addLimit('hint', 'rides-too-long', 'story.json: stops');
  return stops;
}

/** The leg on which the journey goes on from a stop. */
function onwardLeg(items: readonly [path: string, item: StopInput][], from: number): string | null {
  const next = items.slice(from + 1).find(([, { kind }]) => kind !== 'call');
  const [ride] = next?.[1].rides ?? [];
  return (typeof ride === 'string' ? ride : ride?.leg) ?? null;
}

/** The latest of the times before a stop, by which it cannot begin any earlier. Epoch ms. */
interface Before {
  readonly stop: Stop | undefined;
  readonly halt: Stop | null;
  readonly begun: number;
  readonly left: number;
}

/** Whether a stop's times follow those before it, or may; reports it if they cannot. */
function isInOrder(
  { from, to }: Times,
  kind: Stop['kind'],
  { stop, halt, begun, left }: Before,
  path: string,
  { problems, open }: ParseContext,
): boolean {
  const [start, end] = [windowOf(from, open), windowOf(to, open)];
  if (end.high < start.low) {
    problems.add('dropped', 'departure-before-arrival', `${path}.departure`);
  } else if (stop && Math.min(start.high, end.high) < begun) {
    problems.add('dropped', 'stop-order', path, { id: stop.id });
  } else if (halt && kind !== 'call' && Math.min(start.high, end.high) < left) {
    problems.add('dropped', 'stop-overlap', path, { id: halt.id });
  } else {
    return true;
  }
  return false;
}

type Times = Pick<Stop, 'arrival' | 'departure' | 'from' | 'to'>;

function timesOf(
  item: StopInput,
  path: string,
  zones: readonly string[],
  context: ParseContext,
): Times | null {
  const read = (key: 'arrival' | 'departure' | 'at') => {
    const value = item[key];
    return value === undefined ? null : toTime(value, `${path}.${key}`, zones, context);
  };
  const at = read('at');
  const arrival = read('arrival') ?? at;
  const departure = read('departure') ?? at;
  const from = arrival ?? departure;
  const to = departure ?? arrival;
  if (from && to) return { arrival, departure, from, to };
  context.problems.add('dropped', 'stop-without-time', path);
  return null;
}

/** The first of a stop's times as in the file; empty where it has none. */
function timeInput({ arrival, departure, at }: StopInput): string {
  const time = arrival ?? at ?? departure ?? '';
  return typeof time === 'string' ? time : time.best;
}

function warnOfSpeeds(stops: readonly Stop[], paths: readonly string[], context: ParseContext) {
  let halt: Stop | null = null;
  stops.forEach((stop, i) => {
    if (halt) warnOfSpeed(halt, stop, paths[i] ?? '', context);
    if (stop.kind !== 'call') halt = stop;
  });
}

function warnOfSpeed(from: Stop, to: Stop, path: string, { problems }: ParseContext): void {
  const { km, kmh, isTooFast } = travelBetween(from, to);
  if (!isTooFast) return;
  const ride = { id: from.id, km: Math.round(km) };
  if (kmh === null) problems.add('hint', 'speed-infinite', path, ride);
  else problems.add('hint', 'speed-too-high', path, { ...ride, speed: Math.round(kmh) });
}

/** What was reported to have happened cannot follow what has not. */
function warnOfPlans(stops: readonly Stop[], paths: readonly string[], { problems }: ParseContext) {
  const isPlanned = ({ basis }: Time) => basis === 'planned';
  stops.forEach(({ from, to }, i) => {
    if (!isPlanned(from) && !isPlanned(to)) return;
    const own = isPlanned(from) && !isPlanned(to) ? i : i + 1;
    const reported = stops.slice(own).find((later) => !isPlanned(later.to));
    if (reported)
      problems.add('hint', 'planned-before-reported', paths[i] ?? '', { id: reported.id });
  });
}
