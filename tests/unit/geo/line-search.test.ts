import CheapRuler from 'cheap-ruler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeKm, type Line, pointAt } from '../../../src/geo/line.ts';
import { LineSearch } from '../../../src/geo/line-search.ts';
import { lines } from './lines.ts';

const nearestOnLine = (line: Line, lon: number, lat: number) =>
  new LineSearch(line).nearest(lon, lat);
const passesOf = (line: Line, lon: number, lat: number, more: number) =>
  new LineSearch(line).passes(lon, lat, more);

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
    const points: [number, number][] = [
      [10, 49],
      [10, 50.01181055407797],
      [10 + 2 ** -49, 49],
    ];
    const thereAndBack = { points, line: lineOf(points) };
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
          // Not `km` itself: of two points that are as near but for the last digit, either may be found.
          const [x, y] = pointAt(line, there.km);
          expect(
            nearestOnLine(
              lineOf([
                [x, y],
                [x, y],
              ]),
              lon,
              50,
            ).offKm,
          ).toBeCloseTo(offKm, 6);
        },
      ),
      { examples: [[thereAndBack, 0, -1, 10 + 2 ** -49]] },
    );
  });
});

describe('a search', () => {
  const lineOf = (count: number, point: (i: number) => readonly [number, number]) => {
    const lon = Float64Array.from({ length: count }, (_, i) => point(i)[0]);
    const lat = Float64Array.from({ length: count }, (_, i) => point(i)[1]);
    return { lon, lat, km: cumulativeKm(lon, lat) };
  };

  it('of a long line looks at a small part of it', () => {
    const POINTS = 100_000;
    const line = lineOf(POINTS, (i) => [(300 * i) / POINTS, 40 * Math.sin(i / 5000)]);
    const search = new LineSearch(line);
    for (let n = 1; n <= 1000; n++) {
      const [lon, lat] = pointAt(line, ((line.km.at(-1) as number) * n) / 1001);
      expect(search.passes(lon, lat, 0.1)).toHaveLength(1);
    }
    expect(search.visited / 1000).toBeLessThan(POINTS / 50);
  });

  it('of a line that is everywhere at once looks at each segment twice and no more', () => {
    const POINTS = 100_000;
    const line = lineOf(POINTS, (i) => [i % 2 ? 170 : -5, (i % 7) * 9]);
    const search = new LineSearch(line);
    search.passes(80, 27, 0.1);
    expect(search.visited).toBeLessThan(2.02 * POINTS);
  });

  it('finds with blocks what a search of each segment finds', () => {
    const walks = fc
      .array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
        minLength: 300,
        maxLength: 900,
      })
      .map((steps) => {
        let [x, y] = [170, 0];
        const points = steps.map(([dx, dy]) => {
          x += dx / 10;
          y = Math.max(-80, Math.min(80, y + dy / 10));
          return [x, y] as const;
        });
        return lineOf(points.length, (i) => points[i] as readonly [number, number]);
      });
    fc.assert(
      fc.property(
        walks,
        fc.integer({ min: 1600, max: 1900 }),
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: -2, max: 2 }),
        fc.constantFrom(0, 1, 30),
        (line, x, y, turns, more) => {
          const [lon, lat] = [x / 10 + 360 * turns, y / 10];
          const each = Array.from({ length: line.km.length - 1 }, (_, i) => {
            const [xs, ys] = [line.lon, line.lat].map((of) => of.slice(i, i + 2)) as [
              Float64Array,
              Float64Array,
            ];
            const km = line.km.slice(i, i + 2);
            return nearestOnLine({ lon: xs, lat: ys, km }, lon, lat);
          });
          const nearest = nearestOnLine(line, lon, lat);
          expect(nearest.offKm).toBe(Math.min(...each.map(({ offKm }) => offKm)));
          expect(each).toContainEqual(nearest);
          // Each visit is one of a segment within reach, up to what is rounded off.
          const passes = passesOf(line, lon, lat, more);
          const near = each.filter(({ offKm }) => offKm <= nearest.offKm + more + 1e-6);
          for (const pass of passes) expect(near).toContainEqual(pass);
          expect(passes).toContainEqual(nearest);
        },
      ),
    );
  });
});
