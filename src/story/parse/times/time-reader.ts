import type { Problems } from '../../problems/problems.ts';
import { type CalendarDate, calendarDate } from '../../time/calendar-date.ts';
import { civilIso, formatIso } from '../../time/format-iso.ts';
import { instantAt, instantsAt } from '../../time/local-time.ts';
import { readTime, type WrittenTime } from '../../time/written-time.ts';
import { fixedOffset, MINUTE_MS, offsetMs, offsetText } from '../../time/zone-offset.ts';

/** A written time in its zone. Epoch ms. */
export interface When {
  /** The first instant of what is written, and the first one after it; the same for a time of day. */
  readonly from: number;
  readonly to: number;
  /** Undefined for a time of day. */
  readonly date?: CalendarDate | undefined;
  readonly circa: boolean;
}

/** Offsets of zones to ask for, which is slow: a file may have a million times in as many days. */
const MOST_CHECKS = 20_000;

/** Puts written times on the clocks of their places, and reports where the two disagree. */
export class TimeReader {
  readonly #problems: Problems;
  #checks = 0;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /**
   * @param text valid, by the schema
   * @param zones the zone that a time without an offset is in; then others whose offset it may have
   * @param may "any offset" for a time that readers are not shown, and that is no place's
   */
  read(text: string, path: string, zones: readonly string[], may?: 'any offset'): When {
    const written = readTime(text);
    if (typeof written === 'string') return { from: 0, to: 0, circa: false };
    const [zone = 'UTC'] = zones;
    const { circa } = written;
    const date = calendarDate(written);
    if (date) {
      const from = instantAt(written.from, zone);
      const to = instantAt(written.to, zone);
      if (to <= from) this.#problems.add('hint', 'day-skipped', path, { time: text, zone });
      return { from, to: Math.max(from, to), date, circa };
    }
    const { offset, from: civil } = written;
    const t = may && offset !== null ? civil - offset : this.#timeOfDay(written, path, zones);
    return { from: t, to: t, circa };
  }

  /** The instants of a date: from its beginning to the beginning of the next. */
  whole({ from, to }: CalendarDate, zone: string): { readonly from: number; readonly to: number } {
    return { from: instantAt(from, zone), to: instantAt(to + 1, zone) };
  }

  #timeOfDay(written: WrittenTime, path: string, zones: readonly string[]): number {
    const { from: civil, offset, utc } = written;
    const [zone = 'UTC'] = zones;
    if (offset === null) {
      const t = instantAt(civil, zone);
      const [first, second] = instantsAt(civil, zone);
      if (first === undefined) this.#reportSkip(civil, t, path, zone);
      else if (second !== undefined) {
        const both = { first: formatIso(first, zone), second: formatIso(second, zone) };
        this.#problems.add('hint', 'time-twice', path, { time: civilIso(civil), zone, ...both });
      }
      return t;
    }
    const t = civil - offset;
    // "Z" is on no place's clock, and of an unknown zone nothing is known.
    if (utc || fixedOffset(zone) !== null || this.#checks > MOST_CHECKS) return t;
    const kept = zones.find((each) => {
      this.#checks += 1;
      return Math.abs(offsetMs(each, t) - offset) < MINUTE_MS;
    });
    // Local solar time had seconds, which no one writes: the clock is right, and not the second.
    if (kept !== undefined) return civil - offsetMs(kept, t);
    if (instantsAt(civil, zone).length === 0) this.#reportSkip(civil, t, path, zone);
    else {
      this.#problems.add('hint', 'offset-not-zone', path, {
        ...{ zone, clock: clockText(civil), seen: clockText(t + offsetMs(zone, t)) },
        ...{ written: offsetText(offset), kept: offsetText(offsetMs(zone, t)) },
        ...{ instant: formatIso(t, zone), local: formatIso(instantAt(civil, zone), zone) },
      });
    }
    return t;
  }

  #reportSkip(civil: number, t: number, path: string, zone: string): void {
    const seen = formatIso(t, zone);
    this.#problems.add('hint', 'time-skipped', path, { time: civilIso(civil), zone, seen });
  }
}

/** "09:00 on 2017-07-04" */
function clockText(civil: number): string {
  const [date, time] = civilIso(civil).split('T');
  return `${time} on ${date}`;
}
