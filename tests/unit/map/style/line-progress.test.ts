import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressAt, progressOf } from '../../../../src/map/style/line-progress.ts';
import type { Journey } from '../../../../src/timeline/journey.ts';
import { anyPath } from '../journeys.ts';

const along = (path: Journey['path']): Journey => ({ path }) as Journey;

describe('progress along the drawn line', () => {
  it('starts at 0, ends at 1 and never goes back', () => {
    fc.assert(
      fc.property(
        anyPath,
        fc.array(fc.double({ min: -10, max: 2100, noNaN: true })),
        (path, at) => {
          const journey = along(path);
          const progress = progressOf(journey);
          const moved = (progress.at(-1) ?? 0) > 0;
          expect(progressAt(journey, progress, -1)).toBe(0);
          expect(progressAt(journey, progress, 1e9)).toBe(moved && path.km.length > 1 ? 1 : 0);
          let before = 0;
          for (const s of at.sort((a, b) => a - b)) {
            const here = progressAt(journey, progress, s);
            expect(here).toBeGreaterThanOrEqual(before);
            expect(here).toBeLessThanOrEqual(1);
            before = here;
          }
        },
      ),
    );
  });

  it('counts lengths as drawn, not kilometres', () => {
    // Both halves have 10 km; on the map the second is three times as long.
    const journey = along({
      lon: Float64Array.of(0, 1, 4),
      lat: Float64Array.of(0, 0, 0),
      km: Float64Array.of(0, 10, 20),
    });
    const progress = progressOf(journey);
    expect(progressAt(journey, progress, 10)).toBeCloseTo(0.25, 12);
    expect(progressAt(journey, progress, 15)).toBeCloseTo(0.625, 12);
  });

  it('measures in the plane of the map, where a degree of latitude is longer than one of longitude', () => {
    const journey = along({
      lon: Float64Array.of(0, 1, 1),
      lat: Float64Array.of(60, 60, 61),
      km: Float64Array.of(0, 56, 167),
    });
    expect(progressOf(journey)[1]).toBeCloseTo(0.33, 2);
  });
});
