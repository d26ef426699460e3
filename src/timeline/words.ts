import type { Moment, Time } from '../story/story.ts';

/** The clock's words. Every function takes the instant in epoch ms, an IANA zone and a BCP 47 tag. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  lang: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = lang + timeZone + Object.values(options).join();
  let made = formats.get(key);
  if (!made) {
    // Day before month, as the house writes it; other languages keep their own order.
    made = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...options, timeZone });
    formats.set(key, made);
  }
  return made;
}

const DATE = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
const PLAIN_DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** "10:40" */
export function timeWords(t: number, zone: string, lang: string): string {
  return format(lang, zone, TIME).format(t);
}

/** "Wed 24 April 2019" */
export function dateWords(t: number, zone: string, lang: string): string {
  // Engines differ in the comma after the weekday.
  return format(lang, zone, DATE)
    .format(t)
    .replace(/^(\p{L}+),/u, '$1');
}

/** "24 April 2019" */
export function plainDateWords(t: number, zone: string, lang: string): string {
  return format(lang, zone, PLAIN_DATE).format(t);
}

/** "Wed 24 April 2019, 10:40" */
export function dateTimeWords(t: number, zone: string, lang: string): string {
  return `${dateWords(t, zone, lang)}, ${timeWords(t, zone, lang)}`;
}

/** "Wed 24 April 2019, 10:40, Vladivostok time (UTC+10)" */
export function instantWords(t: number, zone: string, lang: string): string {
  return `${dateTimeWords(t, zone, lang)}, ${zoneWords(zone, t, lang)}`;
}

/** "Vladivostok time (UTC+10)"; "UTC" for itself. */
export function zoneWords(zone: string, t: number, _lang: string): string {
  return zone === 'UTC' ? 'UTC' : `${clockWords(zone)} (${offsetWords(zone, t)})`;
}

/** "Vladivostok time" */
export function clockWords(zone: string): string {
  return zone === 'UTC' ? 'UTC' : `${cityOf(zone)} time`;
}

/** The city that an IANA zone is named after: "Ho Chi Minh" of "Asia/Ho_Chi_Minh". */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** "UTC+10", "UTC+8:30", "UTC" */
export function offsetWords(zone: string, t: number): string {
  const minutes = offsetMinutes(zone, t);
  if (minutes === 0) return 'UTC';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** Clocks are moved on the quarter of an hour, if at all. */
const QUARTER_MS = 900_000;
const offsets = new Map<string, { quarter: number; minutes: number }>();

/** Minutes that a zone's clock is ahead of UTC at an instant. Remembers its last answer: formatting is slow. */
export function offsetMinutes(zone: string, t: number): number {
  const quarter = Math.floor(t / QUARTER_MS);
  const known = offsets.get(zone);
  if (known?.quarter === quarter) return known.minutes;
  const parts = format('en', zone, { timeZoneName: 'longOffset' }).formatToParts(t);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, rest] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const minutes = (Number(hours ?? 0) * 60 + Number(rest ?? 0)) * (sign === '-' ? -1 : 1);
  offsets.set(zone, { quarter, minutes });
  return minutes;
}

/** "2019-04-24T10:40+10:00", as addresses and stories write it; with seconds where there are any. */
export function isoWords(t: number, zone: string): string {
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
  if (precision === 'day') return dateWords(best, zone, lang);
  if (precision === 'range') {
    const sure = basis === 'inferred' ? ', inferred' : '';
    const sameDay = dateWords(earliest, zone, lang) === dateWords(latest, zone, lang);
    const words = sameDay ? timeWords : dateTimeWords;
    return `between ${words(earliest, zone, lang)} and ${words(latest, zone, lang)}${sure}`;
  }
  const words = timeWords(best, zone, lang);
  if (basis === 'inferred') return `about ${words}, inferred`;
  return basis === 'approximate' ? `about ${words}` : words;
}

/** "Wed 24 April 2019, about 10:45" */
export function datedTimeOf(time: Time, zone: string, lang: string): string {
  const words = timeOf(time, zone, lang);
  const dated = time.precision === 'day' || words.includes(dateWords(time.earliest, zone, lang));
  return dated ? words : `${dateWords(time.best, zone, lang)}, ${words}`;
}

/** "12 June 2018, 09:00", "20 – 24 August 2002", "26 July – 18 August 2001" */
export function momentWords({ from, to, precision, place }: Moment, lang: string): string {
  if (precision === 'minute') {
    return `${plainDateWords(from, place.zone, lang)}, ${timeWords(from, place.zone, lang)}`;
  }
  return format(lang, place.zone, PLAIN_DATE)
    .formatRange(from, to)
    .replace(/\s*–\s*/, ' – ');
}
