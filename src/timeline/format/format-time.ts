import type { Moment, Time } from '../../story/model.ts';

/**
 * The clock's words. Every function takes the instant in epoch ms, a zone and a BCP 47 tag. A zone is
 * an IANA zone, or an offset like `+09:00` where the browser does not know the place's own.
 */

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

type Format = Pick<Intl.DateTimeFormat, 'format' | 'formatRange' | 'formatToParts'>;
type Formats = (zone: string, lang: string) => Format;

const FIXED = /^([+-])(\d{2}):(\d{2})$/;

/** Milliseconds of a zone that is an offset; null for one with a name. */
function fixedOffset(zone: string): number | null {
  const [, sign, hours, minutes] = FIXED.exec(zone) ?? [];
  if (sign === undefined) return null;
  return (sign === '-' ? -MINUTE_MS : MINUTE_MS) * (Number(hours) * 60 + Number(minutes));
}

/** A format for a zone, also for an offset, which not every browser takes for a zone. */
export function formatIn(
  timeZone: string,
  lang: string,
  options: Intl.DateTimeFormatOptions,
): Format {
  // Day before month, as the house writes it; other languages keep their own order.
  const locale = lang === 'en' ? 'en-GB' : lang;
  const offset = fixedOffset(timeZone);
  if (offset === null) return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return {
    format: (t) => format.format(Number(t) + offset),
    formatRange: (from, to) => format.formatRange(Number(from) + offset, Number(to) + offset),
    formatToParts: (t) => format.formatToParts(Number(t) + offset),
  };
}

/** Formats of one kind, made once for each zone and language: making one is slow. */
function formats(options: Intl.DateTimeFormatOptions): Formats {
  const made = new Map<string, Format>();
  return (timeZone, lang) => {
    const key = lang + timeZone;
    let format = made.get(key);
    if (!format) {
      format = formatIn(timeZone, lang, options);
      made.set(key, format);
    }
    return format;
  };
}

/**
 * Says instants so that all of one day or minute (`unit`, ms of the zone's clock) are said the same.
 * Remembers what it said last, since a clock that runs is read by many and in each frame.
 */
function sayer(unit: number, say: (t: number, zone: string, lang: string) => string): typeof say {
  const last = new Map<string, { count: number; words: string }>();
  return (t, zone, lang) => {
    const count = Math.floor((t + offsetMs(zone, t)) / unit);
    const key = lang + zone;
    const known = last.get(key);
    if (known?.count === count) return known.words;
    const words = say(t, zone, lang);
    last.set(key, { count, words });
    return words;
  };
}

const dates = formats({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
const plainDates = formats({ day: 'numeric', month: 'long', year: 'numeric' });
const times = formats({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const offsetNames = formats({ timeZoneName: 'longOffset' });

/** "10:40" */
export const formatTime = sayer(MINUTE_MS, (t, zone, lang) => times(zone, lang).format(t));

/** "Wed 24 April 2019" */
export const formatDate = sayer(DAY_MS, (t, zone, lang) =>
  // Engines differ in the comma after the weekday.
  dates(zone, lang)
    .format(t)
    .replace(/^(\p{L}+),/u, '$1'),
);

/** "24 April 2019" */
export const formatPlainDate = sayer(DAY_MS, (t, zone, lang) => plainDates(zone, lang).format(t));

/** "Wed 24 April 2019, 10:40" */
export function formatDateTime(t: number, zone: string, lang: string): string {
  return `${formatDate(t, zone, lang)}, ${formatTime(t, zone, lang)}`;
}

/** "Wed 24 April 2019, 10:40, Vladivostok time (UTC+10)" */
export function formatInstant(t: number, zone: string, lang: string): string {
  return `${formatDateTime(t, zone, lang)}, ${formatZone(zone, t, lang)}`;
}

/** "Vladivostok time (UTC+10)"; "UTC" for itself, and "UTC+9" where that is all that is known. */
export function formatZone(zone: string, t: number, _lang: string): string {
  if (zone === 'UTC' || fixedOffset(zone) !== null) return formatOffset(zone, t);
  return `${formatClock(zone)} (${formatOffset(zone, t)})`;
}

/** "Vladivostok time" */
export function formatClock(zone: string): string {
  if (zone === 'UTC' || fixedOffset(zone) !== null) return formatOffset(zone, 0);
  return `${cityOf(zone)} time`;
}

/** The city that an IANA zone is named after: "Ho Chi Minh" of "Asia/Ho_Chi_Minh". */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** "UTC+10", "UTC+8:30", "UTC" */
export function formatOffset(zone: string, t: number): string {
  const minutes = offsetMinutes(zone, t);
  if (minutes === 0) return 'UTC';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** Minutes that a zone's clock is ahead of UTC at an instant. */
export function offsetMinutes(zone: string, t: number): number {
  return Math.trunc(offsetMs(zone, t) / MINUTE_MS);
}

/** A zone's last answer: its offsets on a day of UTC, before and from the instant of a change. To ask is slow. */
const offsets = new Map<string, { day: number; change: number; before: number; after: number }>();

function offsetMs(zone: string, t: number): number {
  const day = Math.floor(t / DAY_MS);
  let known = offsets.get(zone);
  if (known?.day !== day) {
    let low = day * DAY_MS;
    let change = low + DAY_MS;
    const before = readOffset(zone, low);
    const after = readOffset(zone, change);
    // No clock is moved twice a day.
    while (before !== after && change - low > 1) {
      const middle = Math.floor((low + change) / 2);
      if (readOffset(zone, middle) === before) low = middle;
      else change = middle;
    }
    known = { day, change, before, after };
    offsets.set(zone, known);
  }
  return t < known.change ? known.before : known.after;
}

/** With seconds: before the zones, clocks kept the sun's own time. */
function readOffset(zone: string, t: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  const parts = offsetNames(zone, 'en').formatToParts(t);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, ...figures] = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = figures.map((figure) => Number(figure ?? 0));
  return (sign === '-' ? -1000 : 1000) * ((hours * 60 + minutes) * 60 + seconds);
}

/** "2019-04-24T10:40+10:00", as addresses and stories write it; with seconds where there are any. */
export function formatIso(t: number, zone: string): string {
  const minutes = offsetMinutes(zone, t);
  const civil = new Date(t + minutes * 60_000).toISOString();
  const seconds = t % 60_000 === 0 ? '' : civil.slice(16, t % 1000 === 0 ? 19 : 23);
  const abs = Math.abs(minutes);
  const offset = `${String(Math.floor(abs / 60)).padStart(2, '0')}:${String(abs % 60).padStart(2, '0')}`;
  return `${civil.slice(0, 16)}${seconds}${minutes < 0 ? '-' : '+'}${offset}`;
}

/** An uncertain time, and how sure: "10:45", "about 10:45", "between 15:00 and 20:00, inferred". */
export function timeOf(time: Time, zone: string, lang: string): string {
  const { best, earliest, latest, basis, precision } = time;
  if (precision === 'day') return formatDate(best, zone, lang);
  if (precision === 'range') {
    const sure = basis === 'inferred' ? ', inferred' : '';
    const sameDay = formatDate(earliest, zone, lang) === formatDate(latest, zone, lang);
    const words = sameDay ? formatTime : formatDateTime;
    return `between ${words(earliest, zone, lang)} and ${words(latest, zone, lang)}${sure}`;
  }
  const words = formatTime(best, zone, lang);
  if (basis === 'inferred') return `about ${words}, inferred`;
  return basis === 'approximate' ? `about ${words}` : words;
}

/** "Wed 24 April 2019, about 10:45" */
export function datedTimeOf(time: Time, zone: string, lang: string): string {
  const words = timeOf(time, zone, lang);
  const dated = time.precision === 'day' || words.includes(formatDate(time.earliest, zone, lang));
  return dated ? words : `${formatDate(time.best, zone, lang)}, ${words}`;
}

/** "12 June 2018, 09:00", "20 – 24 August 2002", "26 July – 18 August 2001" */
export function formatMoment({ from, to, precision, place }: Moment, lang: string): string {
  if (precision === 'minute') {
    return `${formatPlainDate(from, place.zone, lang)}, ${formatTime(from, place.zone, lang)}`;
  }
  return plainDates(place.zone, lang)
    .formatRange(from, to)
    .replace(/\s*–\s*/, ' – ');
}
