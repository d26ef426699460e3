import { expect, it } from 'vitest';
import { articleLanguages } from '../../../../src/story/files/article-languages.ts';
import { LIMITS } from '../../../../src/story/limits.ts';

it.each<[unknown, readonly string[]]>([
  [{ languages: ['de', 'zh-Hant', 'en'] }, ['de', 'zh-Hant', 'en']],
  [{ languages: ['en', 5, '', '../x', 'd e', 'de\n', null] }, ['en']],
  [{ languages: 'de' }, ['en']],
  [{ languages: { 0: 'de' } }, ['en']],
  [{}, ['en']],
  [null, ['en']],
  [['de'], ['en']],
])('of %j are %j', (story, languages) => expect(articleLanguages(story)).toEqual(languages));

it('are no more than a story may have', () => {
  const most = LIMITS.entries.languages;
  const languages = Array.from({ length: most + 1 }, (_, i) => `x${i}`);
  expect(articleLanguages({ languages })).toEqual(languages.slice(0, most));
});
