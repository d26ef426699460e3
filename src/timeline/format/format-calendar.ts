import { t as message } from '../../i18n/translate.ts';
import type { Moment } from '../../story/model.ts';
import type { CalendarDate } from '../../story/time/calendar-date.ts';
import { DAY_MS } from '../../story/time/zone-offset.ts';
import {
  formatDateIn,
  formatDays,
  formatMonths,
  formatPlainDate,
  formatTime,
  formatYears,
  isYearFirst,
  yearOf,
} from './format-time.ts';

/**
 * A date without an hour, as exact as it is known: "Thu 14 November 1889", "14–20 November 1889", "November
 * 1889", "1889", "around 1889"; without the year where the reader knows it already.
 *
 * @param weekday false: without the day of the week, which is for one day only
 */
export function formatCalendar(
  date: CalendarDate,
  lang: string,
  knownYear: number | null = null,
  weekday = true,
): string {
  const words = plainWords(date, lang, knownYear, weekday);
  return date.circa ? message('time.around', { date: words }) : words;
}

function plainWords(
  { unit, from, to }: CalendarDate,
  lang: string,
  knownYear: number | null,
  weekday: boolean,
): string {
  if (unit === 'year') return formatYears(from, to, 'UTC', lang);
  if (unit === 'month') return formatMonths(knownYear, from, to, 'UTC', lang);
  const isOneDay = Math.floor(from / DAY_MS) === Math.floor(to / DAY_MS);
  if (isOneDay && weekday) return formatDateIn(knownYear, from, 'UTC', lang);
  return formatDays(knownYear, from, to, 'UTC', lang);
}

/** "between 12 and 16 November 1889": the two ends of a range of dates. */
export function formatDateRange(
  { unit, from, to }: CalendarDate,
  lang: string,
  knownYear: number | null = null,
): string {
  const end = (t: number, known: number | null) =>
    plainWords({ unit, from: t, to: t, circa: false }, lang, known, false);
  // The year stands once: with the date that has it on the outer side.
  const ends = isYearFirst(lang)
    ? { from: end(from, knownYear), to: end(to, knownYear ?? yearOf(from, 'UTC')) }
    : { from: end(from, knownYear ?? yearOf(to, 'UTC')), to: end(to, knownYear) };
  if (ends.from === ends.to) return ends.from;
  return message(unit === 'month' ? 'time.between-months' : 'time.between', ends);
}

/** "12 June 2018, 09:00", "20–24 August 2002", "26 July – 18 August 2001", "around 1889"; "planned for 12 June 2018" */
export function formatMoment(moment: Moment, lang: string): string {
  const words = plainMoment(moment, lang);
  return moment.basis === 'planned' ? message('time.planned', { time: words }) : words;
}

function plainMoment({ from, date, place }: Moment, lang: string): string {
  if (date) return formatCalendar(date, lang, null, false);
  const day = formatPlainDate(from, place.zone, lang);
  return message('time.date-time', { date: day, time: formatTime(from, place.zone, lang) });
}
