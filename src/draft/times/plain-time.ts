import type { TimeValue } from './time-answer.ts';

/**
 * A time as a plain string, for what has no room for more: the one given, or an end of the range where it has one.
 */
export function plainTime(value: TimeValue, end?: 'earliest' | 'latest'): string {
  if (typeof value === 'string') return value;
  return (end && value[end]) ?? value.best;
}
