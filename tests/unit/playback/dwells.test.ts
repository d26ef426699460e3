import { describe, expect, it } from 'vitest';
import { dwellsOf } from '../../../src/playback/dwells.ts';
import type { Story } from '../../../src/story/model.ts';

const story = (...passages: { start: number; words: number }[]) =>
  ({ passages }) as unknown as Story;

describe('dwellsOf', () => {
  it('is as long as a passage takes to read: 238 words per minute', () => {
    expect(dwellsOf(story({ start: 5, words: 476 }))).toEqual([{ t: 5, ms: 120_000 }]);
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
});
