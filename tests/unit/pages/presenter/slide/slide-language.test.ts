import { afterEach, expect, it } from 'vitest';
import { addAllMessages } from '../../../../../src/i18n/all-messages.ts';
import { setInterfaceLanguage } from '../../../../../src/i18n/translate.ts';
import {
  placeLanguage,
  textLanguage,
  titleLanguage,
} from '../../../../../src/pages/presenter/slide/slide-language.ts';
import { slidesOf } from '../../../../../src/pages/presenter/talk/slides.ts';
import { parseStory } from '../../../../../src/story/parse/parse-story.ts';
import { rawStory } from '../../../../fixtures/raw-story.ts';

afterEach(() => setInterfaceLanguage('en'));

it('each run of a slide’s words says the language that it is in, where that is not the page’s', () => {
  addAllMessages();
  const { story } = parseStory(rawStory());
  if (!story) throw new Error('The sample is no story.');
  const slides = slidesOf(story);
  const english = { lang: 'en', dir: 'ltr' };
  setInterfaceLanguage('ru');
  for (const slide of slides) {
    const isOurs = ['background', 'conflicts', 'sources', 'end'].includes(slide.content.kind);
    // The story is English on a page whose interface is Russian.
    expect(titleLanguage(story, slide, 'en')).toEqual(isOurs ? { lang: 'ru', dir: 'ltr' } : {});
    // The page is Russian, and the story has only English.
    expect(titleLanguage(story, slide, 'ru')).toEqual(isOurs ? {} : english);
    expect(textLanguage(slide, 'ru')).toEqual(slide.text || slide.passage ? english : {});
    const isSomewhere = slide.passage !== null || ['stop', 'moment'].includes(slide.content.kind);
    expect(placeLanguage(slide, 'ru')).toEqual(isSomewhere ? english : {});
  }
  expect(new Set(slides.map(({ content }) => content.kind)).size).toBeGreaterThan(3);
});
