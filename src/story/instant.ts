import { readTime } from './time/written-time.ts';

/** Epoch ms of an ISO 8601 instant with an offset, `2019-04-24T10:45+10:00`; null for anything else. */
export function parseInstant(text: string): number | null {
  const time = readTime(text);
  if (typeof time === 'string' || time.offset === null || time.circa) return null;
  return time.from - time.offset;
}
