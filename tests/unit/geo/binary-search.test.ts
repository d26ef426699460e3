import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countLeading, lastAtMost, lastBelow } from '../../../src/geo/binary-search.ts';

it('finds what a scan finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 })),
      fc.integer({ min: -1, max: 51 }),
      (numbers, value) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        expect(lastAtMost(sorted, value)).toBe(sorted.findLastIndex((n) => n <= value));
        expect(lastBelow(sorted, value)).toBe(sorted.findLastIndex((n) => n < value));
        const leading = countLeading(sorted.length, (i) => (sorted[i] as number) < value);
        expect(leading).toBe(sorted.filter((n) => n < value).length);
      },
    ),
  );
});
