import { fixedOffset, formats, MINUTE_MS } from './date-formats.ts';

export const DAY_MS = 1440 * MINUTE_MS;

const offsetNames = formats({ timeZoneName: 'longOffset' });

/** Minutes that a zone's clock is ahead of UTC at an instant. */
export function offsetMinutes(zone: string, t: number): number {
  return Math.trunc(offsetMs(zone, t) / MINUTE_MS);
}

/**
 * A zone's last answer: its offsets on a day of UTC, before and from the instant of a change. Kept,
 * since asking `Intl` is slow.
 */
const offsets = new Map<string, { day: number; change: number; before: number; after: number }>();

/** Milliseconds that a zone's clock is ahead of UTC at an instant. */
export function offsetMs(zone: string, t: number): number {
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

/** To the second: before time zones, clocks kept local solar time. */
function readOffset(zone: string, t: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  const parts = offsetNames(zone, 'en').formatToParts(t);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, ...figures] = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = figures.map((figure) => Number(figure ?? 0));
  return (sign === '-' ? -1000 : 1000) * ((hours * 60 + minutes) * 60 + seconds);
}
