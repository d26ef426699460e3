/** The rhythm at which a live story asks for a new version. */
interface Rhythm {
  /** Milliseconds between two questions while all is well. */
  readonly everyMs: number;
  /** The instant from which nobody asks, epoch ms. */
  readonly until: number;
}

interface Asked {
  /** Questions so far, and those at the end that failed because network or server are in trouble. */
  readonly count: number;
  readonly troubles: number;
  /** Now, epoch ms, by the server's clock. */
  readonly now: number;
  /** 0 to 1. */
  readonly random: number;
}

/** The first question comes soon: a cache may have an old copy, and the server's clock is not known yet. */
const FIRST_MS = 10_000;
/** A server in trouble is asked again after this time at the latest, or after the story's own rhythm. */
const SLOWEST_MS = 600_000;
/** How much earlier or later than the rhythm a page asks, so that not all readers ask in one second. */
const SPREAD = 0.1;

/** Milliseconds until the next question; null where there is none. */
export function nextAsk({ everyMs, until }: Rhythm, asked: Asked): number | null {
  const { count, troubles, now, random } = asked;
  const left = until - now;
  if (left <= 0) return null;
  if (count === 0) return Math.round(Math.min(everyMs, FIRST_MS) * (0.1 + 0.9 * random));
  const slow = Math.min(everyMs * 2 ** troubles, Math.max(everyMs, SLOWEST_MS));
  const wait = slow * (1 + SPREAD * (2 * random - 1));
  // The last version may come in the last moment: who would ask after the end asks just then.
  const last = left + everyMs * SPREAD * random;
  return Math.round(Math.min(wait, last));
}
