import { expect, it } from 'vitest';
import { interfaceLanguage, list, rich, t } from '../../../src/i18n/translate.ts';

it('gives the text of a message', () => {
  expect(t('loading.late')).toBe('This is taking longer than usual.');
  expect(interfaceLanguage()).toBe('en');
});

it('joins lists as the language does', () => {
  expect(list(['map', 'timeline', 'article'])).toBe('map, timeline and article');
  expect(list(['map', 'timeline'], 'disjunction')).toBe('map or timeline');
});

it('chooses the plural form by the count', () => {
  expect(t('checker.problems', { count: 1 })).toBe('There is one problem in this story’s files.');
  expect(t('checker.problems', { count: 1200 })).toBe(
    'There are 1,200 problems in this story’s files.',
  );
});

it('gives tagged parts to the caller', () => {
  const parts = rich('loading.address-mistyped', { link: (text) => ({ text }) });
  expect(parts).toEqual([
    'Check the address for typing errors, or read ',
    { text: 'this site’s main story' },
    '.',
  ]);
});
