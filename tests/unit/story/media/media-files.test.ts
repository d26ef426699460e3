import { describe, expect, it } from 'vitest';
import { namesMedia, readMediaFiles } from '../../../../src/story/media/media-files.ts';
import { problemSentence } from '../../../../src/story/problems/problem-sentence.ts';
import { Problems } from '../../../../src/story/problems/problems.ts';

const TRAIN = {
  ...{ width: 1600, height: 900, bytes: 240_000, placeholder: '#8a7f6c' },
  variants: [
    { type: 'image/avif', src: 'media/train.jpg.0a1b2c3d.480.avif', width: 480, bytes: 14_000 },
  ],
};

function read(json: unknown) {
  const problems = new Problems();
  const files = readMediaFiles(json, problems);
  return { files, said: problems.list.map(problemSentence) };
}

describe('readMediaFiles', () => {
  it('gives what is known of each file', () => {
    const { files, said } = read({ 'train.jpg': TRAIN, 'my talk, 1.mp3': { bytes: 5000 } });
    expect(said).toEqual([]);
    expect(files.get('train.jpg')).toEqual(TRAIN);
    expect(files.get('my talk, 1.mp3')).toEqual({
      ...{ width: null, height: null, bytes: 5000, placeholder: null, variants: [] },
    });
  });

  it.each([null, undefined])('knows nothing of a story without the file: %s', (json) => {
    expect(read(json)).toEqual({ files: new Map(), said: [] });
  });

  it('reports a file of another kind', () => {
    expect(read([]).said).toEqual([
      'media.json is not as "npm run images" writes it. The plain file is shown. Run "npm run images" on the story’s folder again.',
    ]);
  });

  it.each<[string, unknown]>([
    ['no size', { ...TRAIN, width: 0 }],
    ['a colour that is none', { ...TRAIN, placeholder: 'url(x)' }],
    ['a file of another host', withSrc('https://example.org/a.avif')],
    ['a file of another host without a scheme', withSrc('//example.org/a.avif')],
    ['a file outside of the folder', withSrc('../other/a.avif')],
    ['a file outside of a folder inside', withSrc('media/../../a.avif')],
    ['a type that is none', { ...TRAIN, variants: [{ ...TRAIN.variants[0], type: 'image/x' }] }],
  ])('leaves out an entry with %s', (_, entry) => {
    const { files, said } = read({ 'train.jpg': entry, 'other.jpg': TRAIN });
    expect([...files.keys()]).toEqual(['other.jpg']);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^media\.json: "train\.jpg" is not as/);
  });
});

function withSrc(src: string) {
  return { ...TRAIN, variants: [{ ...TRAIN.variants[0], src }] };
}

describe('namesMedia', () => {
  it.each<[boolean, string, unknown, string]>([
    [false, 'plain text', {}, 'Text with :at[a link]{stop=a}.\n\n:::passage{#a}\n'],
    [true, 'a picture', {}, 'Text.\n\n![A train](train.jpg)'],
    [true, 'a video', {}, 'Text.\n\n::video{src=train.mp4}'],
    [true, 'the lead', { lead: { src: 'train.jpg' } }, ''],
    [true, 'a stop', { stops: [{ id: 'a' }, { id: 'b', media: [{}] }] }, ''],
    [false, 'a story that is none', null, ''],
  ])('%s: %s', (named, _, story, article) => {
    expect(namesMedia(story, { en: article, de: null })).toBe(named);
  });
});
