import fc from 'fast-check';
import { expect, it } from 'vitest';
import { greatCircle } from '../../../../src/draft/legs/great-circle.ts';
import { simplify, toleranceOf } from '../../../../src/draft/legs/simplify.ts';
import { cpuMs } from '../../../fixtures/cpu-ms.ts';

/** Metres from a point to a line, flat around the point. */
function offMetres([lon, lat]: readonly number[], line: readonly (readonly number[])[]): number {
  const [x = 0, y = 0] = [lon, lat];
  const wide = 111_195 * Math.cos((y * Math.PI) / 180);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const at = ([px = 0, py = 0]: readonly number[] = []) => {
      const turn = ((((px - x + 180) % 360) + 360) % 360) - 180;
      return [turn * wide, (py - y) * 111_195] as const;
    };
    const [[x0, y0], [x1, y1]] = [at(line[i - 1]), at(line[i])];
    const [dx, dy] = [x1 - x0, y1 - y0];
    const square = dx * dx + dy * dy;
    const share = square > 0 ? Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / square)) : 0;
    least = Math.min(least, Math.hypot(x0 + share * dx, y0 + share * dy));
  }
  return least;
}

const walk = fc
  .tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 2,
      maxLength: 200,
    }),
  )
  .map(([lon, lat, steps]) => {
    let [x, y] = [lon, lat];
    return steps.map(([dx, dy]): [number, number] => {
      x += dx / 1e4;
      y += dy / 1e4;
      // As tools write it that stay within 180 degrees.
      return [x > 180 ? x - 360 : x < -180 ? x + 360 : x, y];
    });
  });

it('leaves out no point that lies farther from the line than the tolerance, and changes none', () => {
  fc.assert(
    fc.property(walk, fc.integer({ min: 1, max: 3000 }), (line, tolerance) => {
      const simple = simplify(line, tolerance);
      expect(simple[0]).toBe(line[0]);
      expect(simple.at(-1)).toBe(line.at(-1));
      for (const point of simple) expect(line).toContain(point);
      for (const point of line)
        expect(offMetres(point, simple)).toBeLessThan(tolerance * 1.02 + 0.01);
    }),
  );
});

it('keeps the points of the stops', () => {
  fc.assert(
    fc.property(walk, fc.array(fc.nat(199), { maxLength: 5 }), (line, keep) => {
      const simple = simplify(line, 1e9, keep);
      for (const i of keep) if (i < line.length) expect(simple).toContain(line[i]);
      expect(simple.length).toBeLessThanOrEqual(new Set(keep).size + 2);
    }),
  );
});

it('leaves three points of a straight line with a corner, also over the date line, and their heights', () => {
  const line = [
    [179.9, 10, 5],
    [179.95, 10, 6],
    [-180, 10, 7],
    [-179.95, 10.05, 8],
    [-179.9, 10.1, 9],
  ];
  expect(simplify(line, 100)).toEqual([line[0], line[2], line[4]]);
});

it('takes any line, and a tolerance that is none', () => {
  expect(simplify([], 10)).toEqual([]);
  expect(simplify([[1, 2]], 10)).toEqual([[1, 2]]);
  for (const tolerance of [0, -1, Number.NaN])
    expect(
      simplify(
        [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
        tolerance,
      ),
    ).toHaveLength(3);
  expect(
    simplify(
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      1,
    ),
  ).toHaveLength(2);
  expect(
    simplify(
      [
        [0, 89.9],
        [90, 90],
        [180, 89.9],
      ],
      1,
    ).length,
  ).toBeGreaterThan(1);
});

it('takes 500,000 points within a second, however they wind', async () => {
  const count = 500_000;
  const track = Array.from({ length: count }, (_, i) => [
    i / 5000,
    Math.sin(i / 500) + Math.sin(i / 7) / 1000,
  ]);
  expect(await cpuMs(() => simplify(track, 100))).toBeLessThan(1500);
  // A fifth of the points, to test as much in a fifth of the time.
  const hostile = {
    zigzag: (i: number) => [i / 5000, i % 2],
    spiral: (i: number) => [Math.cos(i / 100) * i * 1e-5, Math.sin(i / 100) * i * 1e-5],
    growing: (i: number) => [i / 5000, (i / count) ** 9 * (i % 2) * 50],
  };
  for (const at of Object.values(hostile)) {
    const line = Array.from({ length: count / 5 }, (_, i) => at(i));
    expect(await cpuMs(() => simplify(line, 100))).toBeLessThan(500);
  }
});

it('needs half a pixel at the nearest zoom', () => {
  // At zoom 0 the world's 40,075 km are 512 pixels.
  expect(toleranceOf([[0, 0]], 0)).toBeCloseTo(39_136, 0);
  expect(
    toleranceOf(
      [
        [0, 0],
        [10, -60],
      ],
      10,
    ),
  ).toBeCloseTo(19.1, 1);
});

it('draws the shortest line over the date line without a leap, between the two places themselves', () => {
  const line = greatCircle([131.885, 43.11], [-122.42, 37.78]);
  expect(line[0]).toEqual([131.885, 43.11]);
  expect(line.at(-1)?.[0]).toBeCloseTo(237.58, 6);
  expect(Math.max(...line.map(([, lat]) => lat))).toBeGreaterThan(51);
  expect(line[1]?.every((value) => Number.isInteger(Math.round(value * 1e5 * 1e4) / 1e4))).toBe(
    true,
  );
  expect(greatCircle([0, 91], [0, 0])).toEqual([]);
  expect(greatCircle([Number.NaN, 0], [0, 0])).toEqual([]);
});
