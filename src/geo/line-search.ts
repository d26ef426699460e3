import { EARTH_KM, RAD } from './great-circle.ts';
import type { Line } from './line.ts';
import { turnsFrom } from './longitude.ts';

/** The point of a line nearest to a place: its km along the line, and its distance from the place in km. */
export interface NearestPoint {
  readonly km: number;
  readonly offKm: number;
}

/** Segments of a block. About the root of the most points that a line has, so that blocks are few and small. */
const BLOCK = 128;
/** A little more, for what squares and roots round off. */
const MORE = 1 + 1e-9;
/** The same where there is nothing that could grow, km². */
const SOME = 1e-9;

/**
 * Linear referencing: where a line comes by a place. Planar around the place, which is exact enough for
 * distances of a few kilometres. The place may lie on any copy of the world.
 *
 * The line is cut into blocks, each with the box around it, and a search leaves out those that lie too far
 * away. Most lines come by a place with few of their blocks. One that fills the same box with
 * all of them is searched as a whole: `visited` tells what that took.
 */
export class LineSearch {
  readonly #line: Line;
  readonly #boxes: readonly Box[];
  /** The least square of the distance from the place to each box, km². */
  readonly #least: Float64Array;
  #visited = 0;

  /** O(vertices). */
  constructor(line: Line) {
    this.#line = line;
    const count = Math.ceil((line.lon.length - 1) / BLOCK);
    this.#boxes = Array.from({ length: count }, (_, b) => boxOf(line, b));
    this.#least = new Float64Array(count);
  }

  /** Segments and boxes that all searches up to now have looked at. */
  get visited(): number {
    return this.#visited;
  }

  /** The point nearest to a place, the first along the line where several are equally near. */
  nearest(lon: number, lat: number): NearestPoint {
    const foot = footFrom(lon, lat);
    let near = this.#measureBoxes(foot) * MORE + SOME;
    let square = Number.POSITIVE_INFINITY;
    let km = this.#line.km[0] as number;
    for (let b = 0; b < this.#boxes.length; b++) {
      if ((this.#least[b] as number) > near) continue;
      const stop = this.#open(b);
      for (let i = b * BLOCK; i < stop; i++) {
        footOn(this.#line, i, foot);
        if (foot.square < square) {
          square = foot.square;
          km = foot.km;
        }
      }
      near = Math.min(near, square * MORE + SOME);
    }
    return { km, offKm: Math.sqrt(square) };
  }

  /**
   * The nearest point of each of the line's visits to a place, in the order of the line. A visit is a part
   * of the line that stays within `more` km of the least distance. A line that touches itself, or returns
   * to where it began, comes by more than once.
   */
  passes(lon: number, lat: number, more: number): NearestPoint[] {
    // This measures the boxes too.
    const reach = (this.nearest(lon, lat).offKm + more) ** 2 * MORE;
    const foot = footFrom(lon, lat);
    const passes: NearestPoint[] = [];
    let best: { km: number; square: number } | null = null;
    const end = () => {
      if (best) passes.push({ km: best.km, offKm: Math.sqrt(best.square) });
      best = null;
    };
    for (let b = 0; b < this.#boxes.length; b++) {
      // Nothing of the block is within reach, so the visit before it has ended at its first point.
      if ((this.#least[b] as number) > reach * MORE + SOME) continue;
      const stop = this.#open(b);
      for (let i = b * BLOCK; i < stop; i++) {
        footOn(this.#line, i, foot);
        if (foot.square <= reach && (!best || foot.square < best.square)) {
          best = { km: foot.km, square: foot.square };
        }
        // Two segments of one visit meet within reach.
        if (foot.endSquare > reach) end();
      }
    }
    end();
    return passes;
  }

  /** Where the segments of a block end. Counts them, since they are looked at next. */
  #open(b: number): number {
    const end = Math.min((b + 1) * BLOCK, this.#line.lon.length - 1);
    this.#visited += end - b * BLOCK;
    return end;
  }

  /** Measures how near each box is; returns a square of a distance within which the line comes, km². */
  #measureBoxes(foot: Foot): number {
    let near = Number.POSITIVE_INFINITY;
    for (const [b, box] of this.#boxes.entries()) {
      this.#least[b] = leastSquare(box, foot);
      footOn(this.#line, b * BLOCK, foot);
      near = Math.min(near, foot.square);
    }
    this.#visited += this.#boxes.length;
    return near;
  }
}

interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function boxOf({ lon, lat }: Line, b: number): Box {
  // The last point of a block is the first of the next one.
  const xs = lon.subarray(b * BLOCK, (b + 1) * BLOCK + 1);
  const ys = lat.subarray(b * BLOCK, (b + 1) * BLOCK + 1);
  return {
    west: Math.min(...xs),
    east: Math.max(...xs),
    south: Math.min(...ys),
    north: Math.max(...ys),
  };
}

/** The square of the distance from a place to a box, whichever copy of the world is nearest, km². */
function leastSquare({ west, east, south, north }: Box, { lon, lat, kmPerLon }: Foot): number {
  const middle = (west + east) / 2;
  const away = Math.abs(lon + 360 * turnsFrom(middle, lon) - middle);
  const x = Math.max(0, away - (east - west) / 2) * kmPerLon;
  const y = Math.max(0, south - lat, lat - north) * KM_PER_LAT;
  return x * x + y * y;
}

/** The point of a segment nearest to a place, with squares of distances from the place, km². */
interface Foot {
  readonly lon: number;
  readonly lat: number;
  readonly kmPerLon: number;
  km: number;
  square: number;
  /** Of the segment's end. */
  endSquare: number;
}

const KM_PER_LAT = EARTH_KM * RAD;

function footFrom(lon: number, lat: number): Foot {
  return { lon, lat, kmPerLon: Math.cos(lat * RAD) * KM_PER_LAT, km: 0, square: 0, endSquare: 0 };
}

/** Fills `out`, since this runs for each segment of long lines. */
function footOn(line: Line, i: number, out: Foot): void {
  const { lon, lat, kmPerLon } = out;
  const lon0 = line.lon[i] as number;
  const here = lon + 360 * turnsFrom(lon0, lon);
  const x0 = (lon0 - here) * kmPerLon;
  const y0 = ((line.lat[i] as number) - lat) * KM_PER_LAT;
  const x1 = ((line.lon[i + 1] as number) - here) * kmPerLon;
  const y1 = ((line.lat[i + 1] as number) - lat) * KM_PER_LAT;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = dx * dx + dy * dy;
  const f = length > 0 ? Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / length)) : 0;
  const x = x0 + f * dx;
  const y = y0 + f * dy;
  const k0 = line.km[i] as number;
  out.km = k0 + f * ((line.km[i + 1] as number) - k0);
  out.square = x * x + y * y;
  out.endSquare = x1 * x1 + y1 * y1;
}
