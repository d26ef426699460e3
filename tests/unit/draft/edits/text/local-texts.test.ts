import { expect, it } from 'vitest';
import { checkDraft } from '../../../../../src/draft/check-draft.ts';
import { textOf } from '../../../../../src/draft/draft.ts';
import { addLanguage } from '../../../../../src/draft/edits/text/languages.ts';
import { localText, setLocalText } from '../../../../../src/draft/edits/text/local-texts.ts';
import { jsonAt } from '../../../../../src/draft/json/edit-json.ts';
import { sampleDraft, shippedDraft } from '../../../../fixtures/drafts.ts';

const NAME = ['places', 'alpha', 'name'];

it('reads and sets the first language in story.json', () => {
  const draft = setLocalText(sampleDraft(), NAME, 'en', 'Alef');
  expect(jsonAt(draft, 'story.json', NAME)).toBe('Alef');
  expect(localText(draft, NAME, 'en')).toBe('Alef');
  expect(localText(draft, NAME, 'de')).toBeNull();
});

it('sets another language beside the first, where it has no file of its own', () => {
  const draft = setLocalText(sampleDraft(), NAME, 'de', 'Alfa');
  expect(jsonAt(draft, 'story.json', NAME)).toEqual({ en: 'Alpha', de: 'Alfa' });
  expect(localText(draft, NAME, 'de')).toBe('Alfa');
  const more = setLocalText(draft, NAME, 'en', 'Alef');
  expect(jsonAt(more, 'story.json', NAME)).toEqual({ en: 'Alef', de: 'Alfa' });
  expect(jsonAt(setLocalText(more, NAME, 'de', null), 'story.json', NAME)).toEqual({ en: 'Alef' });
});

it('sets a language with a file of its own there, by the ids in the path', () => {
  const shipped = shippedDraft();
  const path = ['stops', 1, 'title'];
  const draft = setLocalText(shipped, path, 'ru', 'когда');
  expect(draft.files.get('story.json')).toBe(shipped.files.get('story.json'));
  expect(jsonAt(draft, 'strings.ru.json', ['stops/tumen/title'])).toBe('когда');
  expect(localText(draft, path, 'ru')).toBe('когда');
  expect(localText(draft, ['title'], 'ru')).toMatch(/^Поезд Кима/);
  const without = setLocalText(draft, path, 'ru', null);
  expect(jsonAt(without, 'strings.ru.json', ['stops/tumen/title'])).toBeUndefined();
});

it('sets a text that the first language lacks in story.json, and removes it without its last words', () => {
  const before = sampleDraft({ languages: ['en', 'de'], strings: ['de'] });
  const path = ['stops', 0, 'notes'];
  const draft = setLocalText(before, path, 'de', 'Langsam');
  expect(jsonAt(draft, 'story.json', path)).toEqual({ de: 'Langsam' });
  expect(localText(draft, path, 'de')).toBe('Langsam');
  expect(setLocalText(draft, path, 'de', null).files).toEqual(before.files);
});

it('adds a language with its texts to be written', () => {
  const before = sampleDraft();
  const draft = addLanguage(before, 'ru');
  expect(textOf(draft, 'article.ru.md')).toBe(textOf(before, 'article.en.md'));
  expect(jsonAt(draft, 'story.json', ['languages'])).toEqual(['en', 'ru']);
  expect(jsonAt(draft, 'story.json', ['strings'])).toEqual(['ru']);
  const { story, problems } = checkDraft(setLocalText(draft, ['title'], 'ru', 'Образец'));
  expect(story?.title).toEqual({ en: 'A sample', ru: 'Образец' });
  expect(problems.every(({ severity }) => severity === 'hint')).toBe(true);
  expect(addLanguage(draft, 'ru')).toBe(draft);
});
