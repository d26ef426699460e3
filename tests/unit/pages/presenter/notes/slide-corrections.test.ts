import { describe, expect, it } from 'vitest';
import { correctionsOfSlide } from '../../../../../src/pages/presenter/notes/slide-corrections.tsx';
import { slidesOf } from '../../../../../src/pages/presenter/talk/slides.ts';
import { soundStory } from '../../../../fixtures/sound-story.ts';

const story = soundStory((raw) => {
  raw.story.changes = [
    { when: '2020-06-03', what: 'The call', passage: 'middle', stop: 'toast' },
    { when: '2020-06-02', what: 'The passage', passage: 'middle' },
    { when: '2020-06-01', what: 'The story' },
  ];
});

describe('the corrections of a slide', () => {
  it('are those of its stop, and those of its passage that name no stop', () => {
    const found = slidesOf(story)
      .map((slide) => [slide.id, correctionsOfSlide(story, slide).map(({ what }) => what.en)])
      .filter(([, changes]) => (changes ?? []).length > 0);
    expect(Object.fromEntries(found)).toEqual({ beta: ['The passage'], toast: ['The call'] });
  });
});
