import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../src/geo/line.ts';
import { cumulativeKm, nearestOnLine } from '../../../../src/geo/line.ts';
import { simplifyLine } from '../../../../src/story/parse/simplify-line.ts';

function lineOf(points: readonly (readonly [lon: number, lat: number])[]): Line {
  const lon = Float64Array.from(points, ([x]) => x);
  const lat = Float64Array.from(points, ([, y]) => y);
  return { lon, lat, km: cumulativeKm(lon, lat) };
}

function only(line: Line, kept: Uint32Array): Line {
  return lineOf([...kept].map((i) => [line.lon[i] as number, line.lat[i] as number]));
}

const degree = fc.double({ min: -0.02, max: 0.02, noNaN: true });
/** Ways that wander, stand still, turn back and jump, at any latitude where people travel. */
const ways = fc
  .record({
    lat: fc.double({ min: -65, max: 65, noNaN: true }),
    steps: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.tuple(degree, degree) },
        fc.constant([0, 0] as const),
        fc.constant([0.001, 0] as const),
        fc.constant([-0.001, 0] as const),
        fc.constant([0.5, 0.3] as const),
      ),
      { minLength: 1, maxLength: 200 },
    ),
  })
  .map(({ lat, steps }) => {
    let [x, y] = [10, lat];
    return lineOf([
      [x, y],
      ...steps.map(([dx, dy]): [number, number] => {
        x += dx;
        y += dy * Math.sign(-lat || 1);
        return [x, y];
      }),
    ]);
  });
/** Slow curves, to the left and to the right. */
const curves = fc
  .record({
    lat: fc.double({ min: -65, max: 65, noNaN: true }),
    turn: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
  })
  .map(({ lat, turn }) => {
    let [x, y] = [10, lat];
    return lineOf(
      Array.from({ length: 200 }, (_, n): [number, number] => {
        x += 0.001 * Math.cos(n * turn);
        y += 0.001 * Math.sin(n * turn);
        return [x, y];
      }),
    );
  });
const tolerances = fc.constantFrom(0.001, 0.064, 1.024);

describe('a line drawn with fewer points', () => {
  it('leaves none of the others farther away than twice the tolerance', () => {
    fc.assert(
      fc.property(fc.oneof(ways, curves), tolerances, (line, km) => {
        const fewer = only(line, simplifyLine(line, km));
        for (let i = 0; i < line.lon.length; i++) {
          const { offKm } = nearestOnLine(fewer, line.lon[i] as number, line.lat[i] as number);
          expect(offKm).toBeLessThanOrEqual(2 * km * 1.01);
        }
      }),
    );
  });

  it('keeps first and last, and the order', () => {
    fc.assert(
      fc.property(ways, tolerances, (line, km) => {
        const kept = [...simplifyLine(line, km)];
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(line.lon.length - 1);
        expect(kept.every((i, n) => n === 0 || i > (kept[n - 1] as number))).toBe(true);
      }),
    );
  });

  it('chooses among those that are left, and only among them', () => {
    const line = lineOf(Array.from({ length: 100 }, (_, n) => [10 + n / 100, 50]));
    const among = Uint32Array.from([0, 7, 50, 99]);
    const kept = [...simplifyLine(line, 0.001, among)];
    expect([...among]).toEqual(expect.arrayContaining(kept));
    expect(kept).toContain(0);
    expect(kept).toContain(99);
  });

  it('needs only the corners of a straight way', () => {
    const east = Array.from({ length: 50 }, (_, n): [number, number] => [10 + n / 1000, 50]);
    const north = Array.from({ length: 50 }, (_, n): [number, number] => [10.05, 50 + n / 1000]);
    expect([...simplifyLine(lineOf([...east, ...north]), 0.004)]).toEqual([0, 50, 99]);
  });

  it('goes to the end of a way that turns back', () => {
    const there = Array.from({ length: 11 }, (_, n): [number, number] => [10 + n / 1000, 50]);
    const back = there.slice(0, -1).reverse();
    expect([...simplifyLine(lineOf([...there, ...back]), 0.001)]).toEqual([0, 10, 20]);
  });

  it('keeps a vertex that lies far from all, though the way comes back at once', () => {
    const line = lineOf([
      [10, 50],
      [12, 50],
      [10, 50],
      [10, 50.001],
    ]);
    expect([...simplifyLine(line, 0.001)]).toContain(1);
  });

  it('has all of a standing train in one place, and none of no line', () => {
    expect([...simplifyLine(lineOf(Array(50).fill([10, 50])), 0.001)]).toEqual([0, 49]);
    expect([...simplifyLine(lineOf([[10, 50]]), 0.001)]).toEqual([0]);
    expect([...simplifyLine(lineOf([]), 0.001)]).toEqual([]);
  });

  it('is as true on a Mercator map, where straight in degrees is not straight', () => {
    const mercator = (lat: number) =>
      (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
    const way = Array.from({ length: 6001 }, (_, n): [number, number] => [n / 100, n / 100]);
    const drawn = (points: [number, number][]) => lineOf(points.map(([x, y]) => [x, mercator(y)]));
    for (const km of [0.001, 1.024]) {
      const kept = simplifyLine(lineOf(way), km);
      const { lon, lat } = drawn([...kept].map((i) => way[i] as [number, number]));
      for (const [x, y] of way) {
        const i = [...lon].findIndex((east) => east >= x);
        const [x0, y0] = [lon[i - 1] ?? 0, lat[i - 1] ?? 0];
        const f = i > 0 ? (x - x0) / ((lon[i] as number) - x0) : 0;
        const off = (y0 + f * ((lat[i] as number) - y0) - mercator(y)) * 111.2;
        expect(Math.abs(off) * Math.cos((y * Math.PI) / 180)).toBeLessThan(2 * km);
      }
    }
  });
});
