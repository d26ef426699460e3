import CheapRuler from 'cheap-ruler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cumulativeKm,
  nearestOnLine,
  pointAt,
  scaleTo,
  unwrapLongitude,
} from '../../../src/geo/line.ts';

const lines = fc
  .array(
    fc.tuple(
      fc.double({ min: 10, max: 12, noNaN: true }),
      fc.double({ min: 49, max: 51, noNaN: true }),
    ),
    { minLength: 2, maxLength: 200 },
  )
  .map((points) => {
    const lon = Float64Array.from(points, ([x]) => x);
    const lat = Float64Array.from(points, ([, y]) => y);
    return { points, line: { lon, lat, km: cumulativeKm(lon, lat) } };
  });

describe('nearestOnLine', () => {
  it('is the nearest point of all segments', () => {
    const walks = fc
      .array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 150, maxLength: 300 })
      .map((steps) => {
        const lon = Float64Array.from(steps, (_, i) => 10 + (2 * i) / steps.length);
        const lat = Float64Array.from(steps, (step) => 50 + step);
        return { line: { lon, lat, km: cumulativeKm(lon, lat) } };
      });
    fc.assert(
      fc.property(
        walks,
        fc.double({ min: 10, max: 12, noNaN: true }),
        fc.double({ min: 49, max: 51, noNaN: true }),
        ({ line: { lon: xs, lat: ys, km } }, lon, lat) => {
          const each = Array.from({ length: km.length - 1 }, (_, i) => {
            const part = {
              lon: xs.slice(i, i + 2),
              lat: ys.slice(i, i + 2),
              km: km.slice(i, i + 2),
            };
            return nearestOnLine(part, lon, lat).offKm;
          });
          expect(nearestOnLine({ lon: xs, lat: ys, km }, lon, lat).offKm).toBe(Math.min(...each));
        },
      ),
    );
  });

  it('finds the same point as cheap-ruler', () => {
    fc.assert(
      fc.property(
        lines,
        fc.double({ min: 10, max: 12, noNaN: true }),
        fc.double({ min: 49, max: 51, noNaN: true }),
        ({ points, line }, lon, lat) => {
          const ruler = new CheapRuler(lat, 'kilometers');
          const expected = ruler.distance([lon, lat], ruler.pointOnLine(points, [lon, lat]).point);
          expect(nearestOnLine(line, lon, lat).offKm).toBeCloseTo(expected, 0);
        },
      ),
    );
  });

  it('finds a point of the line itself', () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0, max: 1, noNaN: true }), ({ line }, share) => {
        const [lon, lat] = pointAt(line, share * (line.km.at(-1) ?? 0));
        expect(nearestOnLine(line, lon, lat).offKm).toBeLessThan(0.02);
      }),
    );
  });
});

describe('measure', () => {
  it('never falls and ends at the official length', () => {
    fc.assert(
      fc.property(
        lines,
        fc.double({ min: 1, max: 9999, noNaN: true }),
        ({ line: { lon, lat } }, total) => {
          const km = scaleTo(cumulativeKm(lon, lat), total);
          const length = cumulativeKm(lon, lat).at(-1) ?? 0;
          expect(km.every((value, i) => i === 0 || value >= (km[i - 1] ?? 0))).toBe(true);
          if (length > 0) expect(km.at(-1)).toBeCloseTo(total, 6);
        },
      ),
    );
  });
});

it('continues a line over the antimeridian', () => {
  expect(unwrapLongitude(-179, 179)).toBe(181);
  expect(unwrapLongitude(179, -179)).toBe(-181);
  expect(unwrapLongitude(10, 12)).toBe(10);
});
