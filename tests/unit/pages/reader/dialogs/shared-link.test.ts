import { expect, it } from 'vitest';
import { sharedAddress } from '../../../../../src/pages/reader/dialogs/shared-link.ts';

const STORIES = [
  {
    slug: 'rail',
    shared: {
      en: { border: 'share/rail/border.html' },
      ru: { border: 'share/rail/border.ru.html' },
    },
  },
];
const asked = (query: string, lang = 'en', slug = 'rail') =>
  sharedAddress(STORIES, {
    ...{ slug, lang, site: 'https://example.org/maps/' },
    link: `https://example.org/maps/ru/${query}`,
  });

it('a stop with a picture is shared by its own page, in the reader’s language', () => {
  expect(asked('?stop=border')).toBe('https://example.org/maps/share/rail/border.html');
  expect(asked('?stop=border&lang=ru', 'ru')).toBe(
    'https://example.org/maps/share/rail/border.ru.html',
  );
});

it('the theme and the clock go along', () => {
  expect(asked('?story=rail&stop=border&clock=mine&theme=dark')).toBe(
    'https://example.org/maps/share/rail/border.html?clock=mine&theme=dark',
  );
});

it('any other moment is shared as it is', () => {
  expect(asked('?stop=harbour')).toBeNull();
  expect(asked('?t=2019-04-25T10:00')).toBeNull();
  expect(asked('?stop=border', 'ko')).toBeNull();
  expect(asked('?stop=border', 'en', 'sea')).toBeNull();
});
