import type { Story } from '../story/model.ts';
import type { Dwell } from './playback.ts';

/** Silent reading of non-fiction in English, words per minute (M. Brysbaert 2019, a review of 190 studies). */
const WORDS_PER_MINUTE = 238;
const SHORTEST_MS = 2000;
/** All dwells of the journey at rate 1. With `TRAVEL_MS`, a journey plays in three and a half minutes at most. */
export const DWELLS_MS = 90_000;

/**
 * While playing, the clock waits at the start of each passage: for as long as it takes to read it, or
 * for a share of that time where the passages of the journey would take longer than `DWELLS_MS`.
 */
export function dwellsOf({ passages, chapters }: Pick<Story, 'passages' | 'chapters'>): Dwell[] {
  const journey = chapters.find(({ background }) => !background)?.from ?? Number.NEGATIVE_INFINITY;
  const reading = passages
    .map(({ start, words }) => ({
      t: start,
      ms: Math.max(SHORTEST_MS, (words / WORDS_PER_MINUTE) * 60_000),
    }))
    .sort((a, b) => a.t - b.t);
  const ahead = reading.filter(({ t }) => t >= journey);
  // Each gets the same shortest time, and what is left in proportion to its length.
  const shortest = Math.min(SHORTEST_MS, DWELLS_MS / Math.max(1, ahead.length));
  const left = DWELLS_MS - shortest * ahead.length;
  const wanted = ahead.reduce((sum, { ms }) => sum + ms - shortest, 0);
  const share = wanted > left ? left / wanted : 1;
  return reading.map(({ t, ms }) => ({ t, ms: Math.round(shortest + (ms - shortest) * share) }));
}
