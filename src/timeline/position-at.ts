import { lastAtMost, lastBelow } from '../geo/binary-search.ts';
import { RAD } from '../geo/great-circle.ts';
import { latitudeBetween } from '../geo/mercator.ts';
import { TIME_BASIS, type TimeBasis } from '../story/basis.ts';
import type { Stop } from '../story/model.ts';
import type { Journey, Position, RoutePoint } from './journey.ts';

const newRoutePoint = (): RoutePoint => ({ lon: 0, lat: 0, bearing: 0, s: 0, y: 0 });

/** An empty position, to pass to `positionAt` as `out` again and again. */
export function newPosition(): Position {
  return {
    best: newRoutePoint(),
    from: newRoutePoint(),
    to: newRoutePoint(),
    moving: false,
    phase: 'before',
    halt: 0,
    basis: 'reported',
  };
}

/**
 * Where the traveller is at an instant (epoch ms): the best guess, and the stretch where it could be
 * between the slowest and the fastest reading of the times. Speed between two halts is assumed to be
 * constant, since nothing is known of it. A few binary searches; fills and returns `out` if given, so
 * that a call per frame creates no garbage.
 */
export function positionAt(journey: Journey, t: number, out: Position = newPosition()): Position {
  const { best, earliest, latest, haltS, halts } = journey;
  const s = distanceAt(best, haltS, t);
  routePointAt(journey, s, out.best);
  routePointAt(journey, Math.min(s, distanceAt(latest, haltS, t)), out.from);
  routePointAt(journey, Math.max(s, distanceAt(earliest, haltS, t)), out.to);
  const halt = Math.max(0, lastAtMost(best.from, t));
  const left = t > (best.to[halt] as number);
  const last = halt === halts.length - 1;
  out.halt = halt;
  out.moving = left && !last;
  if (out.moving) out.phase = 'running';
  else if (last && left) out.phase = 'after';
  else if (halt === 0 && t < (best.to[0] as number)) out.phase = 'before';
  else out.phase = 'standing';
  const stop = halts[halt] as Stop;
  // On a day without an hour, it may not have come yet, or have left.
  const mayBeAway =
    (stop.from.date && t < (latest.from[halt] as number)) ||
    (stop.to.date && t > (earliest.to[halt] as number));
  const next = halts[halt + 1];
  const planned = stop.to.basis === 'planned' || next?.from.basis === 'planned';
  if (out.moving) out.basis = planned ? 'planned' : 'inferred';
  else out.basis = mayBeAway && stop.from.basis !== 'planned' ? 'inferred' : basisAt(stop);
  return out;
}

/** Distance travelled at an instant, by one reading of the halts' times. */
function distanceAt({ from, to }: Journey['best'], haltS: Float64Array, t: number): number {
  const i = lastAtMost(from, t);
  if (i < 0) return haltS[0] as number;
  const s = haltS[i] as number;
  const left = to[i] as number;
  if (i === from.length - 1 || t <= left) return s;
  const next = from[i + 1] as number;
  return s + ((t - left) / (next - left)) * ((haltS[i + 1] as number) - s);
}

/** A halt is as certain as the less certain of its two times. */
function basisAt({ from, to }: Stop): TimeBasis {
  return TIME_BASIS[from.basis].certainty < TIME_BASIS[to.basis].certainty ? from.basis : to.basis;
}

/** The point at a distance travelled (km), with the direction of travel up to it. Clamped to the journey's ends. */
export function routePointAt(
  { path, chart }: Journey,
  s: number,
  out: RoutePoint = newRoutePoint(),
): RoutePoint {
  const { lon, lat, km } = path;
  const last = km.length - 1;
  const clamped = Math.min(Math.max(s, 0), km[last] as number);
  // The segment that ends at or after s, so that the bearing changes only after a turning point.
  let i = Math.max(0, lastBelow(km, clamped));
  if (i >= last) i = last - 1;
  const k0 = km[i] as number;
  const span = (km[i + 1] as number) - k0;
  const f = span > 0 ? (clamped - k0) / span : 0;
  const lon0 = lon[i] as number;
  const lat0 = lat[i] as number;
  const dLon = (lon[i + 1] as number) - lon0;
  const lat1 = lat[i + 1] as number;
  const dLat = lat1 - lat0;
  out.lon = lon0 + f * dLon;
  out.lat = latitudeBetween(lat0, lat1, f);
  if (dLon !== 0 || dLat !== 0) {
    const angle = Math.atan2(dLon * Math.cos(lat0 * RAD), dLat) / RAD;
    out.bearing = angle < 0 ? angle + 360 : angle;
  }
  out.s = clamped;
  const y0 = chart[i] as number;
  out.y = y0 + f * ((chart[i + 1] as number) - y0);
  return out;
}
