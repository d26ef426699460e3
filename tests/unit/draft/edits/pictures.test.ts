import { expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { type Draft, textOf, withFile } from '../../../../src/draft/draft.ts';
import {
  addPicture,
  addPictureToText,
  removePicture,
} from '../../../../src/draft/edits/pictures.ts';
import { addSource, removeSource, setInSource } from '../../../../src/draft/edits/sources.ts';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

const picture = {
  name: 'Вокзал 1.JPG',
  bytes: new Uint8Array([1, 2, 3]),
  alt: 'A station [old]',
  credit: 'A. "Sasha" Ivanov',
};
const codes = (draft: Draft) =>
  checkDraft(draft)
    .problems.map(({ code }) => code)
    .filter((code) => code !== 'media-unprepared');

it.each([
  ['the story', { lead: true }, ['lead', 'src']],
  ['a stop', { event: 'beta' }, ['stops', 1, 'media', 0, 'src']],
  ['a moment', { event: 'once' }, ['moments', 0, 'media', 0, 'src']],
  ['a passage', { passage: 'middle' }, ['passages', 'middle', 'media', 0, 'src']],
] as const)('adds a picture to %s, with its words, and removes it', (_, home, path) => {
  const before = sampleDraft();
  const { draft, src } = addPicture(before, picture, home);
  expect(src).toBe('media/vokzal-1.jpg');
  expect(draft.files.get(src)).toEqual(picture.bytes);
  expect(jsonAt(draft, 'story.json', path)).toBe(src);
  expect(codes(draft)).toEqual([]);
  const removed = removePicture(draft, home);
  expect(removed.files.has(src)).toBe(false);
  expect(jsonAt(removed, 'story.json', path)).toBeUndefined();
});

it('keeps one file for the same picture, and another name for another', () => {
  const once = addPicture(sampleDraft(), picture, { lead: true });
  expect(addPicture(once.draft, picture, { event: 'beta' }).src).toBe(once.src);
  const other = { ...picture, bytes: new Uint8Array([9]) };
  expect(addPicture(once.draft, other, { event: 'beta' }).src).toBe('media/vokzal-1-2.jpg');
  const twice = addPicture(once.draft, picture, { event: 'beta' }).draft;
  expect(removePicture(twice, { lead: true }).files.has(once.src)).toBe(true);
});

it('writes a picture into the text, as a paragraph of its own', () => {
  const text = ':::passage{#middle sources="herald"}\nOne.\nTwo.\n\nThree.\n:::\n';
  const before = withFile(sampleDraft(), 'article.en.md', text);
  const { draft } = addPictureToText(before, 'en', text.indexOf('One'), {
    ...picture,
    caption: 'A\nstation.',
  });
  expect(textOf(draft, 'article.en.md')).toBe(
    text.replace(
      'Two.\n',
      'Two.\n\n![A station \\[old\\]](media/vokzal-1.jpg "A station. Credit: A. \\"Sasha\\" Ivanov")\n',
    ),
  );
  const atEnd = addPictureToText(before, 'en', text.indexOf('Three'), picture).draft;
  expect(textOf(atEnd, 'article.en.md')).toContain('Three.\n\n![A station');
  expect(textOf(atEnd, 'article.en.md')).toContain('Ivanov")\n:::\n');
  expect(codes(atEnd)).not.toContain('media-alt-missing');
});

it('adds, changes and removes a source', () => {
  const { draft, id } = addSource(sampleDraft(), {
    title: 'T',
    publisher: 'The Gazette',
    url: 'https://a.org/',
  });
  expect(id).toBe('the-gazette');
  expect(
    jsonAt(setInSource(draft, id, ['date'], '2020'), 'story.json', ['sources', id, 'date']),
  ).toBe('2020');
  const without = removeSource(shippedDraft(), 'nexter');
  for (const lang of ['en', 'ru', 'ko'])
    expect(textOf(without, `article.${lang}.md`)).not.toMatch(/sources="[^"]*\bnexter\b(?!-)/);
  expect(textOf(without, 'strings.ru.json')).not.toContain('"sources/nexter/');
});

it('removes the words of a picture in all languages, and moves those after it up', () => {
  const media = ['a', 'b'].map((name) => ({ src: `media/${name}.jpg`, alt: name, credit: 'X' }));
  const beta = { id: 'beta', place: 'beta', at: '2020', media };
  let draft = sampleDraft({ stops: [beta], languages: ['en', 'ru'], strings: ['ru'] });
  const strings = { 'stops/beta/media/0/alt': 'А', 'stops/beta/media/1/alt': 'Б' };
  draft = withFile(draft, 'strings.ru.json', JSON.stringify(strings));
  draft = withFile(draft, 'media/a.jpg', new Uint8Array([1]));
  draft = withFile(draft, 'media/a-480.webp', new Uint8Array([1]));
  draft = withFile(
    draft,
    'media.json',
    '{ "media/a.jpg": { "bytes": 1, "variants": [{ "src": "media/a-480.webp" }] } }',
  );
  const removed = removePicture(draft, { event: 'beta' });
  expect(textOf(removed, 'strings.ru.json')).toBe('{"stops/beta/media/0/alt":"Б"}');
  expect([...removed.files.keys()].filter((path) => path.startsWith('media/'))).toEqual([]);
  expect(textOf(removed, 'media.json')).toBe('{}');
  const empty = removePicture(removed, { event: 'beta' });
  expect(jsonAt(empty, 'story.json', ['stops', 0])).not.toHaveProperty('media');
  expect(textOf(empty, 'strings.ru.json')).toBe('{}');
});
