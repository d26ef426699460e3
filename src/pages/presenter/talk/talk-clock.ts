import * as v from 'valibot';

/** How long the talk has lasted. Pauses don't count, and nothing but `reset` of a paused clock sets it to 0. */
export interface TalkClock {
  /** Milliseconds gathered before the last start. */
  readonly gathered: number;
  /** When it was started last, epoch ms; null while it is paused. */
  readonly since: number | null;
}

export const NEW_CLOCK: TalkClock = { gathered: 0, since: null };

const DAY_MS = 86_400_000;

export const clockSchema = v.object({
  gathered: v.pipe(v.number(), v.minValue(0), v.maxValue(DAY_MS)),
  since: v.nullable(v.pipe(v.number(), v.minValue(0))),
});

/** Milliseconds of talk. A wall clock that was set back takes nothing away. */
export function elapsed({ gathered, since }: TalkClock, now: number): number {
  return gathered + (since === null ? 0 : Math.max(0, now - since));
}

export function start(clock: TalkClock, now: number): TalkClock {
  return clock.since === null ? { ...clock, since: now } : clock;
}

export function pause(clock: TalkClock, now: number): TalkClock {
  return clock.since === null ? clock : { gathered: elapsed(clock, now), since: null };
}

/** Only a paused clock can be reset: one that runs belongs to a talk. */
export function reset(clock: TalkClock): TalkClock {
  return clock.since === null ? NEW_CLOCK : clock;
}

/** "0:42", "12:05", "1:02:30" */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = String(s).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${tail}` : `${m}:${tail}`;
}

export type Pace =
  | { readonly kind: 'on time' }
  | { readonly kind: 'behind' | 'ahead'; minutes: number };

/** Less than this is on time. */
const SLACK_MS = 45_000;

/**
 * Whether a talk keeps to its planned length, each step given an equal share of it.
 *
 * @param done steps that lie behind, of `steps` in all
 * @param ms milliseconds talked
 */
export function paceOf(done: number, steps: number, ms: number, minutes: number): Pace {
  const planned = minutes * 60_000;
  const share = planned / Math.max(1, steps);
  // Within a step there is no telling; only past its share one is behind.
  const late = ms - share * (done + 1);
  const early = share * done - ms;
  const off = Math.max(late, early);
  if (off < SLACK_MS) return { kind: 'on time' };
  return {
    kind: late > early ? 'behind' : 'ahead',
    minutes: Math.max(1, Math.round(off / 60_000)),
  };
}

/** "On time", "2 minutes behind" */
export function paceText(pace: Pace): string {
  if (pace.kind === 'on time') return 'On time';
  return `${pace.minutes} ${pace.minutes === 1 ? 'minute' : 'minutes'} ${pace.kind}`;
}

/** Keeps a clock over a reload of its tab. Where storage is refused, `save` says so by false. */
export function clockStore(key: string, storage: () => Storage) {
  return {
    load(): TalkClock {
      try {
        const result = v.safeParse(clockSchema, JSON.parse(storage().getItem(key) ?? 'null'));
        return result.success ? result.output : NEW_CLOCK;
      } catch {
        return NEW_CLOCK;
      }
    },
    save(clock: TalkClock): boolean {
      try {
        storage().setItem(key, JSON.stringify(clock));
        return true;
      } catch {
        return false;
      }
    },
  };
}
