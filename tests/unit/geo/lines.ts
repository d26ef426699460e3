import fc from 'fast-check';
import { cumulativeKm } from '../../../src/geo/line.ts';

/** Lines about a place in the middle of Europe, with their points as pairs too. */
export const lines = fc
  .array(
    fc.tuple(
      fc.double({ min: 10, max: 12, noNaN: true }),
      fc.double({ min: 49, max: 51, noNaN: true }),
    ),
    { minLength: 2, maxLength: 200 },
  )
  .map((points) => {
    const lon = Float64Array.from(points, ([x]) => x);
    const lat = Float64Array.from(points, ([, y]) => y);
    return { points, line: { lon, lat, km: cumulativeKm(lon, lat) } };
  });
