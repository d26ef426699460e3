import { problemValues } from './problem-values.ts';
import { problems } from './problems.ts';
import { textProblems } from './text-problems.ts';

/** What is said of a story’s problems. */
export const checker = { ...problems, ...textProblems, ...problemValues };
