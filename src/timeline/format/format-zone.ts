import { t as message } from '../../i18n/translate.ts';
import { fixedOffset, offsetMinutes } from '../../story/time/zone-offset.ts';
import { zoneCity } from './clock-cities.ts';

/** "Vladivostok (UTC+10)": a zone in a menu, which is where readers find its offset. */
export function formatZoneChoice(zone: string, t: number): string {
  if (isOffset(zone)) return formatOffset(zone, t);
  return message('time.clock-offset', { clock: zoneCity(zone), offset: formatOffset(zone, t) });
}

/** "Vladivostok time"; "EST" and "GMT" for clocks that no city names */
export function formatClock(zone: string): string {
  if (isOffset(zone)) return formatOffset(zone, 0);
  if (!zone.includes('/')) return zone;
  return message('time.clock', { city: zoneCity(zone) });
}

/** "UTC+10", "UTC+8:30", "UTC" */
export function formatOffset(zone: string, t: number): string {
  const minutes = offsetMinutes(zone, t);
  if (minutes === 0) return 'UTC';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

function isOffset(zone: string): boolean {
  // The sign in "Etc/GMT-3", three hours ahead, is the reverse of what readers expect.
  return zone === 'UTC' || zone.startsWith('Etc/') || fixedOffset(zone) !== null;
}
