import { expect, it } from 'vitest';
import { storyPictures } from '../../../../src/article/figures/story-pictures.ts';
import { localize } from '../../../../src/story/localize.ts';
import { soundStory } from '../../../fixtures/sound-story.ts';

it('the pictures of a story are in reading order, each once: the head’s, the passages’, those of their stops', () => {
  const picture = (src: string) => ({ src, alt: src, credit: 'Nobody' });
  const story = soundStory((raw) => {
    raw.story.lead = picture('lead.jpg');
    const [alpha, , toast] = raw.story.stops as Record<string, unknown>[];
    Object.assign(alpha as object, { media: [picture('alpha.jpg'), picture('lead.jpg')] });
    // No passage is about it.
    Object.assign(toast as object, { media: [picture('toast.jpg')] });
    raw.articles.en = [
      '![Before](before.jpg)',
      ':::passage{#leaving sources="gazette"}\n![One](one.jpg)\n\n::video{src="film.mp4"}\n\n![Two](two.jpg)\n:::',
      '![Between](between.jpg)',
      ':::passage{#end sources="herald"}\n![Three](three.jpg)\n:::',
    ].join('\n\n');
  });
  expect(storyPictures(story, 'en').map(({ src }) => localize(src, 'en'))).toEqual(
    'lead before one two alpha between three toast'.split(' ').map((name) => `${name}.jpg`),
  );
});
