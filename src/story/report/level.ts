import type { Problem, ProblemCode } from '../problems/problem.ts';

/**
 * What a problem does to the story:
 * - `fatal`: it cannot be shown
 * - `dropped`: something is left out
 * - `changed`: a reader sees something else than the files say
 * - `hint`: nothing; the author may want to know
 */
export type Level = 'fatal' | 'dropped' | 'changed' | 'hint';

/** Hints after which a reader sees exactly what the files say. */
const HARMLESS = new Set<ProblemCode>([
  'features-aside',
  'line-gap',
  'markdown-address',
  'media-alt-missing',
  'media-captions-missing',
  'media-credit-missing',
  'media-heavy',
  'media-host',
  'media-poster-missing',
  'media-transcript-missing',
  'media-unprepared',
  'more-problems',
  'passage-without-source',
  'place-swapped',
  'planned-before-reported',
  'rides-missing',
  'speed-infinite',
  'speed-too-high',
  'texts-plain',
]);

export const LEVELS: readonly Level[] = ['fatal', 'dropped', 'changed', 'hint'];

export function levelOf({ severity, code }: Problem): Level {
  return severity === 'hint' && !HARMLESS.has(code) ? 'changed' : severity;
}
