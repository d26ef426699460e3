import { expect, it } from 'vitest';
import { preferredLanguage } from '../../../../src/pages/reader/layout/preferred-language.ts';

const languages = ['en', 'ru', 'ko', 'de'];

it.each([
  [['ru-RU', 'ru', 'en'], 'en', 'ru'],
  [['fr', 'ko-KR', 'en'], 'en', 'ko'],
  [['en-GB', 'ru'], 'ru', 'en'],
  // What is shown is wanted more.
  [['en-US', 'ru'], 'en', null],
  [['fr', 'ja'], 'en', null],
  // The interface has no words to offer it in.
  [['de', 'en'], 'en', null],
  [[], 'en', null],
])('a browser that prefers %j, shown %s, is offered %s', (preferred, shown, offered) => {
  expect(preferredLanguage(languages, shown, preferred)).toBe(offered);
});
