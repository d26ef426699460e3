import CheapRuler from 'cheap-ruler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeKm, nearestOnLine, passesOf, pointAt, scaleTo } from '../../../src/geo/line.ts';

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

describe('passesOf', () => {
  /** Kilometres of a degree of latitude, and of a degree of longitude at the equator. */
  const DEGREE = 111.195;
  const lineOf = (points: readonly (readonly [number, number])[]) => {
    const lon = Float64Array.from(points, ([x]) => x);
    const lat = Float64Array.from(points, ([, y]) => y);
    return { lon, lat, km: cumulativeKm(lon, lat) };
  };

  it('finds each visit of a line that returns to where it began, in the order of travel', () => {
    const square = lineOf([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
    const passes = passesOf(square, 0, 0, 1);
    expect(passes.map(({ km }) => km)).toEqual([0, square.km.at(-1)]);
  });

  it('finds both passes of a line that crosses itself, and one of a wiggle', () => {
    const eight = lineOf([
      [-1, -1],
      [1, 1],
      [1, -1],
      [-1, 1],
    ]);
    expect(passesOf(eight, 0, 0, 1).map(({ offKm }) => Math.round(offKm))).toEqual([0, 0]);
    const wiggle = lineOf([
      [-1, 0],
      [-0.005, 0.001],
      [-0.002, -0.001],
      [0, 0],
      [0.003, 0.001],
      [1, 0],
    ]);
    expect(passesOf(wiggle, 0, 0, 1)).toHaveLength(1);
  });

  it('finds a visit of each half of a spike', () => {
    const spike = lineOf([
      [0, 0],
      [0, 1],
      [0.001, 0],
    ]);
    const [there, back] = passesOf(spike, 0.0005, 0.5, 0.5);
    expect(there?.km).toBeCloseTo(0.5 * DEGREE, 1);
    expect(back?.km).toBeCloseTo(1.5 * DEGREE, 1);
  });

  it('finds the nearest point among others', () => {
    fc.assert(
      fc.property(
        lines,
        fc.double({ min: 10, max: 12, noNaN: true }),
        fc.double({ min: 49, max: 51, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        ({ line }, lon, lat, more) => {
          const nearest = nearestOnLine(line, lon, lat);
          const passes = passesOf(line, lon, lat, more);
          expect(passes).toContainEqual(nearest);
          expect(passes.every(({ offKm }) => offKm <= nearest.offKm + more + 1e-9)).toBe(true);
          const kms = passes.map(({ km }) => km);
          expect(kms).toEqual(kms.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  it('does not care on which copy of the world a place or a line is', () => {
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: -2, max: 2 }),
        fc.integer({ min: -2, max: 2 }),
        fc.double({ min: 10, max: 12, noNaN: true }),
        ({ line }, turns, away, lon) => {
          const turned = { ...line, lon: line.lon.map((x) => x + 360 * turns) };
          const { offKm } = nearestOnLine(line, lon, 50);
          const there = nearestOnLine(turned, lon + 360 * away, 50);
          expect(there.offKm).toBeCloseTo(offKm, 6);
        },
      ),
    );
  });
});
