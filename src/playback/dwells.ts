import type { Story } from '../story/model.ts';
import type { Dwell } from './playback.ts';

/** Silent reading of non-fiction in English, words per minute (M. Brysbaert 2019, a review of 190 studies). */
const WORDS_PER_MINUTE = 238;
const SHORTEST_MS = 2000;

/** While playing, the clock waits at the start of each passage for as long as it takes to read it. */
export function dwellsOf(story: Story): readonly Dwell[] {
  return story.passages
    .map(({ start, words }) => ({
      t: start,
      ms: Math.max(SHORTEST_MS, Math.round((words / WORDS_PER_MINUTE) * 60_000)),
    }))
    .sort((a, b) => a.t - b.t);
}
