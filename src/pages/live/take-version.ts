import type { ParsedStory } from '../../story/parse/parse-story.ts';
import type { TakeVersion } from '../loading/story-loader.tsx';

/** Shows a version. Problems that the author knows already stay the same list, and are not reported again. */
export function takeVersion(
  take: TakeVersion,
  version: ParsedStory,
  known: ParsedStory['problems'],
): void {
  const key = (problems: ParsedStory['problems']) =>
    problems.map(({ path, code }) => `${path} ${code}`).join('\n');
  const isKnown = key(version.problems) === key(known);
  take(isKnown ? { ...version, problems: known } : version);
}
