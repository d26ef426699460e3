import { unwrapLongitude } from '../../geo/longitude.ts';
import type { Place } from '../model.ts';
import { isZone } from '../schema/values.ts';
import { offsetMs } from '../time/zone-offset.ts';

/** Any day: no zone is far from the sun at one time of the year alone. */
const SOME_DAY = Date.UTC(2020, 0, 1);
const MS_PER_DEGREE = 240_000;
/** Degrees between a place and the middle of its zone: no zone reaches as far, and most reach no farther. */
const FAR = 60;
const NEAR = 30;

/**
 * Whether the zone of a place shows that its latitude and longitude are exchanged: the sun is hours away
 * from the clock as it stands, and not so once they are turned round.
 */
export function isZoneOfSwapped({ lon, lat, zone }: Place): boolean {
  // A zone without a region, such as UTC or Etc/GMT-9, is kept anywhere.
  if (!zone.includes('/') || zone.startsWith('Etc/') || !isZone(zone)) return false;
  const middle = offsetMs(zone, SOME_DAY) / MS_PER_DEGREE;
  const from = (degrees: number) => Math.abs(unwrapLongitude(degrees, middle) - middle);
  return Math.abs(lon) <= 90 && from(lon) > FAR && from(lat) < NEAR;
}
