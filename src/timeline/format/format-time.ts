import { t as message } from '../../i18n/translate.ts';
import type { Moment } from '../../story/model.ts';
import { formats, MINUTE_MS } from './date-formats.ts';
import { formatZone } from './format-zone.ts';
import { DAY_MS, offsetMinutes, offsetMs } from './zone-offset.ts';

/**
 * Dates and times as text. Every function takes the instant in epoch ms, a zone and a BCP 47 tag. A zone
 * is an IANA zone, or an offset like `+09:00` where the browser does not know the place's own.
 */

/**
 * A function that formats all instants of one day or minute (`unit`, ms of the zone's clock) alike.
 * Remembers its last result, since several readers ask for a running clock in each frame.
 */
function remember(
  unit: number,
  format: (t: number, zone: string, lang: string) => string,
): typeof format {
  const last = new Map<string, { count: number; words: string }>();
  return (t, zone, lang) => {
    const count = Math.floor((t + offsetMs(zone, t)) / unit);
    const key = lang + zone;
    const known = last.get(key);
    if (known?.count === count) return known.words;
    const words = format(t, zone, lang);
    last.set(key, { count, words });
    return words;
  };
}

const dates = formats({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
const plainDates = formats({ day: 'numeric', month: 'long', year: 'numeric' });
const times = formats({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "10:40" */
export const formatTime = remember(MINUTE_MS, (t, zone, lang) => times(zone, lang).format(t));

/** "Wed 24 April 2019" */
export const formatDate = remember(DAY_MS, (t, zone, lang) =>
  // Engines differ in the comma after the weekday.
  dates(zone, lang)
    .format(t)
    .replace(/^(\p{L}+),/u, '$1'),
);

/** "24 April 2019" */
export const formatPlainDate = remember(DAY_MS, (t, zone, lang) =>
  plainDates(zone, lang).format(t),
);

/** "Wed 24 April 2019, 10:40" */
export function formatDateTime(t: number, zone: string, lang: string): string {
  const parts = { date: formatDate(t, zone, lang), time: formatTime(t, zone, lang) };
  return message('time.date-time', parts);
}

/** "Wed 24 April 2019, 10:40, Vladivostok time (UTC+10)" */
export function formatInstant(t: number, zone: string, lang: string): string {
  return message('time.with-clock', {
    time: formatDateTime(t, zone, lang),
    clock: formatZone(zone, t),
  });
}

/** "2019-04-24T10:40+10:00", as addresses and stories write it; with seconds where there are any. */
export function formatIso(t: number, zone: string): string {
  const minutes = offsetMinutes(zone, t);
  const civil = new Date(t + minutes * MINUTE_MS).toISOString();
  const seconds = t % MINUTE_MS === 0 ? '' : civil.slice(16, t % 1000 === 0 ? 19 : 23);
  const abs = Math.abs(minutes);
  const offset = `${String(Math.floor(abs / 60)).padStart(2, '0')}:${String(abs % 60).padStart(2, '0')}`;
  return `${civil.slice(0, 16)}${seconds}${minutes < 0 ? '-' : '+'}${offset}`;
}

/** "12 June 2018, 09:00", "20 – 24 August 2002", "26 July – 18 August 2001" */
export function formatMoment({ from, to, precision, place }: Moment, lang: string): string {
  if (precision === 'minute') {
    const date = formatPlainDate(from, place.zone, lang);
    return message('time.date-time', { date, time: formatTime(from, place.zone, lang) });
  }
  return plainDates(place.zone, lang)
    .formatRange(from, to)
    .replace(/\s*–\s*/, ' – ');
}
