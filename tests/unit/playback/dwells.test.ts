import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DWELLS_MS, dwellsOf } from '../../../src/playback/dwells.ts';
import type { Story } from '../../../src/story/model.ts';

const story = (...passages: { start: number; words: number }[]) =>
  ({
    passages,
    chapters: [
      { from: -100, to: 0, background: true },
      { from: 0, to: 100, background: false },
    ],
  }) as unknown as Story;
const total = (dwells: readonly { readonly ms: number }[]) =>
  dwells.reduce((sum, { ms }) => sum + ms, 0);

describe('dwellsOf', () => {
  it('is as long as a passage takes to read: 238 words per minute', () => {
    expect(dwellsOf(story({ start: 5, words: 238 }))).toEqual([{ t: 5, ms: 60_000 }]);
    expect(dwellsOf(story({ start: 5, words: 50 }))).toEqual([{ t: 5, ms: 12_605 }]);
  });

  it('is never too short to be noticed', () => {
    expect(dwellsOf(story({ start: 5, words: 1 }))).toEqual([{ t: 5, ms: 2000 }]);
  });

  it('is sorted by time, whatever the order of passages', () => {
    const some = dwellsOf(
      story({ start: 9, words: 1 }, { start: -3, words: 1 }, { start: 4, words: 1 }),
    );
    expect(some.map(({ t }) => t)).toEqual([-3, 4, 9]);
  });

  it('is a share of the reading time in a story with much to read, more for a longer passage', () => {
    const dwells = dwellsOf(
      story({ start: 1, words: 238 }, { start: 2, words: 476 }, { start: 3, words: 1 }),
    );
    expect(total(dwells)).toBeCloseTo(DWELLS_MS, -1);
    expect(dwells[2]?.ms).toBe(2000);
    expect(dwells[1]?.ms).toBeGreaterThan((dwells[0]?.ms ?? 0) * 1.9);
  });

  it('does not depend on how much there is to read in the background', () => {
    const [before, after] = dwellsOf(story({ start: -5, words: 10_000 }, { start: 5, words: 238 }));
    expect(after?.ms).toBe(60_000);
    expect(before?.ms).toBeGreaterThan(60_000);
  });

  it('adds up to no more than the limit', () => {
    const words = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 300 });
    fc.assert(
      fc.property(words, (counts) => {
        const dwells = dwellsOf(story(...counts.map((count, i) => ({ start: i, words: count }))));
        // Each is rounded to a millisecond.
        expect(total(dwells)).toBeLessThanOrEqual(DWELLS_MS + dwells.length);
      }),
    );
  });
});
