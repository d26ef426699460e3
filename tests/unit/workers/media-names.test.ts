import { describe, expect, it } from 'vitest';
import { mediaNames, wholePicture } from '../../../src/workers/offline/media-names.ts';

describe('mediaNames', () => {
  it.each<[string, string[]]>([
    [
      '{"src": "train.jpg", "poster": {"en": "en.png", "ru": "ru.png"}}',
      ['train.jpg', 'en.png', 'ru.png'],
    ],
    ['{"src":"halt/my photo.jpeg"}', ['halt/my%20photo.jpeg']],
    ['![A train](train.jpg "At the halt. Credit: A. Ivanov")', ['train.jpg']],
    ['![A train]( train.webp )\n![B](<my photo.png>)', ['train.webp', 'my%20photo.png']],
    ['![A train](my%20photo.jpg)', ['my%20photo.jpg']],
    [
      '::video{src=horn.mp4 poster="horn.jpg" captions=horn.vtt}',
      ['horn.mp4', 'horn.jpg', 'horn.vtt'],
    ],
    ["::audio{src='horn.mp3'}", ['horn.mp3']],
    ['![A](./map.svg#ru) ![B](map.svg)', ['map.svg']],
    ['![A](https://example.org/a.jpg) ![B](//example.org/a.jpg) ![C](../other/a.jpg)', []],
    ['The file train.jpg is not shown.', []],
    ['{"style": "style.json", "url": "https://example.org/"}', []],
  ])('finds those of %s', (text, names) => {
    expect(mediaNames([text])).toEqual(names);
  });

  it('takes no longer for a long text', () => {
    const start = performance.now();
    mediaNames([
      '("'.repeat(200_000),
      '(a'.repeat(200_000),
      `(${'a'.repeat(400_000)}`,
      '( '.repeat(200_000),
    ]);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('wholePicture', () => {
  it.each<[string, string | null]>([
    [
      'https://a.example/stories/one/media/train.jpg.0a1b2c3d.480.avif',
      'https://a.example/stories/one/train.jpg',
    ],
    [
      'https://a.example/stories/one/media/halt/my%20train.png.0a1b2c3d.1920.webp',
      'https://a.example/stories/one/halt/my%20train.png',
    ],
    ['https://a.example/stories/one/media/train.jpg', null],
    ['https://a.example/stories/one/train.avif', null],
  ])('of %s', (href, whole) => {
    expect(wholePicture(href)).toBe(whole);
  });
});
