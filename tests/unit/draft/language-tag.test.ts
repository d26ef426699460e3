import { expect, it } from 'vitest';
import { languageTag } from '../../../src/draft/language-tag.ts';

it.each([
  ['Korean', 'en', 'ko'],
  ['한국어', 'en', 'ko'],
  ['русский', 'ko', 'ru'],
  ['Немецкий', 'ru', 'de'],
  ['DE', 'en', 'de'],
  ['zh-hant', 'en', 'zh-Hant'],
  ['pt-br', 'en', 'pt-BR'],
  ['<script>', 'en', null],
  ['xyzzy', 'en', null],
  ['', 'en', null],
  ['../up', 'en', null],
] as const)('%s, in %s: %s', (text, lang, tag) => {
  expect(languageTag(text, lang)).toBe(tag);
});
