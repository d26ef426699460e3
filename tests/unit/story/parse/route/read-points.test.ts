import { describe, expect, it } from 'vitest';
import { MOST_LONGITUDE } from '../../../../../src/geo/longitude.ts';
import { readPoints } from '../../../../../src/story/parse/route/read-points.ts';

const read = (...parts: unknown[][]) => readPoints(parts, []);

describe('the points of a line', () => {
  it('are read part by part, without elevations', () => {
    const found = read(
      [
        [10, 30, 800],
        [11, 31],
      ],
      [[12, 32, null]],
    );
    expect(found).toEqual({
      ...{ fault: null, swapped: false },
      parts: [
        { lon: [10, 11], lat: [30, 31] },
        { lon: [12], lat: [32] },
      ],
    });
  });

  it.each([
    ['no list', 'x'],
    ['one number', [12]],
    ['words', ['12', '32']],
    ['a latitude that is none', [12, null]],
    ['no finite longitude', [Number.POSITIVE_INFINITY, 32]],
    ['no finite latitude', [12, Number.NaN]],
  ])('are none with %s, and counted through all parts', (_, point) => {
    const first = [
      [10, 30],
      [11, 31],
    ];
    expect(read(first, [[11, 31], point])).toEqual({ fault: 'point-invalid', index: 3 });
  });

  it('reach to the poles, and round the world', () => {
    const ends = [
      [MOST_LONGITUDE, 90],
      [-MOST_LONGITUDE, -90],
    ];
    expect(read(ends)).toMatchObject({ fault: null });
  });

  it.each([
    [12, 90.1],
    [12, -90.1],
    [MOST_LONGITUDE + 1, 32],
    [-MOST_LONGITUDE - 1, 32],
  ])('are not outside of the world: %s, %s', (lon, lat) => {
    const first = [
      [10, 30],
      [11, 31],
    ];
    expect(
      read(first, [
        [11, 31],
        [lon, lat],
      ]),
    ).toEqual({
      ...{ fault: 'point-outside', index: 3, lon, lat },
    });
  });

  it('are metres where most of them are no degrees', () => {
    const metres = [1113194, 3503549];
    expect(read([metres, [10, 30], metres])).toEqual({ fault: 'projected' });
    expect(read([[10, 30], metres])).toMatchObject({ fault: 'point-outside', index: 1 });
    // A northing alone is enough.
    expect(read([[100, 3503549]])).toEqual({ fault: 'projected' });
  });

  it('of no part are none', () => {
    expect(read()).toEqual({ fault: null, parts: [], swapped: false });
  });
});
