import type { FoundTime } from '../found.ts';

/**
 * A time as people write it, "24 April 2019, about noon"; null where it is none, has several meanings, or leaves
 * its day open.
 *
 * @param clock IANA zone of the place; null where it is not known, which leaves offsets out
 * @param day a time on whose day a time of day is
 */
export async function readTimeWords(
  text: string,
  clock: string | null,
  day: string | null,
): Promise<FoundTime | null> {
  const { parseTimeWords } = await import('../../times/parse-time-words.ts');
  const date = /^-?\d{4,6}-\d\d-\d\d/.exec(day ?? '')?.[0] ?? null;
  const answer = parseTimeWords(text, { defaultDate: date, zone: clock ?? 'UTC' });
  if (answer.kind !== 'time') return null;
  const { value } = answer.time;
  const local = (time: string) =>
    clock === null ? time.replace(/(T[\d:.]+)(?:Z|\+00:00)$/, '$1') : time;
  if (typeof value === 'string') return local(value);
  const { best, earliest, latest, basis = 'reported' } = value;
  return {
    best: local(best),
    ...(earliest !== undefined && { earliest: local(earliest) }),
    ...(latest !== undefined && { latest: local(latest) }),
    basis,
  };
}
