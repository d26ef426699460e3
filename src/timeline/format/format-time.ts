import { dashOf } from '../../i18n/languages.ts';
import { t as message } from '../../i18n/translate.ts';
import { DAY_MS, MINUTE_MS, offsetMs } from '../../story/time/zone-offset.ts';
import { formats, yearFormats } from './date-formats.ts';
import { formatClock } from './format-zone.ts';

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

const dates = yearFormats({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
const yearlessDates = formats({ weekday: 'short', day: 'numeric', month: 'long' });
const yearlessDays = formats({ day: 'numeric', month: 'long' });
const years = yearFormats({ year: 'numeric' });
const yearlessMonths = formats({ month: 'long' });
const months = yearFormats({ month: 'long', year: 'numeric' });
const plainDates = yearFormats({ day: 'numeric', month: 'long', year: 'numeric' });
const times = formats({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "10:40" */
export const formatTime = remember(MINUTE_MS, (t, zone, lang) => times(zone, lang).format(t));

/** "Wed 24 April 2019" */
export const formatDate = remember(DAY_MS, (t, zone, lang) =>
  withWeekday(dates(zone, lang).format(t)),
);

/** The same without its year where the reader knows the year already: "Wed 24 April". */
export function formatDateIn(knownYear: number | null, t: number, zone: string, lang: string) {
  if (yearOf(t, zone) !== knownYear) return formatDate(t, zone, lang);
  return withWeekday(yearlessDates(zone, lang).format(t));
}

/**
 * Engines differ in the comma after a weekday in Latin letters, and in the brackets around one in Korean:
 * "4월 24일(수)". A Russian weekday keeps its comma.
 */
export function withWeekday(date: string): string {
  return date
    .replace(/^(\p{Script=Latin}+),/u, '$1')
    .replace(/ \(?([월화수목금토일])\)?$/u, '($1)');
}

/** The calendar year at an instant, as ISO 8601 counts: 0 is 1 BC. */
export function yearOf(t: number, zone: string): number {
  return new Date(t + offsetMs(zone, t)).getUTCFullYear();
}

/** Whether dates begin with their year, as in Korean. */
export function isYearFirst(lang: string): boolean {
  return plainDates('UTC', lang).formatToParts(0)[0]?.type === 'year';
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

/** A range that repeats nothing; without the year where the reader knows it already. */
const rangeFormat =
  (yearless: typeof yearlessDays, full: typeof plainDates) =>
  (knownYear: number | null, from: number, to: number, zone: string, lang: string): string => {
    const isKnown = [from, to].every((t) => yearOf(t, zone) === knownYear);
    return joinFigures((isKnown ? yearless : full)(zone, lang).formatRange(from, to), lang);
  };

/** "18–23 April 2019", "26 July – 18 August 2001"; "18–23 April" in a year that is known. */
export const formatDays = rangeFormat(yearlessDays, plainDates);

const monthRange = rangeFormat(yearlessMonths, months);

/** "November 1889", "November–December 1889", "November 1889 – January 1890"; without a year that is known. */
export function formatMonths(...range: Parameters<typeof monthRange>): string {
  return monthRange(...range).replace(/^(\p{L}+)\s[–—] (?=\p{L}+(?: \d+)?$)/u, '$1–');
}

/** "1889", "1889–1891" */
export function formatYears(from: number, to: number, zone: string, lang: string): string {
  return joinFigures(years(zone, lang).formatRange(from, to), lang);
}

/**
 * Engines differ in the spaces around a dash. Between figures there are none, nor around a Korean one;
 * between words each language has its own.
 */
function joinFigures(range: string, lang: string): string {
  return range
    .replace(/\s*–\s*/, ' – ')
    .replace(/^(\d+) – (?=\d)/, '$1–')
    .replace(' – ', dashOf(lang))
    .replace(/\s*~\s*/, '~');
}
