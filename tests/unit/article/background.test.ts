import { describe, expect, it } from 'vitest';
import { backgroundSections } from '../../../src/article/background.ts';
import { soundStory } from '../../fixtures/sound-story.ts';

const story = soundStory();
const [chapter] = story.chapters;
const [passage] = story.passages;

/** The headings of a story with a background chapter to the year 10 and passages in these years, named after them. */
function headings(...years: number[]): string[] {
  if (!chapter || !passage) throw new Error('The sample is not sound.');
  const chapters = [
    { ...chapter, from: 0, to: 10, background: true },
    { ...chapter, from: 10, to: 20, background: false },
  ];
  const passages = years.map((start) => ({ ...passage, start, id: String(start) }));
  return [...backgroundSections({ ...story, chapters, passages })];
}

describe('the section “How we got here”', () => {
  it('begins at the first background passage after the journey', () => {
    expect(headings(12, 15, 25, 1, 9)).toEqual(['1']);
  });

  it('has no heading where the background comes first, or where there is none', () => {
    expect(headings(1, 9, 12, 15)).toEqual([]);
    expect(headings(10, 12, 15)).toEqual([]);
  });
});
