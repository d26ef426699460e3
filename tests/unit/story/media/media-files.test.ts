import { describe, expect, it } from 'vitest';
import { HEAVY, namesMedia, readMediaFiles } from '../../../../src/story/media/media-files.ts';
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

  it('takes no more entries than a story may have', () => {
    const entries = Array.from({ length: 1001 }, (_, i) => [`${i}.jpg`, TRAIN]);
    expect(read(Object.fromEntries(entries)).files.size).toBe(1000);
  });

  it.each<[string, object, string[]]>([
    ['a picture as large as one may be', { ...TRAIN, bytes: HEAVY, variants: [] }, []],
    ['a larger one', { ...TRAIN, bytes: 612_300, variants: [] }, ['612']],
    ['a larger copy', { ...TRAIN, variants: [{ ...TRAIN.variants[0], bytes: 700_000 }] }, ['700']],
    ['a large sound', { bytes: 9_000_000 }, []],
  ])('reports what is heavy on a phone: %s', (_, entry, sizes) => {
    const { files, said } = read({ 'a.jpg': entry });
    expect(files.has('a.jpg')).toBe(true);
    expect(said).toEqual(
      sizes.map(
        (size) =>
          `media.json: "a.jpg" weighs ${size} kB, more than 500 kB. Make it lighter: readers on a phone wait for it.`,
      ),
    );
  });

  it('has nothing to report that would cost the story', () => {
    const problems = new Problems();
    for (const json of [[], { 'a.jpg': 5 }, { 'a.jpg': { ...TRAIN, bytes: HEAVY + 1 } }])
      readMediaFiles(json, problems);
    expect(problems.list.map(({ severity }) => severity)).toEqual(['hint', 'hint', 'hint']);
  });

  it('reports a file of another kind', () => {
    expect(read([]).said).toEqual([
      'media.json is not as "npm run images" writes it. The plain file is shown. Run "npm run images" on the story’s folder again.',
    ]);
  });

  it.each<[string, unknown]>([
    ['no size', { ...TRAIN, width: 0 }],
    ['a colour that is none', { ...TRAIN, placeholder: 'url(x)' }],
    ['words beside a colour', { ...TRAIN, placeholder: '#8a7f6c url(x)' }],
    ['words before a colour', { ...TRAIN, placeholder: 'x#8a7f6c' }],
    ['a file of another host', withSrc('https://example.org/a.avif')],
    ['a file of another host without a scheme', withSrc('//example.org/a.avif')],
    ['a file outside of the folder', withSrc('../other/a.avif')],
    ['a file by a way around', withSrc('media/./a.avif')],
    ['a file outside of a folder inside', withSrc('media/../../a.avif')],
    ['no number of bytes', { ...TRAIN, bytes: -1 }],
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
    [true, 'a moment', { moments: [{ media: [{}] }] }, ''],
    [true, 'a passage', { passages: { a: {}, b: { media: [{}] } } }, ''],
    [false, 'entries without figures', { stops: [{}, null, 5], passages: { a: {} } }, ''],
    [false, 'lists that are none', { stops: 'some', moments: 5, passages: null }, ''],
    [false, 'a story that is none', null, ''],
  ])('%s: %s', (named, _, story, article) => {
    expect(namesMedia(story, { en: article, de: null })).toBe(named);
  });
});
