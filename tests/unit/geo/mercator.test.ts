import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromMercator, toMercator } from '../../../src/geo/mercator.ts';

it('maps the square world to 0 to 1, y southward', () => {
  expect(toMercator([0, 0])).toEqual([0.5, 0.5]);
  const [west, north] = toMercator([-180, 85.0511287798066]);
  expect(west).toBe(0);
  expect(north).toBeCloseTo(0, 9);
});

it('is undone by its inverse', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      (lon, lat) => {
        const [x, y] = fromMercator(...toMercator([lon, lat]));
        expect(x).toBeCloseTo(lon, 8);
        expect(y).toBeCloseTo(lat, 8);
      },
    ),
  );
});
