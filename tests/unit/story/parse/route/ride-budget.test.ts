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

/** A line that goes back and forth, so that no search can leave out a part of it. */
function zigzag(points: number) {
  const lon = Float64Array.from({ length: points }, (_, i) => (i % 2 ? 170 : -5));
  const lat = Float64Array.from({ length: points }, (_, i) => (i % 7) * 9);
  return { lon, lat, km: cumulativeKm(lon, lat) };
}

it('searches until the segments of all searches exceed the limit', () => {
  const budget = new RideBudget();
  const line = zigzag(100_000);
  let searches = 0;
  for (; !budget.exceeded; searches += 1) budget.nearest(line, searches / 100, 20);
  // A few boxes come on top of the segments.
  expect(searches).toBeGreaterThan(LIMITS.search / 102_000);
  expect(searches).toBeLessThanOrEqual(LIMITS.search / 99_999 + 1);
  expect(budget.take(line, 0, 1)).toBe(false);
});

it('has room to find a thousand places on the longest line', () => {
  const budget = new RideBudget();
  const lon = Float64Array.from({ length: LIMITS.points }, (_, i) => i / 1000);
  const lat = lon.map((x) => 40 * Math.sin(x / 5));
  const line = { lon, lat, km: cumulativeKm(lon, lat) };
  for (let n = 0; n < 1000; n += 1) {
    budget.passes(line, lon[n * 99] as number, lat[n * 99] as number, 0.1);
  }
  expect(budget.exceeded).toBe(false);
});

it('searches once for a place to which a journey returns, and counts the passes to choose from', () => {
  const budget = new RideBudget();
  const line = zigzag(2001);
  const passes = budget.passes(line, 0, 20, 0.1);
  for (let n = 0; n < 2000; n += 1) expect(budget.passes(line, 0, 20, 0.1)).toBe(passes);
  expect(budget.exceeded).toBe(false);
  const most = LIMITS.search / passes.length;
  for (let n = 0; n < most; n += 1) budget.passes(line, 0, 20, 0.1);
  expect(budget.exceeded).toBe(true);
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
