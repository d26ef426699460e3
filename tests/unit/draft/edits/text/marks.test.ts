import { expect, it } from 'vitest';
import { checkDraft } from '../../../../../src/draft/check-draft.ts';
import { textOf, withFile } from '../../../../../src/draft/draft.ts';
import { marksIn, tieWords, untieWords } from '../../../../../src/draft/edits/text/marks.ts';
import { sampleDraft, shippedDraft } from '../../../../fixtures/drafts.ts';

const ARTICLE =
  ':::passage{#leaving sources="gazette"}\nThey left at :at[eight *sharp*]{stop=alpha}, by train.\n:::\n';
const draft = withFile(sampleDraft(), 'article.en.md', ARTICLE);
const tied = (words: string, target = { stop: 'beta' }, text = ARTICLE) => {
  const at = text.indexOf(words);
  const before = withFile(sampleDraft(), 'article.en.md', text);
  return textOf(tieWords(before, 'en', at, at + words.length, target), 'article.en.md');
};

it('finds the marks with their words', () => {
  const [mark] = marksIn(ARTICLE);
  expect(mark).toMatchObject({ stop: 'alpha', t: null });
  expect(ARTICLE.slice(mark?.start, mark?.end)).toBe(':at[eight *sharp*]{stop=alpha}');
  expect(ARTICLE.slice(mark?.wordsStart, mark?.wordsEnd)).toBe('eight *sharp*');
  expect(marksIn('`:at[a]{stop=b}` and \\:at[a]{stop=b}')).toEqual([]);
});

it('finds those of the shipped story as the checker does', () => {
  const shipped = shippedDraft();
  const text = textOf(shipped, 'article.ru.md') ?? '';
  expect(marksIn(text)).toHaveLength(text.split(':at[').length - 1);
});

it('ties words to a stop or a time, without the spaces around them', () => {
  expect(tied(' by train')).toBe(ARTICLE.replace('by train', ':at[by train]{stop=beta}'));
  expect(tied('train', { t: '2020-06-01T09:00' } as never)).toBe(
    ARTICLE.replace('train', ':at[train]{t=2020-06-01T09:00}'),
  );
});

it('ties words that are tied already to the new target', () => {
  expect(tied('eight')).toBe(ARTICLE.replace('stop=alpha', 'stop=beta'));
});

it('escapes brackets that would end the words', () => {
  const text = 'A [sic] and b] c';
  expect(tied('A [sic]', undefined, text)).toBe(':at[A [sic]]{stop=beta} and b] c');
  expect(tied('b] c', undefined, text)).toBe('A [sic] and :at[b\\] c]{stop=beta}');
});

it('ties nothing beyond a paragraph, and no space', () => {
  expect(tied('a\n\nb', undefined, 'a\n\nb')).toBe('a\n\nb');
  expect(tied(' ', undefined, 'a b')).toBe('a b');
});

it('unties words, which stay', () => {
  expect(textOf(untieWords(draft, 'en', ARTICLE.indexOf('eight')), 'article.en.md')).toBe(
    ARTICLE.replace(':at[eight *sharp*]{stop=alpha}', 'eight *sharp*'),
  );
  expect(untieWords(draft, 'en', 0)).toBe(draft);
});

it('ties what the checker accepts', () => {
  const at = ARTICLE.indexOf('train');
  const after = tieWords(draft, 'en', at, at + 5, { stop: 'once' });
  expect(checkDraft(after).problems.map(({ code }) => code)).not.toContain('link-unknown');
});
