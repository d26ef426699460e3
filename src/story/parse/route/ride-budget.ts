import { lastAtMost } from '../../../geo/binary-search.ts';
import type { Line } from '../../../geo/line.ts';
import { type NearestPoint, nearestOnLine, passesOf } from '../../../geo/line.ts';
import { LIMITS } from '../../limits.ts';

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

  /** `passesOf`, counted. */
  passes(line: Line, lon: number, lat: number, more: number): NearestPoint[] {
    this.#segments += 2 * (line.km.length - 1);
    if (this.#segments > LIMITS.search) this.#exceeded = true;
    return passesOf(line, lon, lat, more);
  }

  /** Whether there is room for the points of a line between two distances in km; takes it if so. */
  take({ km }: Line, a: number, b: number): boolean {
    const points = Math.abs(lastAtMost(km, b) - lastAtMost(km, a)) + 2;
    if (this.#points + points > LIMITS.ridden) this.#exceeded = true;
    else this.#points += points;
    return !this.#exceeded;
  }
}
