import { expect, it } from 'vitest';
import { readMedia } from '../../../../src/story/media/read-media.ts';

/** A figure of a file whose language is English. */
function read(value: unknown) {
  const result = readMedia(value, {
    lang: 'en',
    text: (text) => (typeof text === 'string' ? { en: text } : text),
  });
  return 'media' in result ? result.media : result.issues.map(({ message }) => message);
}

const NO_TEXTS = { alt: null, caption: null, credit: null };

it.each<[string, object, object]>([
  [
    'an image',
    { src: './my%20photo.jpg', alt: 'A', width: 3, height: 2 },
    {
      ...{ kind: 'image', src: { en: 'my photo.jpg' } },
      ...{ ...NO_TEXTS, alt: { en: 'A' }, width: 3, height: 2 },
    },
  ],
  [
    'a video',
    { src: 'a.webm', poster: './a.jpg', captions: { de: 'a.vtt' }, transcript: 'T', height: 2 },
    {
      ...{ kind: 'video', src: { en: 'a.webm' }, poster: { en: 'a.jpg' } },
      ...{ captions: { de: 'a.vtt' }, transcript: { en: 'T' } },
      ...{ ...NO_TEXTS, width: null, height: 2 },
    },
  ],
  [
    'a sound',
    { src: 'a.mp3', caption: { de: 'C' }, credit: 'D' },
    {
      ...{ kind: 'audio', src: { en: 'a.mp3' }, transcript: null },
      ...{ alt: null, caption: { de: 'C' }, credit: { en: 'D' } },
    },
  ],
  [
    'a link',
    { url: 'https://a.example/b.mp4', width: 3 },
    {
      ...{ kind: 'link', url: { en: 'https://a.example/b.mp4' }, poster: null },
      ...{ ...NO_TEXTS, width: 3, height: null },
    },
  ],
])('reads %s', (_, value, media) => expect(read(value)).toEqual(media));

it.each([
  ['a file, and an address beside it', { src: 'a.mp4', url: 'https://a.example' }, 'video'],
  ['files by language', { src: { de: 'a.mp3', en: 'b.mp3' } }, 'audio'],
  ['a kind against the ending', { kind: 'audio', src: 'a.webm' }, 'audio'],
])('its kind is that of %s', (_, value, kind) => expect(read(value)).toMatchObject({ kind }));

it('puts the story’s first language first, whatever the order of the file', () => {
  const keysOf = (src: object) => Object.entries((read({ src }) as { src: object }).src);
  expect(keysOf({ de: 'b.jpg', en: 'a.jpg', fr: 'c.jpg' })).toEqual([
    ['en', 'a.jpg'],
    ['de', 'b.jpg'],
    ['fr', 'c.jpg'],
  ]);
  expect(keysOf({ de: 'b.jpg', fr: 'c.jpg' })).toEqual([
    ['de', 'b.jpg'],
    ['fr', 'c.jpg'],
  ]);
});
