import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../../src/draft/check-draft.ts';
import { type Draft, textOf, withFile } from '../../../../../src/draft/draft.ts';
import {
  addLanguage,
  chooseFirstLanguage,
  removeLanguage,
} from '../../../../../src/draft/edits/text/languages.ts';
import { localText, setLocalText } from '../../../../../src/draft/edits/text/local-texts.ts';
import { missingTexts } from '../../../../../src/draft/edits/text/missing-texts.ts';
import { jsonAt } from '../../../../../src/draft/json/edit-json.ts';
import { sampleDraft, shippedDraft } from '../../../../fixtures/drafts.ts';

const at = (draft: Draft, ...path: (string | number)[]) => jsonAt(draft, 'story.json', path);
const codes = (draft: Draft) =>
  checkDraft(draft).problems.filter(({ severity }) => severity !== 'hint');

function twoLanguages(): Draft {
  let draft = addLanguage(sampleDraft(), 'ru');
  draft = setLocalText(draft, ['title'], 'ru', 'Проба');
  return setLocalText(draft, ['places', 'alpha', 'name'], 'ru', 'Альфа');
}

describe('a language', () => {
  it('is added with an article and texts of its own, and removed with all of them', () => {
    const before = sampleDraft();
    const added = twoLanguages();
    expect(at(added, 'languages')).toEqual(['en', 'ru']);
    expect(textOf(added, 'article.ru.md')).toBe(textOf(before, 'article.en.md'));
    expect(codes(added)).toEqual([]);
    const removed = removeLanguage(added, 'ru');
    expect([...removed.files.keys()]).toEqual([...before.files.keys()]);
    expect(textOf(removed, 'story.json')).toBe(textOf(before, 'story.json'));
  });

  it('takes its texts by language with it, wherever they are', () => {
    const title = { en: 'One', ru: 'Один' };
    const draft = withFile(
      sampleDraft({ languages: ['en', 'ru'], title, summary: { en: 'Two' } }),
      'article.ru.md',
      '',
    );
    const removed = removeLanguage(draft, 'ru');
    expect(at(removed, 'title')).toEqual({ en: 'One' });
    expect(at(removed, 'summary')).toEqual({ en: 'Two' });
    expect(removed.files.has('article.ru.md')).toBe(false);
  });

  it('stays where it is the only one', () => {
    const draft = sampleDraft();
    expect(removeLanguage(draft, 'en')).toBe(draft);
    expect(removeLanguage(draft, 'ko')).toBe(draft);
  });

  it('becomes the first, and no text changes its language', () => {
    const before = twoLanguages();
    const draft = chooseFirstLanguage(before, 'ru');
    expect(at(draft, 'languages')).toEqual(['ru', 'en']);
    expect(at(draft, 'title')).toBe('Проба');
    expect(localText(draft, ['title'], 'en')).toBe(localText(before, ['title'], 'en'));
    expect(localText(draft, ['summary'], 'ru')).toBeNull();
    expect(localText(draft, ['summary'], 'en')).toBe(localText(before, ['summary'], 'en'));
    expect(localText(draft, ['places', 'alpha', 'name'], 'ru')).toBe('Альфа');
    // A name that nobody translated is the same in all languages.
    expect(at(draft, 'places', 'beta', 'name')).toBe(at(before, 'places', 'beta', 'name'));
    expect(chooseFirstLanguage(draft, 'ru')).toBe(draft);
  });

  it('gives the shipped story back where the first is chosen twice', () => {
    const before = shippedDraft();
    const story = (draft: Draft) => checkDraft(draft);
    const there = chooseFirstLanguage(before, 'ko');
    expect(story(there).problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    const back = chooseFirstLanguage(there, 'en');
    expect(story(back).story?.title).toEqual(story(before).story?.title);
    expect(story(back).story?.stops.map(({ title }) => title)).toEqual(
      story(before).story?.stops.map(({ title }) => title),
    );
    expect(story(back).problems).toEqual(story(before).problems);
  });

  it('is removed though it is the first: the second takes its place', () => {
    const draft = removeLanguage(shippedDraft(), 'en');
    expect(at(draft, 'languages')).toEqual(['ru', 'ko']);
    const { story, problems } = checkDraft(draft);
    expect(story?.title).not.toHaveProperty('en');
    expect(Object.keys(story?.title ?? {}).sort()).toEqual(['ko', 'ru']);
    expect(problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(draft.files.has('article.en.md')).toBe(false);
  });
});

describe('what a language lacks', () => {
  it('is each text of which readers see another language', () => {
    let draft = addLanguage(sampleDraft(), 'ru');
    const all = missingTexts(draft, 'ru');
    expect(all.article).toBe(true);
    expect(all.paths).toContainEqual(['title']);
    expect(all.paths).not.toContainEqual(['places', 'alpha', 'name']);
    expect(missingTexts(draft, 'en')).toEqual({ paths: [], article: false });
    for (const path of all.paths) draft = setLocalText(draft, path, 'ru', 'Текст');
    draft = withFile(draft, 'article.ru.md', ':::passage{#once}\nОднажды.\n:::\n');
    expect(missingTexts(draft, 'ru')).toEqual({ paths: [], article: false });
    const codes = checkDraft(draft).problems.map(({ code }) => code);
    expect(codes).not.toContain('texts-plain');
    expect(codes).not.toContain('text-untranslated');
  });

  it('is nothing in the shipped story', () => {
    for (const lang of ['en', 'ru', 'ko'])
      expect(missingTexts(shippedDraft(), lang)).toEqual({ paths: [], article: false });
  });
});
