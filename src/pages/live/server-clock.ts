import { setServerOffset } from '../../timeline/live-now.ts';

/** The header has no fractions of a second: on average half a second has passed. */
const HALF_SECOND = 500;

/**
 * Sets the page's clock by the `Date` of an answer. A cache on the way gives the server's old date, and says
 * in `Age` how old it is.
 *
 * @param asked when the question was sent, by `Date.now`
 */
export function followServerClock(headers: Headers, asked: number): void {
  const date = Date.parse(headers.get('date') ?? '');
  // Offline the answer comes from this machine, with the date at which it was stored.
  if (Number.isNaN(date) || !navigator.onLine) return;
  const age = Number(headers.get('age') ?? 0) * 1000 || 0;
  const answered = Date.now();
  setServerOffset(date + age + HALF_SECOND - (asked + answered) / 2);
}
