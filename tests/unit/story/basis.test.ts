import { describe, expect, it } from 'vitest';
import { t } from '../../../src/i18n/translate.ts';
import { LINE_BASES, LINE_BASIS, TIME_BASES, TIME_BASIS } from '../../../src/story/basis.ts';

describe('the basis of a time', () => {
  it.each([
    ['reported', 'reported', { about: false, estimated: false }, 'A source gives this time.'],
    [
      'approximate',
      'approximate',
      { about: true, estimated: false },
      'Approximate time: sources differ slightly.',
    ],
    [
      'inferred',
      'our estimate',
      { about: true, estimated: true },
      'Our estimate: no source gives a time.',
    ],
    [
      'planned',
      'planned',
      { about: false, estimated: false, phrase: 'time.planned', line: 'planned' },
      'Planned: not reported to have happened yet.',
    ],
  ] as const)('%s', (basis, word, shown, sentence) => {
    expect(TIME_BASIS[basis]).toMatchObject(shown);
    expect(t(TIME_BASIS[basis].word)).toBe(word);
    expect(t(TIME_BASIS[basis].sentence)).toBe(sentence);
  });

  it('is listed from the most to the least certain', () => {
    const certainties = TIME_BASES.map((basis) => TIME_BASIS[basis].certainty);
    expect(certainties).toEqual([...certainties].sort((a, b) => b - a));
    expect(new Set(certainties).size).toBe(TIME_BASES.length);
  });
});

describe('the basis of a line', () => {
  it.each([
    ['reported', { mapGaps: null, dots: false, chartDash: null }],
    ['inferred', { mapGaps: [1.2, 2.6], dots: false, chartDash: [6, 4] }],
    ['sketched', { mapGaps: [0.8, 0.8], dots: true, chartDash: [0, 4.5] }],
    ['planned', { mapGaps: null, hollow: true, chartDash: null }],
  ] as const)('%s', (basis, drawn) => {
    expect(LINE_BASIS[basis]).toMatchObject(drawn);
    expect(LINE_BASES).toContain(basis);
  });
});
