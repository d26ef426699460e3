import { EARTH_KM, RAD } from '../../geo/great-circle.ts';
import { wrapLongitude } from '../../geo/longitude.ts';
import { isZone } from '../../story/schema/values.ts';
import { offsetMs } from '../../story/time/zone-offset.ts';

/** The clock of a point. */
export interface PointZone {
  /** An IANA zone that this browser knows. */
  readonly zone: string;
  /** The point lies at sea, beyond territorial waters: ships keep a clock of whole hours there. */
  readonly atSea: boolean;
  /**
   * Other zones close by whose clocks differ, the nearest first. The table is coarse: near a border, the
   * author must choose.
   */
  readonly near: readonly string[];
}

/** Newer names that older browsers know by another one. */
const FORMER_NAMES: Readonly<Record<string, string>> = {
  'America/Coyhaique': 'America/Santiago',
  'America/Nuuk': 'America/Godthab',
  'Asia/Kolkata': 'Asia/Calcutta',
  'Asia/Yangon': 'Asia/Rangoon',
  'Europe/Kyiv': 'Europe/Kiev',
  'Pacific/Kanton': 'Pacific/Enderbury',
};

/** How far around a point the table may be wrong about it, km, and the directions that are tried. */
const RINGS_KM = [12, 30];
const DIRECTIONS = 8;

/**
 * The zone of a point; null where a number is no latitude or longitude, or where the browser knows no zone
 * of this name. Loads its table (29 kB compressed) at the first call.
 *
 * @param latitude degrees, -90 to 90 @param longitude degrees; beyond 180 it is counted round the world
 * @param t epoch ms: `near` has the zones whose clocks differ from the point's at this time
 */
export async function zoneAt(
  latitude: number,
  longitude: number,
  t: number,
): Promise<PointZone | null> {
  if (!(Math.abs(latitude) <= 90) || !Number.isFinite(longitude)) return null;
  const { default: lookup } = await import('@photostructure/tz-lookup');
  // To the east of 180 degrees lies the west: the table takes either.
  const find = (lat: number, lon: number) => knownZone(lookup(lat, wrapLongitude(lon)));
  const zone = find(latitude, longitude);
  if (zone === null) return null;
  const near = new Set<string>();
  for (const km of RINGS_KM)
    for (const [lat, lon] of ringAround(latitude, longitude, km)) {
      const other = find(lat, lon);
      if (other !== null && !isSea(other) && offsetMs(other, t) !== offsetMs(zone, t))
        near.add(other);
    }
  return { zone, atSea: isSea(zone), near: [...near] };
}

/** The name by which this browser knows a zone; null where it knows none. */
export function knownZone(zone: string): string | null {
  if (isZone(zone)) return zone;
  const former = Object.hasOwn(FORMER_NAMES, zone) ? FORMER_NAMES[zone] : undefined;
  return former !== undefined && isZone(former) ? former : null;
}

function isSea(zone: string): boolean {
  return zone.startsWith('Etc/');
}

/** Points around a point, flat, which is exact enough for this. Not beyond a pole. */
function ringAround(latitude: number, longitude: number, km: number): [lat: number, lon: number][] {
  const arc = km / EARTH_KM / RAD;
  const wide = arc / Math.max(0.05, Math.cos(latitude * RAD));
  return Array.from({ length: DIRECTIONS }, (_, i) => {
    const turn = (2 * Math.PI * i) / DIRECTIONS;
    const lat = latitude + arc * Math.cos(turn);
    return [Math.max(-90, Math.min(90, lat)), longitude + wide * Math.sin(turn)];
  });
}
