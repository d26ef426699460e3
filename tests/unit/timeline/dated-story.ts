import type { Story } from '../../../src/story/model.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { rawStory } from '../../fixtures/raw-story.ts';

/** The small story with stops of which only the dates are known. */
export function datedStory(dates: { alpha: string; beta: string; gamma: string }): Story {
  const raw = rawStory();
  // biome-ignore lint/suspicious/noExplicitAny: the test changes raw JSON at will
  const file = raw.story as any;
  const [alpha, beta, , gamma] = file.stops;
  alpha.departure = dates.alpha;
  beta.arrival = beta.departure = dates.beta;
  gamma.arrival = dates.gamma;
  file.stops = [alpha, beta, gamma];
  file.moments = [];
  delete file.chapters;
  const { story } = parseStory(raw);
  if (!story) throw new Error('The dated story is not sound.');
  return story;
}
