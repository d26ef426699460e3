import { describe, expect, it } from 'vitest';
import { Box } from '../../../../../src/story/parse/route/swapped.ts';

type Pair = readonly [x: number, y: number];

/** Whether a line of these points, as its file has them, is taken to have the latitude first. */
function isSwapped(points: readonly Pair[], places: readonly Pair[]): boolean {
  const box = new Box();
  for (const point of points) box.add(...point);
  return box.isSwapped(places.map(([lon, lat]) => ({ lon, lat })));
}

/** From 14 to 16 degrees east, 50 to 51 degrees north, with the latitude first. */
const BOHEMIA: readonly Pair[] = [
  [50, 14],
  [51, 16],
];

describe('a line with the latitude first', () => {
  it.each<[string, readonly Pair[], readonly Pair[]]>([
    ['the only place of the story', BOHEMIA, [[15, 50.5]]],
    [
      'both places of the story',
      BOHEMIA,
      [
        [14, 50],
        [16, 51],
      ],
    ],
    [
      'two of many places',
      BOHEMIA,
      [
        [14, 50],
        [37.6, 55.8],
        [16, 51],
        [-74, 40.7],
      ],
    ],
    [
      'places beyond the date line, as the line counts on',
      [
        [-18, 178],
        [-13, 188],
      ],
      [
        [178, -18],
        [-172, -13],
      ],
    ],
    [
      'places where the other order is no place on the globe, beyond the North Pole',
      [
        [35, 80],
        [36, 100],
      ],
      [
        [35.5, 85],
        [80, 35],
        [100, 36],
      ],
    ],
    [
      'places where the other order is no place on the globe, beyond the South Pole',
      [
        [35, -80],
        [36, -100],
      ],
      [
        [35.5, -85],
        [-80, 35],
        [-100, 36],
      ],
    ],
  ])('is noticed by %s', (_, points, places) => {
    expect(isSwapped(points, places)).toBe(true);
  });

  it.each<[string, readonly Pair[], readonly Pair[]]>([
    ['a story without places', BOHEMIA, []],
    [
      'one of two places',
      BOHEMIA,
      [
        [15, 50.5],
        [37.6, 55.8],
      ],
    ],
    [
      'places near it in either order',
      [
        [20, 20],
        [22, 25],
      ],
      [
        [21, 21],
        [24, 21],
      ],
    ],
    [
      'a line up to the North Pole with a place in the order of the file',
      [
        [10, 80],
        [20, 90],
      ],
      [
        [15, 85],
        [80, 10],
        [90, 20],
      ],
    ],
    [
      'a line down to the South Pole with a place in the order of the file',
      [
        [10, -80],
        [20, -90],
      ],
      [
        [15, -85],
        [-80, 10],
        [-90, 20],
      ],
    ],
    [
      'a line that would leave the globe in the other order',
      [
        [80, 30],
        [120, 31],
      ],
      [
        [30, 85],
        [31, 86],
      ],
    ],
  ])('is not seen in %s', (_, points, places) => {
    expect(isSwapped(points, places)).toBe(false);
  });

  it.each<[string, Pair, Pair]>([
    ['north', [15, 51.09], [15, 51.11]],
    ['south', [15, 49.91], [15, 49.89]],
    // A degree of longitude is shorter there than one of latitude.
    ['west', [13.85, 50], [13.84, 50]],
    ['east', [16.15, 50], [16.16, 50]],
  ])('leads to a place about eleven kilometres %s of it, and no farther', (_, near, far) => {
    expect(isSwapped(BOHEMIA, [near])).toBe(true);
    expect(isSwapped(BOHEMIA, [far])).toBe(false);
  });
});
