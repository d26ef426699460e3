import { t as message } from '../../i18n/translate.ts';
import type { Change, Story } from '../../story/model.ts';
import { formatIso, formatIsoDate } from '../../story/time/format-iso.ts';
import { type Clock, zoneOf } from '../clocks/zones.ts';
import { formatCalendar } from './format-calendar.ts';
import { formatPlainDate, formatTime } from './format-time.ts';
import { formatClock } from './format-zone.ts';

/** IANA zone of the clock that a change is shown on: the newsroom's, unless the reader has chosen another. */
function zoneOfChange(story: Story, { when, zone }: Change, clock: Clock): string {
  return clock === 'local' ? zone : zoneOf(story, clock, when);
}

/**
 * When a change was made, briefly: "18:05" today, "25 April 2019, 18:05" on another day, "25 April 2019"
 * where no hour is known.
 *
 * @param now epoch ms; null where it is not known which day it is
 */
export function formatChange(
  story: Story,
  change: Change,
  clock: Clock,
  lang: string,
  now: number | null,
): string {
  if (change.date) return formatCalendar(change.date, lang, null, false);
  const zone = zoneOfChange(story, change, clock);
  const time = formatTime(change.when, zone, lang);
  const day = formatPlainDate(change.when, zone, lang);
  if (now !== null && formatPlainDate(now, zone, lang) === day) return time;
  return message('time.date-time', { date: day, time });
}

/** The same where room is scarce: "18:05" today, "25 April 2019" on another day. */
export function formatChangeBriefly(
  ...[story, change, clock, lang, now]: Parameters<typeof formatChange>
): string {
  const time = formatChange(story, change, clock, lang, now);
  const zone = zoneOfChange(story, change, clock);
  const isToday = time === formatTime(change.when, zone, lang);
  return change.date || isToday ? time : formatPlainDate(change.when, zone, lang);
}

/** The same in full, with its clock: "25 April 2019, 18:05, Vladivostok time". */
export function formatChangeInFull(
  story: Story,
  change: Change,
  clock: Clock,
  lang: string,
): string {
  const time = formatChange(story, change, clock, lang, null);
  if (change.date) return time;
  return message('time.with-clock', {
    time,
    clock: formatClock(zoneOfChange(story, change, clock)),
  });
}

/** The same for machines, ISO 8601. */
export function isoOfChange({ when, date, zone }: Change): string {
  return date ? formatIsoDate(when, zone) : formatIso(when, zone);
}
