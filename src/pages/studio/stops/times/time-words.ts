import type { UnderstoodTime } from '../../../../draft/times/time-answer.ts';
import { dateAt } from '../../../../story/time/calendar-date.ts';
import { formatDatedTime } from '../../../../timeline/format/format-uncertain-time.ts';

/** A time in words that the fields read again as the same time: "Wed 24 April 2019, about 10:45". */
export function timeWords(time: UnderstoodTime, lang: string): string {
  const { best, zone, precision, vagueness } = time;
  const date =
    precision === 'minute' || precision === 'range'
      ? undefined
      : { ...dateAt(best, zone, precision), circa: vagueness === 'about' };
  return formatDatedTime({ ...time, date, claims: [] }, zone, lang);
}
