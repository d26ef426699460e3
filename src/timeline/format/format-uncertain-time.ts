import { t as message } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import type { Time } from '../../story/model.ts';
import { formatCalendar, formatDateRange } from './format-calendar.ts';
import { formatDate, formatDateIn, formatDateTime, formatTime } from './format-time.ts';
import { formatClock } from './format-zone.ts';

/** "10:45", "about 10:45", "between 15:00 and 20:00"; the date of a time that is known without its hour. */
export function formatUncertainTime(time: Time, zone: string, lang: string): string {
  const { best, earliest, latest, basis, precision, date } = time;
  if (precision === 'range') {
    if (date) return formatDateRange(date, lang);
    const format = isWithinDay(time, zone, lang) ? formatTime : formatDateTime;
    const ends = { from: format(earliest, zone, lang), to: format(latest, zone, lang) };
    return message('time.between', ends);
  }
  if (date) return formatCalendar(date, lang);
  const words = formatTime(best, zone, lang);
  return TIME_BASIS[basis].about ? message('time.about', { time: words }) : words;
}

/**
 * The same with its date, or its two: "Wed 24 April 2019, about 10:45"; without the year where the reader
 * knows it already.
 */
export function formatDatedTime(
  time: Time,
  zone: string,
  lang: string,
  knownYear: number | null = null,
): string {
  const { best, precision, date } = time;
  if (date && precision === 'range') return formatDateRange(date, lang, knownYear);
  if (date) return formatCalendar(date, lang, knownYear);
  const words = formatUncertainTime(time, zone, lang);
  if (precision === 'range' && !isWithinDay(time, zone, lang)) return words;
  return message('time.date-time', {
    date: formatDateIn(knownYear, best, zone, lang),
    time: words,
  });
}

/** The words of a time, and the clock that they are read on: dates without an hour are on none. */
export function withClock(words: string, { date }: Time, zone: string): string {
  return date ? words : message('time.with-clock', { time: words, clock: formatClock(zone) });
}

/** The words of a time, with the basis behind them where no source gives the time: "about 10:45 (estimated)". */
export function withBasis(words: string, { basis }: Time): string {
  const { estimated, short } = TIME_BASIS[basis];
  return estimated ? message('time.with-basis', { time: words, basis: message(short) }) : words;
}

function isWithinDay({ earliest, latest }: Time, zone: string, lang: string): boolean {
  return formatDate(earliest, zone, lang) === formatDate(latest, zone, lang);
}
