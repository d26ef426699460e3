import { TIME_BASIS, type TimeBasis } from '../../story/basis.ts';
import { instantAt } from '../../story/time/local-time.ts';
import { readTime, type WrittenTime } from '../../story/time/written-time.ts';
import type { TimeValue, UnderstoodTime, Vagueness } from './time-answer.ts';

/**
 * What a time of story.json says, in full. The least and the most are those that it gives itself; the story's
 * other times may narrow them.
 *
 * @param zone of its place: IANA, "UTC" or an offset
 * @param vagueness what the author wrote, if that is known
 * @returns null where it is no valid time
 */
export function readTimeValue(
  value: TimeValue,
  zone: string,
  vagueness?: Vagueness | null,
): UnderstoodTime | null {
  const input = typeof value === 'string' ? { best: value } : value;
  const best = readTime(input.best);
  const first = input.earliest === undefined ? best : readTime(input.earliest);
  const last = input.latest === undefined ? best : readTime(input.latest);
  if (typeof best === 'string' || typeof first === 'string' || typeof last === 'string')
    return null;
  const from = instantOf(first.from, first, zone);
  // A date without an hour ends one minute before the next begins, as readers say it.
  const to = instantOf(last.to, last, zone) - (last.unit === 'minute' ? 0 : 60_000);
  const start = instantOf(best.from, best, zone);
  const end = instantOf(best.to, best, zone);
  const given = input.basis ?? 'reported';
  const basis: TimeBasis = best.circa && given === 'reported' ? 'approximate' : given;
  const ranged = input.earliest !== undefined || input.latest !== undefined;
  return {
    ...{ value, zone, basis },
    best: start + Math.floor((end - start) / 2),
    ...{ earliest: Math.min(from, start), latest: Math.max(to, start) },
    precision: input.precision ?? (ranged && TIME_BASIS[basis].ranged ? 'range' : best.unit),
    vagueness:
      vagueness ?? (best.circa || TIME_BASIS[basis].about ? 'about' : ranged ? 'between' : null),
  };
}

function instantOf(civil: number, { offset }: WrittenTime, zone: string): number {
  return offset === null ? instantAt(civil, zone) : civil - offset;
}
