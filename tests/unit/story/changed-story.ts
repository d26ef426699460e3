import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { problemSentence } from '../../../src/story/problems/problem-sentence.ts';
import { rawStory } from '../../fixtures/raw-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

/** A small sound story in which something was changed. */
export function parseChanged(change: (story: Any, raw: Any) => void) {
  const raw = rawStory();
  change(raw.story, raw);
  return parseStory(raw);
}

/** What an author is told was too much, word for word. */
export function tooMuch(change: (story: Any, raw: Any) => void): string[] {
  return parseChanged(change)
    .problems.filter(({ limit }) => limit)
    .map((problem) => `${problem.severity}: ${problemSentence(problem)}`);
}
