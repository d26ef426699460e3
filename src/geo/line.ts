import { lastAtMost } from './binary-search.ts';
import { EARTH_KM, greatCircleKm, RAD } from './great-circle.ts';

/** A line with linear referencing: `km` is the official distance at each vertex, never falling. */
export interface Line {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly km: Float64Array;
}

/** Distances along a line, km from its first vertex. */
export function cumulativeKm(lon: Float64Array, lat: Float64Array): Float64Array {
  const km = new Float64Array(lon.length);
  for (let i = 1; i < lon.length; i++) {
    km[i] =
      (km[i - 1] as number) +
      greatCircleKm(lon[i - 1] as number, lat[i - 1] as number, lon[i] as number, lat[i] as number);
  }
  return km;
}

/** The same distances with `total` as the last; a line of no length keeps its own. */
export function scaleTo(km: Float64Array, total: number): Float64Array {
  const length = km[km.length - 1] as number;
  return length > 0 ? km.map((each) => (each * total) / length) : km;
}

/** A straight line between two places, as a leg's line where no better one is known. */
export function straightLine(
  from: { lon: number; lat: number },
  to: { lon: number; lat: number },
): Line {
  const lon = Float64Array.of(from.lon, unwrapLongitude(to.lon, from.lon));
  const lat = Float64Array.of(from.lat, to.lat);
  return { lon, lat, km: cumulativeKm(lon, lat) };
}

/** `lon` shifted by whole turns to lie within 180 degrees of `near`, so that lines may cross the antimeridian. */
export function unwrapLongitude(lon: number, near: number): number {
  return lon - 360 * Math.round((lon - near) / 360);
}

/**
 * The point of a line nearest to a place: its km along the line, how far the place is off, in km, and
 * how many blocks and segments were looked at to find it.
 */
export interface NearestPoint {
  readonly km: number;
  readonly offKm: number;
  readonly looked: number;
}

const BLOCK = 64;
const boxes = new WeakMap<Line, Boxes>();

/**
 * Linear referencing: the foot of a point on a line. Planar around the point, which is exact enough
 * for the few kilometres at which a foot is accepted. Runs over blocks of vertices by bounding box,
 * and first over the nearest one, since what is found there rules out most of the others: so a
 * thousand stops on a line of a million vertices cost milliseconds and not seconds.
 */
export function nearestOnLine(line: Line, lon: number, lat: number): NearestPoint {
  const { blocks, groups } = boxesOf(line);
  const search: Search = {
    ...{ line, lon, lat },
    kx: Math.cos(lat * RAD) * EARTH_KM * RAD,
    ky: EARTH_KM * RAD,
    square: Number.POSITIVE_INFINITY,
    km: line.km[0] as number,
  };
  const count = blocks.length / 4;
  const group = nearest(search, groups, 0, groups.length / 4);
  searchBlock(search, nearest(search, blocks, group * BLOCK, Math.min((group + 1) * BLOCK, count)));
  // Again from the beginning: of two feet that are equally near, the first along the line counts.
  // A little more, since a box and a segment in it may round to either side of each other.
  const enough = search.square * (1 + 1e-9) + 1e-12;
  search.square = Number.POSITIVE_INFINITY;
  let looked = groups.length / 2 + 2 * BLOCK;
  for (let g = 0; g * 4 < groups.length; g++) {
    if (toBox(search, groups, g) > enough) continue;
    looked += BLOCK;
    for (let b = g * BLOCK; b < Math.min((g + 1) * BLOCK, count); b++) {
      const square = toBox(search, blocks, b);
      if (square > enough || square >= search.square) continue;
      looked += BLOCK;
      searchBlock(search, b);
    }
  }
  return { km: search.km, offKm: Math.sqrt(search.square), looked };
}

/** Index of the box that lies nearest, from `from` to before `to`. */
function nearest(search: Search, boxes: Float64Array, from: number, to: number): number {
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (let b = from; b < to; b++) {
    const square = toBox(search, boxes, b);
    if (square < least) [best, least] = [b, square];
  }
  return best;
}

interface Search {
  readonly line: Line;
  readonly lon: number;
  readonly lat: number;
  /** Kilometres of a degree, eastwards and northwards. */
  readonly kx: number;
  readonly ky: number;
  /** Square of the distance to the nearest point so far, km², and where it lies on the line. */
  square: number;
  km: number;
}

/** Square of the distance to a block's box, km². */
function toBox({ lon, lat, kx, ky }: Search, bounds: Float64Array, b: number): number {
  const west = bounds[b * 4] as number;
  const south = bounds[b * 4 + 1] as number;
  const east = bounds[b * 4 + 2] as number;
  const north = bounds[b * 4 + 3] as number;
  const dx = (lon < west ? west - lon : lon > east ? lon - east : 0) * kx;
  const dy = (lat < south ? south - lat : lat > north ? lat - north : 0) * ky;
  return dx * dx + dy * dy;
}

function searchBlock(search: Search, b: number): void {
  const { line, lon, lat, kx, ky } = search;
  const end = Math.min((b + 1) * BLOCK, line.lon.length - 1);
  for (let i = b * BLOCK; i < end; i++) {
    const x0 = ((line.lon[i] as number) - lon) * kx;
    const y0 = ((line.lat[i] as number) - lat) * ky;
    const ex = ((line.lon[i + 1] as number) - lon) * kx - x0;
    const ey = ((line.lat[i + 1] as number) - lat) * ky - y0;
    const length = ex * ex + ey * ey;
    const f = length > 0 ? Math.min(1, Math.max(0, -(x0 * ex + y0 * ey) / length)) : 0;
    const px = x0 + f * ex;
    const py = y0 + f * ey;
    const square = px * px + py * py;
    if (square < search.square) {
      const k0 = line.km[i] as number;
      search.square = square;
      search.km = k0 + f * ((line.km[i + 1] as number) - k0);
    }
  }
}

/** West, south, east, north of each block of segments, and of each group of blocks. */
interface Boxes {
  readonly blocks: Float64Array;
  readonly groups: Float64Array;
}

function boxesOf(line: Line): Boxes {
  const known = boxes.get(line);
  if (known) return known;
  const { lon, lat } = line;
  const segments = lon.length - 1;
  const blocks = boxesOver(segments, (i, grow) => {
    grow(lon[i] as number, lat[i] as number);
    grow(lon[i + 1] as number, lat[i + 1] as number);
  });
  const groups = boxesOver(blocks.length / 4, (b, grow) => {
    grow(blocks[b * 4] as number, blocks[b * 4 + 1] as number);
    grow(blocks[b * 4 + 2] as number, blocks[b * 4 + 3] as number);
  });
  const made = { blocks, groups };
  boxes.set(line, made);
  return made;
}

type Grow = (lon: number, lat: number) => void;

/** A box around each `BLOCK` of things; `corners` grows it by one of them. */
function boxesOver(count: number, corners: (i: number, grow: Grow) => void): Float64Array {
  const made = new Float64Array(Math.ceil(count / BLOCK) * 4);
  for (let b = 0; b * 4 < made.length; b++) {
    let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
    const grow: Grow = (lon, lat) => {
      w = Math.min(w, lon);
      e = Math.max(e, lon);
      s = Math.min(s, lat);
      n = Math.max(n, lat);
    };
    for (let i = b * BLOCK; i < Math.min((b + 1) * BLOCK, count); i++) corners(i, grow);
    made.set([w, s, e, n], b * 4);
  }
  return made;
}

/** Longitude and latitude at a distance along a line. */
export function pointAt(line: Line, km: number): [lon: number, lat: number] {
  const i = Math.min(Math.max(lastAtMost(line.km, km), 0), line.km.length - 2);
  const k0 = line.km[i] as number;
  const span = (line.km[i + 1] as number) - k0;
  const f = span > 0 ? Math.min(1, Math.max(0, (km - k0) / span)) : 0;
  const lon = line.lon[i] as number;
  const lat = line.lat[i] as number;
  return [
    lon + f * ((line.lon[i + 1] as number) - lon),
    lat + f * ((line.lat[i + 1] as number) - lat),
  ];
}
