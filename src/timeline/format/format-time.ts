import { t as message } from '../../i18n/translate.ts';
import type { Moment } from '../../story/model.ts';
import { formats, MINUTE_MS } from './date-formats.ts';
import { formatClock } from './format-zone.ts';
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
const yearlessDates = formats({ weekday: 'short', day: 'numeric', month: 'long' });
const yearlessDays = formats({ day: 'numeric', month: 'long' });
const years = formats({ year: 'numeric', calendar: 'gregory', numberingSystem: 'latn' });
const months = formats({ month: 'long', year: 'numeric' });
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

/** The same without its year where the reader knows the year already: "Wed 24 April". */
export function formatDateIn(knownYear: number | null, t: number, zone: string, lang: string) {
  if (yearOf(t, zone) !== knownYear) return formatDate(t, zone, lang);
  return yearlessDates(zone, lang)
    .format(t)
    .replace(/^(\p{L}+),/u, '$1');
}

/** The calendar year at an instant. */
export function yearOf(t: number, zone: string): number {
  const part = years(zone, 'en')
    .formatToParts(t)
    .find(({ type }) => type === 'year');
  return Number(part?.value);
}

/** "August 2002" */
export function formatMonth(t: number, zone: string, lang: string): string {
  return months(zone, lang).format(t);
}

/** "24 April 2019" */
export const formatPlainDate = remember(DAY_MS, (t, zone, lang) =>
  plainDates(zone, lang).format(t),
);

/** "Wed 24 April 2019, 10:40" */
export function formatDateTime(t: number, zone: string, lang: string): string {
  const parts = { date: formatDate(t, zone, lang), time: formatTime(t, zone, lang) };
  return message('time.date-time', parts);
}

/** "Wed 24 April 2019, 10:40, Vladivostok time" */
export function formatInstant(t: number, zone: string, lang: string): string {
  return message('time.with-clock', {
    time: formatDateTime(t, zone, lang),
    clock: formatClock(zone),
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

/** "12 June 2018, 09:00", "20–24 August 2002", "26 July – 18 August 2001" */
export function formatMoment({ from, to, precision, place }: Moment, lang: string): string {
  if (precision === 'minute') {
    const date = formatPlainDate(from, place.zone, lang);
    return message('time.date-time', { date, time: formatTime(from, place.zone, lang) });
  }
  return formatDays(null, from, to, place.zone, lang);
}

/**
 * Two days as a range that repeats nothing: "18–23 April 2019", "26 July – 18 August 2001"; without the
 * year where the reader knows it already.
 */
export function formatDays(
  knownYear: number | null,
  from: number,
  to: number,
  zone: string,
  lang: string,
): string {
  const known = [from, to].every((t) => yearOf(t, zone) === knownYear);
  const range = (known ? yearlessDays : plainDates)(zone, lang).formatRange(from, to);
  // Engines differ in the spaces around a dash. Between figures there are none.
  return range.replace(/\s*–\s*/, ' – ').replace(/^(\d+) – (?=\d)/, '$1–');
}
