import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnsFrom, unwrapLongitude, wrapLongitude } from '../../../src/geo/longitude.ts';

const longitudes = fc.integer({ min: -2000, max: 2000 });

describe('a longitude', () => {
  it('continues a line over the date line', () => {
    expect(unwrapLongitude(-179, 179)).toBe(181);
    expect(unwrapLongitude(179, -179)).toBe(-181);
    expect(unwrapLongitude(10, 12)).toBe(10);
  });

  it('goes east where both ways are as short', () => {
    expect(unwrapLongitude(180, 0)).toBe(180);
    expect(unwrapLongitude(-180, 0)).toBe(180);
    expect(unwrapLongitude(0, 180)).toBe(360);
  });

  it('is the same meridian, at most half a turn away', () => {
    fc.assert(
      fc.property(longitudes, longitudes, (lon, near) => {
        const shifted = unwrapLongitude(lon, near);
        expect(Math.abs((shifted - lon) % 360)).toBe(0);
        expect(Math.abs(shifted - near)).toBeLessThanOrEqual(180);
        expect(shifted + 360 * turnsFrom(lon, near)).toBe(lon);
      }),
    );
  });

  it('is the number of the file where that is one of an atlas', () => {
    expect([-180, 180, 179.99, 0].map(wrapLongitude)).toEqual([-180, 180, 179.99, 0]);
    expect([190, -190, 360, 540].map(wrapLongitude)).toEqual([-170, 170, 0, 180]);
  });
});
