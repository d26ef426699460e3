import type { StopEntry } from '../../../draft/story-entries.ts';
import type { Problem } from '../../../story/problems/problem.ts';

/** What the checker says of the way to a stop: that it cannot be, or that its line does not lead there. */
export function rideProblems(problems: readonly Problem[], to: StopEntry): readonly Problem[] {
  const path = `story.json: stops[${to.index}]`;
  return problems.filter(
    (problem) =>
      (problem.path === path && /^speed-/.test(problem.code)) ||
      problem.path.startsWith(`${path}.rides[`),
  );
}
