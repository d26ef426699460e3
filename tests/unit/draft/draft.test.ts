import { expect, it } from 'vitest';
import { type Draft, textOf, withFile } from '../../../src/draft/draft.ts';
import { bytesOf, contentOf } from '../../../src/draft/file-content.ts';

const draft: Draft = {
  slug: 'trip',
  files: new Map<string, string | Uint8Array>([
    ['story.json', '{}'],
    ['train.jpg', new Uint8Array([1, 2])],
  ]),
};

it('gives the text of files that are text', () => {
  expect(textOf(draft, 'story.json')).toBe('{}');
  expect(textOf(draft, 'train.jpg')).toBeNull();
  expect(textOf(draft, 'toString')).toBeNull();
});

it('adds, replaces and removes files, and leaves the draft before as it was', () => {
  const added = withFile(draft, 'article.en.md', 'Hello');
  expect([...added.files.keys()]).toEqual(['story.json', 'train.jpg', 'article.en.md']);
  expect(textOf(withFile(added, 'article.en.md', 'Bye'), 'article.en.md')).toBe('Bye');
  expect(withFile(added, 'article.en.md', null).files).toEqual(draft.files);
  expect(draft.files.size).toBe(2);
});

it('is the same draft where nothing changes', () => {
  expect(withFile(draft, 'story.json', '{}')).toBe(draft);
  expect(withFile(draft, 'missing.md', null)).toBe(draft);
});

it('keeps text as it stands, with its byte order mark and line ends', () => {
  const bytes = new TextEncoder().encode('\ufeff{ "a": "é" }\r\n');
  const content = contentOf('story.json', bytes);
  expect(content).toBe('\ufeff{ "a": "é" }\r\n');
  expect(bytesOf(content)).toEqual(bytes);
});

it('keeps the bytes of a text that is not UTF-8, and of a picture', () => {
  const bytes = new Uint8Array([0xff, 0xfe, 0x7b, 0]);
  expect(contentOf('story.json', bytes)).toBe(bytes);
  expect(contentOf('a.jpg', new Uint8Array([65]))).toEqual(new Uint8Array([65]));
});
