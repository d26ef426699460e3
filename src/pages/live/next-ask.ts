/** The rhythm at which a live story asks for a new version. */
interface Rhythm {
  /** Milliseconds between two questions while all is well. */
  readonly everyMs: number;
  /** The instant from which nobody asks, epoch ms. */
  readonly until: number;
}

interface Asked {
  /** Questions so far, and how many of the last ones in a row the server or the network did not answer. */
  readonly count: number;
  readonly failures: number;
  /** Now, epoch ms, by the server's clock. */
  readonly now: number;
  /** 0 to 1. */
  readonly random: number;
}

/** The first question comes soon: a cache may have an old copy, and the server's clock is not known yet. */
const FIRST_MS = 10_000;
/** The longest wait while the server does not answer, unless the story's own rhythm is slower. */
const SLOWEST_MS = 600_000;
/** How much earlier or later than the rhythm a page asks, so that not all readers ask in one second. */
const SPREAD = 0.1;

/** Milliseconds until the next question; null where there is none. */
export function nextAsk({ everyMs, until }: Rhythm, asked: Asked): number | null {
  const { count, failures, now, random } = asked;
  const left = until - now;
  if (left <= 0) return null;
  if (count === 0) return Math.round(Math.min(everyMs, FIRST_MS) * (0.1 + 0.9 * random));
  const slow = Math.min(everyMs * 2 ** failures, Math.max(everyMs, SLOWEST_MS));
  const wait = slow * (1 + SPREAD * (2 * random - 1));
  // A version may come at the last moment, so the last question is asked just after the end.
  const last = left + everyMs * SPREAD * random;
  return Math.round(Math.min(wait, last));
}
