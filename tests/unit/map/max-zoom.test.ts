import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxZoomAt } from '../../../src/map/max-zoom.ts';
import { BOX } from '../../../tools/basemap/seam.mjs';

describe('how near the camera may come', () => {
  it('is the detail that the basemap has there', () => {
    expect(maxZoomAt([131.9, 43.1])).toBe(13);
    expect(maxZoomAt([130.65, 42.43])).toBe(13);
    expect(maxZoomAt([126.978, 37.567])).toBe(11);
    expect(maxZoomAt([37.6, 55.75])).toBe(7);
    expect(maxZoomAt([103.83, 1.25])).toBe(7);
    expect(maxZoomAt([131.9 - 360, 43.1])).toBe(13);
  });

  it('falls off beside the detail without a step', () => {
    const anywhere = fc.record({
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, ({ lon, lat }) => {
        const zoom = maxZoomAt([lon, lat]);
        expect(zoom).toBeGreaterThanOrEqual(7);
        expect(zoom).toBeLessThanOrEqual(13);
      }),
    );
    const [, , east] = BOX;
    for (let lon: number = east; lon < east + 5; lon += 0.05)
      expect(maxZoomAt([lon, 42]) - maxZoomAt([lon + 0.0005, 42])).toBeLessThan(0.1);
  });
});
