import { problemValues } from './problem-values.ts';
import { problems } from './problems.ts';

/** What is said of a story’s problems. */
export const checker = { ...problems, ...problemValues };
