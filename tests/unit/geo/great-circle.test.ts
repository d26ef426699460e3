import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circle, greatCircleKm, greatCirclePoints } from '../../../src/geo/great-circle.ts';

it('measures a degree of the equator as 111.195 km', () => {
  expect(greatCircleKm(0, 0, 1, 0)).toBeCloseTo(111.195, 3);
});

it('draws a circle that is closed and has its radius all round, also far north', () => {
  const ring = circle(25, 70, 5);
  expect(ring.at(-1)).toEqual(ring[0]);
  for (const [lon, lat] of ring) expect(greatCircleKm(25, 70, lon, lat)).toBeCloseTo(5, 6);
});

describe('the shortest line between two places', () => {
  const latitudes = fc.double({ min: -90, max: 90, noNaN: true });
  const longitudes = fc.double({ min: -180, max: 180, noNaN: true });
  const places = fc.tuple(longitudes, latitudes);

  it('is as long as the distance, in short steps without a jump of longitude', () => {
    fc.assert(
      fc.property(places, places, (from, to) => {
        const points = greatCirclePoints(from, to);
        const steps = points.slice(1).map(([lon, lat], i) => {
          const [lon0, lat0] = points[i] ?? [0, 0];
          expect(Math.abs(lon - lon0)).toBeLessThanOrEqual(180 + 1e-9);
          return greatCircleKm(lon0, lat0, lon, lat);
        });
        const sum = steps.reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(greatCircleKm(...from, ...to), 2);
        expect(Math.max(...steps)).toBeLessThan(223);
      }),
    );
  });

  it('begins and ends at the two', () => {
    fc.assert(
      fc.property(places, places, (from, to) => {
        const points = greatCirclePoints(from, to);
        expect(greatCircleKm(...(points[0] ?? [0, 0]), ...from)).toBeLessThan(1e-6);
        expect(greatCircleKm(...(points.at(-1) ?? [0, 0]), ...to)).toBeLessThan(1e-6);
      }),
    );
  });

  it('goes somewhere between opposite ends of the globe', () => {
    expect(greatCirclePoints([0, 0], [180, 0]).some(([, lat]) => lat > 89)).toBe(true);
    expect(greatCirclePoints([10, -90], [20, 90])).toHaveLength(91);
  });
});
