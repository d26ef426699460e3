import { t as message } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import type { Time } from '../../story/model.ts';
import { formatCalendar, formatDateRange } from './format-calendar.ts';
import { formatDate, formatDateIn, formatDateTime, formatTime } from './format-time.ts';
import { formatClock } from './format-zone.ts';

/** "10:45", "about 10:45", "planned for 18:00", "between 15:00 and 20:00"; the date of a time that is known without its hour. */
export function formatUncertainTime(time: Time, zone: string, lang: string): string {
  const { best, earliest, latest, basis, precision, date } = time;
  const { phrase, between } = TIME_BASIS[basis];
  if (precision === 'range') {
    if (date) return datedWords(time, lang, null);
    const format = isWithinDay(time, zone, lang) ? formatTime : formatDateTime;
    const ends = { from: format(earliest, zone, lang), to: format(latest, zone, lang) };
    return message(between, ends);
  }
  if (date) return datedWords(time, lang, null);
  const words = formatTime(best, zone, lang);
  return phrase ? message(phrase, { time: words }) : words;
}

/** A time without its hour: "24 April 2019", "between 12 and 16 November 1889", "planned for 24 April". */
function datedWords({ basis, precision, date }: Time, lang: string, year: number | null): string {
  if (!date) return '';
  const words = (precision === 'range' ? formatDateRange : formatCalendar)(date, lang, year);
  return basis === 'planned' ? message('time.planned', { time: words }) : words;
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
  if (date) return datedWords(time, lang, knownYear);
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
