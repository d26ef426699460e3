import { lastAtMost } from '../../../geo/binary-search.ts';
import type { Line } from '../../../geo/line.ts';
import { LineSearch, type NearestPoint } from '../../../geo/line-search.ts';
import { LIMITS } from '../../limits.ts';

interface Searched {
  readonly search: LineSearch;
  /** The passes that were found, by place. */
  readonly passes: Map<string, NearestPoint[]>;
}

/**
 * What the rides of a story may cost: points of the journey's line, and segments searched. Stops times
 * points could otherwise keep a page busy for seconds.
 */
export class RideBudget {
  readonly #searched = new Map<Line, Searched>();
  #points = 0;
  #segments = 0;
  #exceeded = false;

  /** Whether a ride was refused. All after it are refused too: none begins where that one should have ended. */
  get exceeded(): boolean {
    return this.#exceeded;
  }

  /** The point of a line nearest to a place, counted. */
  nearest(line: Line, lon: number, lat: number): NearestPoint {
    const { search } = this.#of(line);
    return this.#counted(search, () => search.nearest(lon, lat));
  }

  /**
   * Where a line comes by a place, counted. A journey to and fro asks for the same place many times: what is
   * known counts as many segments as it has passes, since a choice is made among them.
   */
  passes(line: Line, lon: number, lat: number, more: number): readonly NearestPoint[] {
    const { search, passes } = this.#of(line);
    const key = `${lon} ${lat} ${more}`;
    const known = passes.get(key);
    if (known) {
      this.#count(known.length);
      return known;
    }
    const found = this.#counted(search, () => search.passes(lon, lat, more));
    passes.set(key, found);
    return found;
  }

  #of(line: Line): Searched {
    const known = this.#searched.get(line);
    if (known) return known;
    const searched = { search: new LineSearch(line), passes: new Map() };
    this.#searched.set(line, searched);
    return searched;
  }

  #counted<T>(search: LineSearch, find: () => T): T {
    const before = search.visited;
    const found = find();
    this.#count(search.visited - before);
    return found;
  }

  #count(segments: number): void {
    this.#segments += segments;
    if (this.#segments > LIMITS.search) this.#exceeded = true;
  }

  /** Whether there is room for the points of a line between two distances in km; takes it if so. */
  take({ km }: Line, a: number, b: number): boolean {
    const points = Math.abs(lastAtMost(km, b) - lastAtMost(km, a)) + 2;
    if (this.#points + points > LIMITS.ridden) this.#exceeded = true;
    else this.#points += points;
    return !this.#exceeded;
  }
}
