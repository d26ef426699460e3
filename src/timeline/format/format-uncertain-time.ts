import { t as message } from '../../i18n/translate.ts';
import { TIME_BASIS } from '../../story/basis.ts';
import type { Time } from '../../story/model.ts';
import { formatDate, formatDateIn, formatDateTime, formatTime } from './format-time.ts';

/** "10:45", "about 10:45", "between 15:00 and 20:00"; the date of a time that is known by its day. */
export function formatUncertainTime(time: Time, zone: string, lang: string): string {
  const { best, earliest, latest, basis, precision } = time;
  if (precision === 'day') return formatDate(best, zone, lang);
  if (precision === 'range') {
    const format = isWithinDay(time, zone, lang) ? formatTime : formatDateTime;
    const ends = { from: format(earliest, zone, lang), to: format(latest, zone, lang) };
    return message('time.between', ends);
  }
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
  const words = formatUncertainTime(time, zone, lang);
  const { best, precision } = time;
  if (precision === 'day') return formatDateIn(knownYear, best, zone, lang);
  if (precision === 'range' && !isWithinDay(time, zone, lang)) return words;
  return message('time.date-time', {
    date: formatDateIn(knownYear, best, zone, lang),
    time: words,
  });
}

/** The words of a time, with the basis behind them where no source gives the time: "about 10:45 (estimated)". */
export function withBasis(words: string, { basis, precision }: Time): string {
  const { estimated, short } = TIME_BASIS[basis];
  if (!estimated || precision === 'day') return words;
  return message('time.with-basis', { time: words, basis: message(short) });
}

function isWithinDay({ earliest, latest }: Time, zone: string, lang: string): boolean {
  return formatDate(earliest, zone, lang) === formatDate(latest, zone, lang);
}
