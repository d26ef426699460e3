import { greatCircleKm } from '../../../geo/great-circle.ts';

/** Longitudes and latitudes of a line's points, degrees. */
export interface Points {
  readonly lon: readonly number[];
  readonly lat: readonly number[];
}

/** Ends nearer than this meet, km: a GPS device begins a new part some steps away. */
const MEET_KM = 0.1;
/** The same in degrees of latitude, and a little more: what lies farther apart needs no formula. */
const MEET_LAT = 0.001;
/** Of more parts, none is searched for: they follow one another as in the file. */
const MOST_SEARCHED = 200;

/**
 * The parts of a MultiLineString in the order of travel, and the widest gap between two, km. Parts follow
 * where their ends meet, and are turned round where they must be. Where none meets, the next part in the
 * file follows after a gap: the recording was paused.
 */
export function orderParts(parts: readonly Points[]): { parts: readonly Points[]; gapKm: number } {
  if (parts.length > MOST_SEARCHED) return { parts, gapKm: widestGap(parts) };
  const chain: Points[] = parts.slice(0, 1);
  const open = parts.slice(1);
  while (open.length > 0) {
    const found = follower(chain, open);
    const [part] = open.splice(found?.index ?? 0, 1) as [Points];
    const placed = found?.turned ? turned(part) : part;
    if (found?.before) chain.unshift(placed);
    else chain.push(placed);
  }
  return { parts: chain, gapKm: widestGap(chain) };
}

interface Follower {
  readonly index: number;
  readonly before: boolean;
  readonly turned: boolean;
}

/** A part that meets the chain, of several the one that needs the least: to follow, and not be turned round. */
function follower(chain: readonly Points[], open: readonly Points[]): Follower | null {
  const head = endOf(chain[0] as Points, 'first');
  const tail = endOf(chain.at(-1) as Points, 'last');
  const ways = [
    { before: false, turned: false, at: tail, end: 'first' },
    { before: false, turned: true, at: tail, end: 'last' },
    { before: true, turned: false, at: head, end: 'last' },
    { before: true, turned: true, at: head, end: 'first' },
  ] as const;
  for (const { before, turned, at, end } of ways) {
    const index = open.findIndex((part) => meets(at, endOf(part, end)));
    if (index >= 0) return { index, before, turned };
  }
  return null;
}

type Point = readonly [lon: number, lat: number];

function endOf({ lon, lat }: Points, end: 'first' | 'last'): Point {
  const i = end === 'first' ? 0 : lon.length - 1;
  return [lon[i] as number, lat[i] as number];
}

function meets(a: Point, b: Point): boolean {
  return Math.abs(a[1] - b[1]) < MEET_LAT && greatCircleKm(...a, ...b) <= MEET_KM;
}

function widestGap(parts: readonly Points[]): number {
  return parts.slice(1).reduce((widest, part, i) => {
    const before = parts[i] as Points;
    return Math.max(widest, greatCircleKm(...endOf(before, 'last'), ...endOf(part, 'first')));
  }, 0);
}

function turned({ lon, lat }: Points): Points {
  return { lon: [...lon].reverse(), lat: [...lat].reverse() };
}
