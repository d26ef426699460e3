import { expect, it } from 'vitest';
import { fromPixel, toPixel } from '../../../../src/map/svg/projection.ts';
import { placeUnder } from '../../../../src/pages/preview/map-places.ts';

const frame = { width: 800, height: 600, center: [131.9, 43.1], zoom: 6 } as const;
const map = {
  zoom: () => frame.zoom,
  project: (lon: number, lat: number) => {
    const [x, y] = toPixel(frame, lon, lat);
    return { x, y };
  },
};

it.each([
  [400, 300],
  [0, 0],
  [799, 17],
])('finds the place under the pixel %i, %i', (x, y) => {
  const [lon, lat] = placeUnder(map, x, y);
  const [expectedLon, expectedLat] = fromPixel(frame, x, y);
  expect(lon).toBeCloseTo(expectedLon, 9);
  expect(lat).toBeCloseTo(expectedLat, 9);
});
