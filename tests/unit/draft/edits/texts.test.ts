import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/draft/draft.ts';
import { setTextAt, textAt } from '../../../../src/draft/edits/texts.ts';

function draftOf(story: object, strings?: object): Draft {
  const files = new Map([['story.json', JSON.stringify(story)]]);
  if (strings) files.set('strings.ru.json', JSON.stringify(strings));
  return { slug: 'x', files };
}

const json = (draft: Draft, file = 'story.json') => JSON.parse(String(draft.files.get(file)));

describe('a text of story.json in a language', () => {
  it('is read where the author wrote it: plain, by language, or in the language’s file', () => {
    const draft = draftOf(
      {
        languages: ['en', 'ru'],
        strings: ['ru'],
        title: 'Night train',
        summary: { en: 'A night', ru: 'Ночь' },
        stops: [{ id: 'khasan', title: 'Khasan' }],
      },
      { title: 'Ночной поезд', 'stops/khasan/title': 'Хасан' },
    );
    expect(textAt(draft, ['title'], 'en')).toBe('Night train');
    expect(textAt(draft, ['title'], 'ru')).toBe('Ночной поезд');
    expect(textAt(draft, ['summary'], 'ru')).toBe('Ночь');
    expect(textAt(draft, ['stops', 0, 'title'], 'ru')).toBe('Хасан');
    expect(textAt(draft, ['credit'], 'ru')).toBe('');
  });

  it('is written where it is read from', () => {
    const before = draftOf(
      {
        languages: ['en', 'ru'],
        strings: ['ru'],
        title: 'Night train',
        summary: { en: 'A', ru: 'Б' },
      },
      { title: 'Ночной поезд' },
    );
    const after = ['title', 'summary'].reduce(
      (draft, key) => setTextAt(setTextAt(draft, [key], 'ru', 'Да'), [key], 'en', 'Yes'),
      before,
    );
    expect(json(after)).toMatchObject({ title: 'Yes', summary: { en: 'Yes', ru: 'Да' } });
    expect(json(after, 'strings.ru.json')).toEqual({ title: 'Да' });
  });

  it('stands beside the first where its language has no file, and leaves it when it is empty', () => {
    const draft = setTextAt(
      draftOf({ languages: ['en', 'ko'], title: 'Train' }),
      ['title'],
      'ko',
      '기차',
    );
    expect(json(draft).title).toEqual({ en: 'Train', ko: '기차' });
    expect(json(setTextAt(draft, ['title'], 'ko', '')).title).toEqual({ en: 'Train' });
  });

  it('changes nothing where an empty text stays empty', () => {
    const draft = draftOf({ languages: ['en', 'ko'], title: 'Train' });
    expect(setTextAt(draft, ['title'], 'ko', '')).toBe(draft);
  });
});
