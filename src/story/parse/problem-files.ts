import type { Problem } from '../problems/problem.ts';
import type { RawStory } from './raw-story.ts';

/** Held no longer than the problems themselves. */
const files = new WeakMap<readonly Problem[], RawStory>();

/** Remembers which files problems are about, so that their author can be told with the names in them. */
export function rememberFiles(problems: readonly Problem[], raw: RawStory): void {
  if (problems.length > 0) files.set(problems, raw);
}

/** The files that a list of problems is about; null for a list that `parseStory` did not return. */
export function filesOf(problems: readonly Problem[]): RawStory | null {
  return files.get(problems) ?? null;
}
