import { expect, it } from 'vitest';
import { cumulativeKm } from '../../../../../src/geo/line.ts';
import { LIMITS } from '../../../../../src/story/limits.ts';
import { RideBudget } from '../../../../../src/story/parse/route/ride-budget.ts';

/** A line of so many points along the equator, a degree of longitude between two. */
function lineOf(points: number) {
  const lon = Float64Array.from({ length: points }, (_, i) => i);
  const lat = new Float64Array(points);
  return { lon, lat, km: cumulativeKm(lon, lat) };
}

it('finds the nearest point until the segments of all searches exceed the limit', () => {
  const line = lineOf(100_001);
  const budget = new RideBudget();
  const searches = LIMITS.search / 100_000;
  const { km, offKm } = budget.nearest(line, 10, 0);
  expect([km, offKm]).toEqual([line.km[10], 0]);
  for (let n = 1; n < searches; n += 1) budget.nearest(line, 0, 0);
  expect(budget.exceeded).toBe(false);
  budget.nearest(line, 0, 0);
  expect(budget.exceeded).toBe(true);
  expect(budget.take(line, 0, 1)).toBe(false);
});

it('takes points of rides in either direction up to the limit, and none after a refusal', () => {
  const line = lineOf(LIMITS.ridden / 2);
  const end = line.km.at(-1) as number;
  const budget = new RideBudget();
  // With both its ends, a ride over a whole line counts one point more than the line has.
  expect(budget.take(line, 0, end)).toBe(true);
  expect(budget.take(line, end, line.km[3] as number)).toBe(true);
  expect(budget.take(line, 0, line.km[1] as number)).toBe(false);
  expect(budget.exceeded).toBe(true);
  expect(budget.take(line, 0, 0)).toBe(false);
});
