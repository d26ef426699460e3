import { lastAtMost, lastBelow } from '../geo/binary-search.ts';
import type { Line } from '../geo/line.ts';
import { pointAt } from '../geo/line.ts';
import { turnsFrom } from '../geo/longitude.ts';
import type { Ride, Stop, Story } from '../story/model.ts';
import { nameClocks } from './format/clock-cities.ts';
import type { Journey, Stretch } from './journey.ts';

const built = new WeakMap<Story, Journey>();

/** Builds a story's journey, O(vertices), or returns the one built before for the same story. */
export function buildJourney(story: Story): Journey {
  const journey = built.get(story) ?? build(story);
  built.set(story, journey);
  return journey;
}

function build(story: Story): Journey {
  nameClocks(story);
  const halts = story.stops.filter((stop) => stop.kind !== 'call');
  // A story of calls alone still has a place to show: that of the first.
  if (halts.length === 0) halts.push(...story.stops.slice(0, 1));
  const first = halts[0] as Stop;
  const path = new PathBuilder(first.place.lon, first.place.lat);
  const haltS = new Float64Array(halts.length);
  const stretches: Stretch[] = [];
  halts.forEach((halt, index) => {
    halt.rides.forEach((ride, i) => {
      const last = i === halt.rides.length - 1;
      path.ride(ride, index, last ? halt.place.id : null, stretches);
    });
    path.arrive(halt.place.id);
    haltS[index] = path.s;
  });
  return {
    story,
    halts,
    haltS,
    best: timesOf(halts, 'best'),
    earliest: neverEarlier(timesOf(halts, 'earliest')),
    latest: neverLater(timesOf(halts, 'latest')),
    stretches,
    ...path.finish(),
  };
}

interface HaltTimes {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

function timesOf(halts: readonly Stop[], key: 'best' | 'earliest' | 'latest'): HaltTimes {
  return {
    from: Float64Array.from(halts, (halt) => halt.from[key]),
    to: Float64Array.from(halts, (halt) => halt.to[key]),
  };
}

/** A halt cannot be reached before the earliest time at the one before it. */
function neverEarlier({ from, to }: HaltTimes): HaltTimes {
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < from.length; i++) {
    least = from[i] = Math.max(from[i] as number, least);
    least = to[i] = Math.max(to[i] as number, least);
  }
  return { from, to };
}

/** A halt cannot be left after the latest time at the one after it. */
function neverLater({ from, to }: HaltTimes): HaltTimes {
  let most = Number.POSITIVE_INFINITY;
  for (let i = from.length - 1; i >= 0; i--) {
    most = to[i] = Math.min(to[i] as number, most);
    most = from[i] = Math.min(from[i] as number, most);
  }
  return { from, to };
}

/** A loop that leads back to a known place may rise or fall so much faster than others, chart km per km. */
const STEEPEST = 3;

/**
 * Joins the rides into one line, in travel order. Its longitudes are unbroken: it goes on beyond 180
 * degrees where the journey crosses the date line, and round the world.
 */
class PathBuilder {
  s = 0;
  private y = 0;
  private readonly lon: number[];
  private readonly lat: number[];
  private readonly km: number[] = [0];
  private readonly chart: number[] = [0];
  /** Chart km of each leg's km 0, and chart km per km: fixed by its first ride. */
  private readonly legs = new Map<string, { base: number; scale: number }>();
  /** Chart km of the places visited: each has one height, whichever route leads there. */
  private readonly places = new Map<string, number>();

  constructor(lon: number, lat: number) {
    this.lon = [lon];
    this.lat = [lat];
  }

  /** Records the height of a place that has been reached. */
  arrive(place: string): void {
    if (!this.places.has(place)) this.places.set(place, this.y);
  }

  /** @param goal id of the place where the ride ends, if it is a halt's */
  ride(
    { leg, from, to, basis }: Ride,
    halt: number,
    goal: string | null,
    stretches: Stretch[],
  ): void {
    const back = to < from;
    const { base, scale } = this.anchor(leg.id, from, to, goal);
    const s0 = this.s;
    const { line } = leg;
    const start = pointAt(line, from);
    // Of the world's copies the one where the traveller is.
    const turned = 360 * turnsFrom(start[0], this.lon.at(-1) as number);
    const add = (lon: number, lat: number, km: number) => {
      this.push(lon - turned, lat, s0 + Math.abs(km - from), base + scale * km);
    };
    const low = Math.min(from, to);
    const high = Math.max(from, to);
    const i0 = lastAtMost(line.km, low) + 1;
    const i1 = lastBelow(line.km, high);
    add(start[0], start[1], from);
    const v0 = this.lon.length - 1;
    if (back) for (let i = i1; i >= i0; i--) this.vertex(line, i, add);
    else for (let i = i0; i <= i1; i++) this.vertex(line, i, add);
    const end = pointAt(line, to);
    add(end[0], end[1], to);
    // Rounded as the last vertex is, else the next one could lie a hair before it.
    this.s = s0 + (high - low);
    this.y = base + scale * to;
    stretches.push({
      basis,
      mode: leg.mode,
      halt,
      s0,
      s1: this.s,
      y0: base + scale * from,
      y1: this.y,
      v0,
      v1: this.lon.length - 1,
    });
  }

  /** A new leg rises on the chart; one that returns to a known place leads to that place's height. */
  private anchor(leg: string, from: number, to: number, goal: string | null) {
    let anchor = this.legs.get(leg);
    if (!anchor) {
      const known = goal === null ? undefined : this.places.get(goal);
      const plain = to < from ? -1 : 1;
      const back = known !== undefined && to !== from ? (known - this.y) / (to - from) : plain;
      // A round ends where it began: on the chart it goes on, else it would be level or a cliff.
      const level = Math.abs(back) < 1 / STEEPEST || Math.abs(back) > STEEPEST;
      const scale = level ? plain : back;
      anchor = { base: this.y - scale * from, scale };
      this.legs.set(leg, anchor);
    }
    return anchor;
  }

  finish(): { path: Line; chart: Float64Array } {
    // A line needs two ends, also where nobody moves.
    if (this.lon.length === 1) this.duplicate();
    const [west, east] = this.lon.reduce(
      ([low, high], lon) => [Math.min(low, lon), Math.max(high, lon)] as const,
      [Infinity, -Infinity] as readonly [number, number],
    );
    // The map's world is repeated only so often: the journey's middle lies on its middle copy.
    const turned = 360 * turnsFrom((west + east) / 2, 0);
    return {
      path: {
        lon: Float64Array.from(this.lon, (lon) => lon - turned),
        lat: Float64Array.from(this.lat),
        km: Float64Array.from(this.km),
      },
      chart: Float64Array.from(this.chart),
    };
  }

  private vertex(line: Line, i: number, add: (lon: number, lat: number, km: number) => void): void {
    add(line.lon[i] as number, line.lat[i] as number, line.km[i] as number);
  }

  private push(lon: number, lat: number, s: number, y: number): void {
    const last = this.lon.length - 1;
    const same = this.lon[last] === lon && this.lat[last] === lat && this.km[last] === s;
    if (same) {
      this.chart[last] = y;
      return;
    }
    // The first vertex is the place's own point; the start of the line, next to it, replaces it.
    if (last === 0 && s === 0) {
      this.lon[0] = lon;
      this.lat[0] = lat;
      this.chart[0] = y;
      return;
    }
    this.lon.push(lon);
    this.lat.push(lat);
    this.km.push(s);
    this.chart.push(y);
  }

  private duplicate(): void {
    this.lon.push(this.lon[0] as number);
    this.lat.push(this.lat[0] as number);
    this.km.push(0);
    this.chart.push(this.chart[0] as number);
  }
}
