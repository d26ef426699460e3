import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../src/draft/draft.ts';
import { Refusal } from '../../../../src/draft/folder/folder-limits.ts';
import { openZip } from '../../../../src/draft/zip/open-zip.ts';

const text = (words: string) => new TextEncoder().encode(words);
const STORY = { 'story.json': text('{}') };

const opened = (files: Zippable, name = 'trip.zip') => openZip(zipSync(files), name);

function refusalOf(zip: Uint8Array): string {
  try {
    openZip(zip, 'trip.zip');
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return (error as Refusal).message;
  }
  return 'opened';
}

/** The places of a value of 4 bytes in a zip. */
function placesOf(zip: Uint8Array, value: number): number[] {
  const view = new DataView(zip.buffer);
  return [...Array(zip.length - 3).keys()].filter((at) => view.getUint32(at, true) === value);
}

it('opens files at the top, and names the draft after the zip', () => {
  const { draft, ignored } = opened(
    { ...STORY, 'media/a.jpg': new Uint8Array([1, 2]) },
    'My Trip.zip',
  );
  expect(draft.slug).toBe('my-trip');
  expect(textOf(draft, 'story.json')).toBe('{}');
  expect(draft.files.get('media/a.jpg')).toEqual(new Uint8Array([1, 2]));
  expect(ignored).toEqual([]);
});

it('accepts one folder around everything, and names the draft after it', () => {
  const { draft } = opened({ trip: { ...STORY, media: { 'a.svg': text('<svg/>') } } }, 'x.zip');
  expect(draft.slug).toBe('trip');
  expect([...draft.files.keys()]).toEqual(['story.json', 'media/a.svg']);
});

it('leaves aside what systems leave in zips', () => {
  const { draft, ignored } = opened({
    'trip/story.json': text('{}'),
    '__MACOSX/trip/._story.json': text('x'),
    'trip/.DS_Store': text('x'),
    'trip/.git/config': text('x'),
    'trip/Thumbs.db': text('x'),
  });
  expect([...draft.files.keys()]).toEqual(['story.json']);
  expect(ignored).toHaveLength(4);
});

it('reads the backslashes of old Windows tools as folders', () => {
  expect([...opened({ ...STORY, 'media\\a.md': text('a') }).draft.files.keys()]).toContain(
    'media/a.md',
  );
});

describe('refuses', () => {
  it.each([
    '../evil.md',
    'a/../../evil.md',
    '/etc/passwd',
    'C:\\evil.md',
    '..\\evil.md',
    'a\u0000b',
  ])('a path that leads out of the folder: %j', (path) => {
    expect(refusalOf(zipSync({ ...STORY, [path]: text('x') }))).toBe(`path-outside: ${path}`);
  });

  it('what is no zip, is empty, or is cut off', () => {
    expect(refusalOf(new Uint8Array())).toBe('not-zip');
    expect(refusalOf(text('<html>'.repeat(20)))).toBe('not-zip');
    expect(refusalOf(zipSync({}))).toBe('no-story');
    const zip = zipSync(STORY);
    for (let end = 0; end < zip.length; end++)
      expect(refusalOf(zip.slice(0, end))).not.toBe('opened');
  });

  it('a zip without a story', () => {
    expect(refusalOf(zipSync({ 'a/story.json': text('{}'), 'b/x.md': text('') }))).toBe('no-story');
  });

  it('links and archives', () => {
    const link = zipSync({
      ...STORY,
      'a.md': [text('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
    });
    expect(refusalOf(link)).toBe('link: a.md');
    expect(refusalOf(zipSync({ ...STORY, 'more.zip': text('x') }))).toBe('archive: more.zip');
  });

  it('two files of one path', () => {
    expect(refusalOf(zipSync({ ...STORY, 'a/b.md': text('1'), 'a//b.md': text('2') }))).toBe(
      'path-twice: a/b.md',
    );
  });

  it('files that are encrypted or packed in an uncommon way', () => {
    const zip = zipSync(STORY);
    const [entry = 0] = placesOf(zip, 0x02014b50);
    const encrypted = zip.slice();
    encrypted[entry + 8] = 1;
    expect(refusalOf(encrypted)).toBe('encrypted: story.json');
    const other = zip.slice();
    other[entry + 10] = 12;
    expect(refusalOf(other)).toBe('unsupported: story.json');
  });

  it('a bomb, before anything of it is unpacked', () => {
    const zip = zipSync({ ...STORY, 'a.md': new Uint8Array(2_000_000) });
    expect(refusalOf(zip)).toBe('bomb: a.md');
  });

  it('a file that is said to be enormous', () => {
    const zip = zipSync({ 'story.json': [text('{}'), { level: 0 }] });
    const [entry = 0] = placesOf(zip, 0x02014b50);
    new DataView(zip.buffer).setUint32(entry + 24, 300_000_000, true);
    expect(refusalOf(zip)).toBe('file-too-large: story.json');
  });

  it('a file that is larger than the zip says, or is damaged', () => {
    const zip = zipSync({ 'story.json': text(JSON.stringify({ a: 'b'.repeat(500) })) });
    const [entry = 0] = placesOf(zip, 0x02014b50);
    new DataView(zip.buffer).setUint32(entry + 24, 10, true);
    expect(refusalOf(zip)).toBe('damaged: story.json');
    const stored = zipSync({ 'story.json': [text('{"a": 1}'), { level: 0 }] });
    stored[stored.indexOf(0x7b)] = 0x5b;
    expect(refusalOf(stored)).toBe('damaged: story.json');
  });

  it('too many files', () => {
    const many = Object.fromEntries(
      [...Array(5001).keys()].map((i) => [`${i}.md`, [new Uint8Array(), { level: 0 }]] as const),
    );
    expect(refusalOf(zipSync(many as Zippable))).toBe('too-many');
  });
});
