import * as fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaOf, coastOf, runsOf } from '../../../tools/basemap/shapes/kinds.mjs';
import { closed, stitched } from '../../../tools/basemap/shapes/rings.mjs';
import { coarsen, simplify } from '../../../tools/basemap/shapes/simplify.mjs';
import { outlines, paint, soften } from '../../../tools/basemap/shapes/water.mjs';
import {
  BOX,
  crossings,
  isCut,
  onEdge,
  snapToSeam,
} from '../../../tools/basemap/vladivostok-2019/seam.mjs';

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const place = fc.tuple(
  fc.double({ min: 122, max: 138, noNaN: true }),
  fc.double({ min: 36, max: 48, noNaN: true }),
);

describe('what makes the basemap', () => {
  it('measures a ring alike at every longitude and from every corner', () => {
    fc.assert(
      fc.property(fc.double({ min: -170, max: 170, noNaN: true }), (west) => {
        const here = areaOf(square(west, 45, 2));
        expect(here).toBeCloseTo(areaOf(square(0, 45, 2)), 4);
        expect(areaOf(square(west, 45, 2).reverse())).toBeCloseTo(-here, 6);
      }),
    );
    // 2° by 2° between 45° and 47° N on a sphere of 6371 km.
    expect(areaOf(square(10, 45, 2))).toBeGreaterThan(34_200);
    expect(areaOf(square(10, 45, 2))).toBeLessThan(34_500);
  });

  it('keeps both ends of a line, its pinned vertices, and a vertex that lies far off', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 40 }), (line) => {
        const kept = simplify(line, () => 0.5);
        expect(kept[0]).toEqual(line[0]);
        expect(kept.at(-1)).toEqual(line.at(-1));
        expect(line).toEqual(expect.arrayContaining(kept));
      }),
    );
    const bent: Position[] = [
      [130, 40],
      [131, 40.4],
      [132, 41],
      [133, 40],
    ];
    expect(simplify(bent, () => 0.5)).toEqual([bent[0], bent[2], bent[3]]);
    const straight: Position[] = [
      [125, 40],
      [126, 40],
      [BOX[2], 40],
      [139, 40],
    ];
    const grain = { tolerance: () => 0.5, step: () => 0.01, pinned: onEdge };
    expect(coarsen(straight, grain)).toEqual([
      [125, 40],
      [BOX[2], 40],
      [139, 40],
    ]);
  });

  it('distinguishes the coast from borders and from the box’s own edge', () => {
    const [west, south] = BOX;
    const land = [
      { coordinates: [[square(west, south, 1)]] },
      { coordinates: [[square(west + 1, south, 1)]] },
    ];
    const lines = coastOf(land, isCut);
    expect(lines.flat()).not.toContainEqual([west, south]);
    expect(lines).toHaveLength(2);
    expect(runsOf(square(0, 0, 1), () => true)).toEqual([square(0, 0, 1)]);
  });

  it('leads a line from outside to where the near part has it, and says when there is none', () => {
    const far: Position[][] = [
      [
        [139, 46.2],
        [BOX[2], 46.1],
      ],
    ];
    const near = crossings([
      [
        [BOX[2], 46.17],
        [137, 46],
      ],
    ]);
    expect(snapToSeam(far, near)).toEqual([
      [
        [139, 46.2],
        [BOX[2], 46.17],
      ],
    ]);
    expect(() => snapToSeam(far, crossings([]))).toThrow('Seam');
  });

  it('closes a shore round the edge of a box, with the land on its left', () => {
    const box = [0, 0, 10, 10];
    // From west to east: the land lies to the north.
    const halves: Position[][] = [
      [
        [5, 4],
        [10, 5],
      ],
      [
        [0, 5],
        [5, 4],
      ],
    ];
    const island = square(4, 1, 1);
    const rings = closed(stitched([...halves, island]), box);
    expect(rings).toHaveLength(2);
    for (const ring of rings) expect(ring[0]).toEqual(ring.at(-1));
    const [, land = []] = rings.map((ring) => ring.map(String));
    expect(land).toEqual(expect.arrayContaining(['0,5', '5,4', '10,5', '10,10', '0,10']));
    expect(land).not.toContain('0,0');
    // Back to front: to the south.
    const south = closed(
      [
        [
          [10, 5],
          [0, 5],
        ],
      ],
      box,
    );
    expect(south[0]?.map(String)).toEqual(['10,5', '0,5', '0,0', '10,0', '10,5']);
  });

  it('draws water again as large as it was, in one piece', () => {
    const halves = [[square(130, 45, 0.5)], [square(130.5, 45, 0.5)]];
    const [lake, ...others] = outlines(soften(paint(halves, [129, 44, 132, 46], 0.01), 1), 1);
    expect(others).toEqual([]);
    for (const [x = 0, y = 0] of lake?.[0] ?? []) {
      expect(Math.abs(x - 130.5)).toBeLessThan(0.52);
      expect(Math.abs(y - 45.25)).toBeLessThan(0.27);
    }
    const [drawn, was] = [areaOf(lake?.[0] ?? []), 2 * areaOf(square(130, 45, 0.5))];
    expect(Math.abs(drawn / was - 1)).toBeLessThan(0.05);
  });
});
