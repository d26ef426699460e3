import * as v from 'valibot';

/** How long a talk has lasted. Pauses do not count; only `reset` of a paused clock sets it to 0. */
export interface TalkClock {
  /** Milliseconds before the last start. */
  readonly gathered: number;
  /** When it was last started, epoch ms; null while it is paused. */
  readonly since: number | null;
}

export const NEW_CLOCK: TalkClock = { gathered: 0, since: null };

const DAY_MS = 86_400_000;

export const clockSchema = v.object({
  gathered: v.pipe(v.number(), v.minValue(0), v.maxValue(DAY_MS)),
  since: v.nullable(v.pipe(v.number(), v.minValue(0))),
});

/** Milliseconds of talk. Never less than before the last start, even where `now` was set back. */
export function elapsed({ gathered, since }: TalkClock, now: number): number {
  return gathered + (since === null ? 0 : Math.max(0, now - since));
}

export function start(clock: TalkClock, now: number): TalkClock {
  return clock.since === null ? { ...clock, since: now } : clock;
}

export function pause(clock: TalkClock, now: number): TalkClock {
  return clock.since === null ? clock : { gathered: elapsed(clock, now), since: null };
}

/** Resets a paused clock. A running one belongs to a talk and stays. */
export function reset(clock: TalkClock): TalkClock {
  return clock.since === null ? NEW_CLOCK : clock;
}

/** Keeps a clock over a reload of its tab. `save` returns false where storage is refused. */
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
