export const MINUTE_MS = 60_000;
export const DAY_MS = 1440 * MINUTE_MS;

const OFFSET = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** Milliseconds of a zone that is an offset; null for one with a name. */
export function fixedOffset(zone: string): number | null {
  const [, sign, hours, minutes, seconds = 0] = OFFSET.exec(zone) ?? [];
  if (sign === undefined) return null;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * (sign === '-' ? -1000 : 1000);
}

/** "+10:00", with seconds where there are any: "-15:56:08". */
export function offsetText(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[2] ? parts : parts.slice(0, 2);
  return (ms < 0 ? '-' : '+') + shown.map((part) => String(part).padStart(2, '0')).join(':');
}

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

const names = new Map<string, Intl.DateTimeFormat>();

/** To the second: before time zones, clocks kept local solar time. */
function readOffset(zone: string, t: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  let format = names.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });
    names.set(zone, format);
  }
  const name = format.formatToParts(t).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, ...figures] = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = figures.map((figure) => Number(figure ?? 0));
  return (sign === '-' ? -1000 : 1000) * ((hours * 60 + minutes) * 60 + seconds);
}
