import { parseStory } from '../../../../../src/story/parse/parse-story.ts';
import { problemSentence } from '../../../../../src/story/problems/problem-sentence.ts';
import { rawStory } from '../../../../fixtures/raw-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;
export type Raw = { story: Any; route: Any; articles: Record<string, string | null> };

/** What an author is told of a small sound story in which something was changed, word for word. */
export function said(change: (raw: Raw) => unknown): string[] {
  const raw = rawStory();
  change(raw);
  return parseStory(raw).problems.map((problem) => {
    const { severity, limit } = problem;
    return `${severity}${limit ? ', limit' : ''}: ${problemSentence(problem)}`;
  });
}

export const LEFT_OUT = 'It is left out until this is fixed.';
export const SEE = 'See docs/story-format.md.';
export const TIME =
  'must be a time like "2019-04-24T10:45+10:00" or "2019-04-24T10:45", or a date like "2019-04-24", "2019-04", "2019" or "circa 2019"';
export const NO_TIME = 'must be a time in quotes, like "2019-04-24T10:45+10:00" or "2019-04-24"';
export const TEXT = 'must be text, or an object with a text per language';
