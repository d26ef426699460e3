import { readTime } from '../../../story/time/written-time.ts';

/** The parts of a date as TimelineJS writes them, each as a text; empty where there is none. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** "10:45", "10:45 pm" or an hour. */
  readonly time: string;
}

/**
 * The date as story.json writes it, as exact as its parts are; null where they are none, or before the year
 * -9999 or after 9999. TimelineJS counts 44 BC as -44 and ISO 8601 as -43.
 */
export function timelineDate({ year, month, day, time }: DateParts): string | null {
  const y = Number(year);
  if (!/^[+-]?\d{1,6}$/.test(year.trim()) || Math.abs(y) > 9999) return null;
  const astronomical = y < 0 ? y + 1 : y;
  const sign = astronomical < 0 ? '-' : '';
  let text = sign + String(Math.abs(astronomical)).padStart(4, '0');
  if (part(month)) text += `-${part(month)}`;
  if (part(month) && part(day)) text += `-${part(day)}`;
  const clock = /-\d\d-\d\d$/.test(text) ? clockOf(time) : '';
  if (clock === null) return null;
  if (clock) text += `T${clock}`;
  return typeof readTime(text) === 'string' ? null : text;
}

function part(text: string): string {
  return /^\d{1,2}$/.test(text.trim()) && Number(text) > 0 ? text.trim().padStart(2, '0') : '';
}

/** Empty where there is no time; null where it is none. */
function clockOf(time: string): string | null {
  if (time.trim() === '') return '';
  const match = /^(\d{1,2})(?::(\d{1,2}))?(?::(\d{1,2})(?:\.\d+)?)?\s*([ap])?\.?m?\.?$/i.exec(
    time.trim(),
  );
  if (!match) return null;
  const [, hour = '', minute = '0', second = '0', half] = match;
  const whole = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  if (whole > 24 || Number(minute) > 59 || Number(second) > 59) return null;
  const pad = (n: number | string) => String(n).padStart(2, '0');
  return `${pad(whole)}:${pad(minute)}${Number(second) > 0 ? `:${pad(second)}` : ''}`;
}
