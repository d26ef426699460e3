import type * as v from 'valibot';
import { TIME_BASIS } from '../basis.ts';
import { parseInstant } from '../instant.ts';
import type { Mode, Stop, Time } from '../model.ts';
import type * as schema from '../schema/entries.ts';
import type { ParseContext } from './parse-context.ts';
import type { LegOfFile } from './route/parse-legs.ts';
import { resolveRides } from './route/parse-rides.ts';
import { RideBudget } from './route/ride-budget.ts';

type StopInput = v.InferOutput<typeof schema.stop>;
type TimeInput = v.InferOutput<typeof schema.time>;

/** km/h. Above, a time or a place must be wrong. */
const FASTEST: Record<Mode, number> = {
  train: 400,
  car: 200,
  foot: 15,
  ship: 100,
  plane: 1200,
  unknown: 1200,
};

/** The valid stops in travel order, each with the rides that lead to it. */
export function parseStops(
  items: readonly [path: string, item: StopInput][],
  legs: ReadonlyMap<string, LegOfFile>,
  context: ParseContext,
): Stop[] {
  const stops: Stop[] = [];
  const budget = new RideBudget();
  let halt: Stop | null = null;
  for (const [i, [path, item]] of items.entries()) {
    const iso = timeInput(item);
    const place = context.place(item.place, path, iso);
    const times = timesOf(item, path, context);
    if (!place || !times || !context.isFree(item.id, path)) continue;
    const kind = item.kind ?? 'stop';
    if (!isInOrder(times, kind, stops.at(-1), halt, path, context)) continue;
    const ridden = kind !== 'call' && halt;
    const stop: Stop = {
      id: item.id,
      kind,
      title: item.title === undefined ? place.name : context.name(item.title, path),
      place,
      zone: item.zone === undefined ? place.zone : context.zone(item.zone, iso),
      ...times,
      rides: ridden
        ? resolveRides(
            item.rides ?? [],
            ridden,
            { place, time: times.from, onward: onwardLeg(items, i) },
            path,
            {
              places: context.places,
              problems: context.problems,
              legs,
              budget,
            },
          )
        : [],
      ...context.shared(item, path),
    };
    if (halt) warnOfSpeed(halt, stop, path, context);
    context.takenIds.add(stop.id);
    stops.push(stop);
    if (kind !== 'call') halt = stop;
  }
  if (budget.exceeded) context.problems.addLimit('hint', 'rides-too-long', 'story.json: stops');
  return stops;
}

/** The leg on which the journey goes on from a stop. */
function onwardLeg(items: readonly [path: string, item: StopInput][], from: number): string | null {
  const next = items.slice(from + 1).find(([, { kind }]) => kind !== 'call');
  const [ride] = next?.[1].rides ?? [];
  return (typeof ride === 'string' ? ride : ride?.leg) ?? null;
}

/** Whether a stop's times follow those before it; reports it if they do not. */
function isInOrder(
  { from, to }: Times,
  kind: Stop['kind'],
  before: Stop | undefined,
  halt: Stop | null,
  path: string,
  { problems }: ParseContext,
): boolean {
  if (to.best < from.best) {
    problems.add('dropped', 'departure-before-arrival', `${path}.departure`);
  } else if (before && from.best < before.from.best) {
    problems.add('dropped', 'stop-order', path, { id: before.id });
  } else if (halt && kind !== 'call' && from.best < halt.to.best) {
    problems.add('dropped', 'stop-overlap', path, { id: halt.id });
  } else {
    return true;
  }
  return false;
}

type Times = Pick<Stop, 'arrival' | 'departure' | 'from' | 'to'>;

function timesOf(item: StopInput, path: string, context: ParseContext): Times | null {
  const read = (key: 'arrival' | 'departure' | 'at') => {
    const value = item[key];
    return value === undefined ? null : toTime(value, `${path}.${key}`, context);
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

function toTime(value: TimeInput, path: string, context: ParseContext): Time {
  if (typeof value === 'string') {
    const best = parseInstant(value) ?? 0;
    return {
      best,
      earliest: best,
      latest: best,
      basis: 'reported',
      precision: 'minute',
      claims: [],
    };
  }
  const best = parseInstant(value.best) ?? 0;
  let earliest = value.earliest ? (parseInstant(value.earliest) ?? best) : best;
  let latest = value.latest ? (parseInstant(value.latest) ?? best) : best;
  if (earliest > best || latest < best) {
    context.problems.add('hint', 'time-range', path);
    earliest = Math.min(earliest, best);
    latest = Math.max(latest, best);
  }
  const { about, basis } = value;
  const open = TIME_BASIS[basis].estimated && latest > earliest;
  return {
    best,
    earliest,
    latest,
    basis,
    precision: value.precision ?? (open ? 'range' : 'minute'),
    claims: context.claims(value.claims, `${path}.claims`),
    about: about === undefined ? undefined : context.text(about),
  };
}

function warnOfSpeed(from: Stop, to: Stop, path: string, { problems }: ParseContext): void {
  const km = to.rides.reduce((sum, ride) => sum + Math.abs(ride.to - ride.from), 0);
  const hours = (to.from.best - from.to.best) / 3_600_000;
  const limit = Math.max(0, ...to.rides.map((ride) => FASTEST[ride.leg.mode]));
  if (km > 0.5 && km > limit * hours) {
    const ride = { id: from.id, km: Math.round(km) };
    if (hours <= 0) problems.add('hint', 'speed-infinite', path, ride);
    else problems.add('hint', 'speed-too-high', path, { ...ride, speed: Math.round(km / hours) });
  }
}
