import { describe, expect, it } from 'vitest';
import { orderParts } from '../../../../../src/story/parse/route/join-parts.ts';

const part = (...points: [number, number][]) => ({
  lon: points.map(([lon]) => lon),
  lat: points.map(([, lat]) => lat),
});

/** Longitudes of the parts one after the other, all on the equator. */
function ordered(...parts: number[][]) {
  const given = parts.map((lons) => part(...lons.map((lon): [number, number] => [lon, 0])));
  const { parts: found, gapKm } = orderParts(given);
  return { lons: found.map(({ lon }) => lon), gapKm: Math.round(gapKm) };
}

describe('the parts of a line', () => {
  it.each([
    ['one', [[0, 1]], [[0, 1]]],
    [
      'in order',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'of which one is turned round',
      [
        [0, 1],
        [2, 1],
        [2, 3],
      ],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'in any order',
      [
        [2, 3],
        [0, 1],
        [4, 3],
        [1, 2],
      ],
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
    ],
    [
      'cut at the date line',
      [
        [178, 180],
        [-180, -178],
      ],
      [
        [178, 180],
        [-180, -178],
      ],
    ],
    [
      'there and back',
      [
        [0, 1],
        [1, 0],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'that meet within a few steps',
      [
        [0, 1],
        [2, 1.0005],
      ],
      [
        [0, 1],
        [1.0005, 2],
      ],
    ],
  ])('%s', (_, given, lons) => {
    expect(ordered(...given)).toEqual({ lons, gapKm: 0 });
  });

  it('that do not meet keep the order and the direction of the file, and the widest gap is known', () => {
    expect(ordered([0, 1], [1.5, 2], [5, 4])).toEqual({
      lons: [
        [0, 1],
        [1.5, 2],
        [5, 4],
      ],
      gapKm: 334,
    });
  });

  it('that are very many keep the order of the file', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => [n / 1000, (n + 0.5) / 1000]);
    const started = performance.now();
    expect(ordered(...many).lons).toEqual(many);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('that are none', () => {
    expect(orderParts([])).toEqual({ parts: [], gapKm: 0 });
  });
});
