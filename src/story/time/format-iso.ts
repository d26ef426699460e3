import { MINUTE_MS, offsetMs, offsetText } from './zone-offset.ts';

/**
 * "2019-04-24T10:40+10:00", as addresses and stories write it; with seconds where there are any, and years
 * outside of 0 to 9999 with a sign and six figures. `readTime` reads each of them.
 */
export function formatIso(t: number, zone: string): string {
  const offset = offsetMs(zone, t);
  return civilIso(t + offset) + offsetText(offset);
}

/** "2019-04-24T10:40": a date and time without an offset. `civil` is epoch ms of the same in UTC. */
export function civilIso(civil: number): string {
  const iso = new Date(civil).toISOString();
  const end = iso.indexOf('T') + 6;
  if (civil % MINUTE_MS === 0) return iso.slice(0, end);
  return iso.slice(0, end + (civil % 1000 === 0 ? 3 : 7));
}

/** "2019-04-24": the date on a zone's clock. */
export function formatIsoDate(t: number, zone: string): string {
  const iso = new Date(t + offsetMs(zone, t)).toISOString();
  return iso.slice(0, iso.indexOf('T'));
}
