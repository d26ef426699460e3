import { describe, expect, it } from 'vitest';
import {
  backgroundList,
  slideText,
  titleText,
} from '../../../../../src/pages/presenter/slide/slide-text.ts';
import { slidesOf } from '../../../../../src/pages/presenter/talk/slides.ts';
import type { Story } from '../../../../../src/story/model.ts';
import { parseStory } from '../../../../../src/story/parse/parse-story.ts';
import { readStoryFolder } from '../../../stories/read-files.ts';

function storyWith(slides: [string, Record<string, string>][]): Story {
  const { story } = parseStory(readStoryFolder('public/stories/vladivostok-2019'));
  if (!story) throw new Error('The story has a fatal problem.');
  return { ...story, talk: { ...story.talk, slides: new Map(slides) } };
}

const slideOf = (story: Story, id: string) => {
  const slide = slidesOf(story).find((each) => each.id === id);
  if (!slide) throw new Error(`No slide "${id}".`);
  return slide;
};

describe('the text of a slide', () => {
  it('is the author’s, in the language of the talk', () => {
    const story = storyWith([['khasan', { en: 'Bread.', de: 'Brot.' }]]);
    expect(slideText(slideOf(story, 'khasan'), 'en')).toBe('Bread.');
    expect(slideText(slideOf(story, 'khasan'), 'de')).toBe('Brot.');
    expect(slideText(slideOf(story, 'khasan'), 'fr')).toBe('Bread.');
  });

  it('is an excerpt where the author wrote none', () => {
    const story = storyWith([]);
    expect(slideText(slideOf(story, 'khasan'), 'en')).toMatch(/^Kim stepped down to a red carpet/);
    expect(slideText(slideOf(story, 'end'), 'en')).toBe('');
  });

  it('is the summary on the title, unless the author wrote another', () => {
    const without = storyWith([]);
    expect(titleText(without, slideOf(without, 'title'), 'en')).toBe(without.summary.en);
    const story = storyWith([['title', { en: 'A train.' }]]);
    expect(titleText(story, slideOf(story, 'title'), 'en')).toBe('A train.');
  });
});

describe('the background of a slide', () => {
  it('lists what happened, and each year once', () => {
    const list = backgroundList(storyWith([]).moments, 'en');
    expect(list.map(({ year }) => year)).toEqual(['2001', '2002', '2011', '2018', '2019', '', '']);
    expect(list[0]?.title).toBe('Kim Jong-il’s first journey');
  });
});
