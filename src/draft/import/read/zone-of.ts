import { zoneAt } from '../../zones/zone-at.ts';
import type { Point } from '../options.ts';

/** The IANA zone of a point by the built-in table; null where it is not known. */
export async function zoneOf([lon, lat]: Point): Promise<string | null> {
  return (await zoneAt(lat, lon, 0))?.zone ?? null;
}
