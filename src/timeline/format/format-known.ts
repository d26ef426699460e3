import type { Story } from '../../story/model.ts';
import { dateAt } from '../../story/time/calendar-date.ts';
import { clockUnit } from '../clocks/clock-unit.ts';
import { formatCalendar } from './format-calendar.ts';
import { formatDateTime, formatInstant } from './format-time.ts';

/** "Wed 24 April 2019, 10:40"; no more than the date where no hour is known around then. */
export function formatKnown(story: Story, t: number, zone: string, lang: string): string {
  return dateOnly(story, t, zone, lang) ?? formatDateTime(t, zone, lang);
}

/** The same with its clock: "Wed 24 April 2019, 10:40, Vladivostok time". A date is on none. */
export function formatKnownInstant(story: Story, t: number, zone: string, lang: string): string {
  return dateOnly(story, t, zone, lang) ?? formatInstant(t, zone, lang);
}

/** The day, month or year at an instant; null where the hour is known. */
export function dateOnly(
  story: Story,
  t: number,
  zone: string,
  lang: string,
  weekday = true,
): string | null {
  const unit = clockUnit(story, t);
  return unit === 'minute' ? null : formatCalendar(dateAt(t, zone, unit), lang, null, weekday);
}
