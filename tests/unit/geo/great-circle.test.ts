import { expect, it } from 'vitest';
import { circle, greatCircleKm } from '../../../src/geo/great-circle.ts';

it('measures a degree of the equator as 111.195 km', () => {
  expect(greatCircleKm(0, 0, 1, 0)).toBeCloseTo(111.195, 3);
});

it('draws a circle that is closed and has its radius all round, also far north', () => {
  const ring = circle(25, 70, 5);
  expect(ring.at(-1)).toEqual(ring[0]);
  for (const [lon, lat] of ring) expect(greatCircleKm(25, 70, lon, lat)).toBeCloseTo(5, 6);
});
