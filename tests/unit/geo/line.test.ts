import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeKm, scaleTo } from '../../../src/geo/line.ts';
import { lines } from './lines.ts';

describe('measure', () => {
  it('never falls and ends at the official length', () => {
    fc.assert(
      fc.property(
        lines,
        fc.double({ min: 1, max: 9999, noNaN: true }),
        ({ line: { lon, lat } }, total) => {
          const km = scaleTo(cumulativeKm(lon, lat), total);
          const length = cumulativeKm(lon, lat).at(-1) ?? 0;
          expect(km.every((value, i) => i === 0 || value >= (km[i - 1] ?? 0))).toBe(true);
          if (length > 0) expect(km.at(-1)).toBeCloseTo(total, 6);
        },
      ),
    );
  });
});
