import { line } from '../../fixtures/raw-story.ts';

/** A straight line of so many points from the first place to the second of the small story. */
export const straight = (id: string, count: number) =>
  line(
    id,
    Array.from({ length: count }, (_, n) => [10 + n / count, 30]),
  );

/** A line from the first place to the second that winds within so many metres. */
export const winding = (id: string, count: number, metres: number) =>
  line(
    id,
    Array.from({ length: count }, (_, n) => [
      10 + n / count,
      30 + (((n * 7919) % 100) * metres) / 100 / 111_195,
    ]),
  );

/** A line that goes to and fro between the first place and the second. */
export const crossing = (id: string, count: number) =>
  line(
    id,
    Array.from({ length: count }, (_, n) => [10 + (n % 2), 30]),
  );
