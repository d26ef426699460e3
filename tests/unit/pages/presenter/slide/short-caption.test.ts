import { expect, it } from 'vitest';
import { withShortCaption } from '../../../../../src/pages/presenter/slide/short-caption.ts';
import type { Media } from '../../../../../src/story/media/media.ts';

const figure = (caption: Readonly<Record<string, string>> | null): Media => ({
  ...{ kind: 'image', src: { en: 'a.jpg' }, alt: null, caption, credit: null },
  ...{ width: null, height: null },
});

it('a caption on a slide is its first sentence, and says what language that is in', () => {
  const caption = { en: 'The bridge. It is long.', ru: 'Мост. Он длинный.' };
  expect(withShortCaption(figure(caption), 'ru').caption).toEqual({ ru: 'Мост.' });
  expect(withShortCaption(figure({ en: caption.en }), 'ru').caption).toEqual({ en: 'The bridge.' });
  expect(withShortCaption(figure({ en: caption.en }), 'en-GB').caption).toEqual({
    'en-GB': 'The bridge.',
  });
  expect(withShortCaption(figure(null), 'en').caption).toBeNull();
});
