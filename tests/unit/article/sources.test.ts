import { describe, expect, it } from 'vitest';
import { numberOf, numbersText, sourcesOf } from '../../../src/article/sources/story-sources.ts';
import { soundStory } from '../../fixtures/sound-story.ts';

describe('the sources of a story', () => {
  it('are numbered in the order in which the article names them', () => {
    const story = soundStory();
    const sources = sourcesOf(story);
    expect(sources.length).toBeGreaterThan(1);
    expect(sources.map((source) => numberOf(story, source))).toEqual(sources.map((_, i) => i + 1));
    const first = story.passages.find((passage) => passage.sources.length > 0)?.sources[0];
    expect(sources[0]).toBe(first);
  });

  it.each([
    [[1], '1'],
    [[2, 1], '1, 2'],
    [[3, 1, 2], '1–3'],
    [[1, 2, 4, 7, 8, 9], '1, 2, 4, 7–9'],
    [[], ''],
  ])('%j reads as “%s”', (numbers, words) => {
    expect(numbersText(numbers)).toBe(words);
  });
});
