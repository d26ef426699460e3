import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAt,
  scrollFor,
  scrollForPassage,
} from '../../../../src/article/scroll-sync/reading-line.ts';

const lengths = fc
  .record({ max: fc.integer({ min: 1, max: 50_000 }), height: fc.integer({ min: 50, max: 3000 }) })
  .chain(({ max, height }) =>
    fc.record({
      max: fc.constant(max),
      height: fc.constant(height),
      a: fc.integer({ min: 0, max }),
      b: fc.integer({ min: 0, max }),
    }),
  );

describe('the reading line', () => {
  it('is at the start of the text at the top and at its end at the bottom', () => {
    fc.assert(
      fc.property(lengths, ({ max, height }) => {
        expect(readAt(0, max, height)).toBe(0);
        expect(readAt(max, max, height)).toBeCloseTo(max + height, 6);
      }),
    );
  });

  it('moves forward as the reader scrolls, and stays on the screen', () => {
    fc.assert(
      fc.property(lengths, ({ max, height, a, b }) => {
        fc.pre(a < b);
        expect(readAt(a, max, height)).toBeLessThan(readAt(b, max, height));
        expect(readAt(a, max, height)).toBeGreaterThanOrEqual(a);
        expect(readAt(a, max, height)).toBeLessThanOrEqual(a + height);
      }),
    );
  });

  it('is a third down the area, away from the ends of a long text', () => {
    expect(readAt(2000, 5000, 900)).toBe(2300);
  });

  it('has an inverse', () => {
    fc.assert(
      fc.property(lengths, ({ max, height, a }) => {
        expect(scrollFor(readAt(a, max, height), max, height)).toBeCloseTo(a, 6);
      }),
    );
  });

  it('is inside a passage that was scrolled to, whatever its length', () => {
    fc.assert(
      fc.property(
        lengths,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 40, max: 5000 }),
        ({ max, height }, at, length) => {
          const top = at * (max + height - 40);
          const bottom = Math.min(top + length, max + height);
          const line = readAt(scrollForPassage(top, bottom, max, height), max, height);
          // Rounding to whole pixels moves the line by one at most, and twice that near the ends;
          // a text that hardly scrolls moves it by more than it has pixels to scroll.
          const slack = max < height ? 1 + height / max : 2;
          expect(line).toBeGreaterThanOrEqual(top - slack);
          expect(line).toBeLessThanOrEqual(bottom + slack);
        },
      ),
    );
  });

  it('does nothing where nothing scrolls', () => {
    expect(readAt(0, 0, 500)).toBe(0);
    expect(scrollFor(300, 0, 500)).toBe(0);
    expect(scrollForPassage(100, 200, 0, 500)).toBe(0);
  });
});
