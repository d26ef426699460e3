import { expect, it } from 'vitest';
import { FOLDER_LIMITS } from '../../../../src/draft/folder/folder-limits.ts';
import {
  filesOfEntry,
  filesOfList,
  type NamedFile,
  openFolder,
} from '../../../../src/draft/folder/open-folder.ts';

const file = (path: string, words = '{}'): NamedFile => ({ path, file: new Blob([words]) });
const sized = (path: string, size: number): NamedFile => ({
  path,
  file: { size, arrayBuffer: () => Promise.reject(new Error('must not be read')) },
});

it('opens a folder by the paths that a browser gives', async () => {
  const { draft, ignored } = await openFolder(
    [file('My trip/story.json'), file('My trip/media/a.svg', '<svg/>'), file('My trip/.DS_Store')],
    'My trip',
  );
  expect(draft.slug).toBe('my-trip');
  expect([...draft.files]).toEqual([
    ['story.json', '{}'],
    ['media/a.svg', '<svg/>'],
  ]);
  expect(ignored).toEqual(['My trip/.DS_Store']);
});

it.each([
  ['no-story', [file('a.md')]],
  ['path-outside', [file('story.json'), file('../x.md')]],
  ['path-twice', [file('story.json'), file('./story.json')]],
  ['archive', [file('story.json'), file('x.tar.gz')]],
  ['file-too-large', [file('story.json'), sized('a.mp4', FOLDER_LIMITS.file + 1)]],
  ['all-too-large', ['a', 'b', 'c'].map((name) => sized(`${name}.mp4`, FOLDER_LIMITS.file))],
  ['too-many', [...Array(FOLDER_LIMITS.files + 1).keys()].map((i) => sized(`${i}.md`, 1))],
  ['unreadable', [file('story.json'), sized('locked.md', 1)]],
])('refuses: %s', async (code, files) => {
  await expect(openFolder(files, 'a')).rejects.toMatchObject({ name: 'Refusal', code });
});

it('lists chosen files by their path in the folder, or by their name', () => {
  const one = new File(['{}'], 'story.json');
  const other = new File([''], 'a.md');
  Object.defineProperty(other, 'webkitRelativePath', { value: 'trip/a.md' });
  expect(filesOfList([one, other]).map(({ path }) => path)).toEqual(['story.json', 'trip/a.md']);
});

/** As browsers give a folder that is dropped: no more than two entries at a time. */
function entryOf(entries: Record<string, unknown>, name = 'trip'): unknown {
  return {
    ...{ isDirectory: true, name },
    createReader() {
      const rest = Object.entries(entries).map(([each, content]) =>
        typeof content === 'string'
          ? { name: each, file: (give: (file: File) => void) => give(new File([content], each)) }
          : entryOf(content as Record<string, unknown>, each),
      );
      return { readEntries: (give: (some: unknown) => void) => give(rest.splice(0, 2)) };
    },
  };
}

it('walks through a folder that is dropped, and not into hidden ones', async () => {
  const folder = entryOf({
    'story.json': '{}',
    media: { 'a.svg': '' },
    '.git': { config: '' },
    'article.en.md': '',
  });
  const files = await filesOfEntry(folder as FileSystemDirectoryEntry);
  expect(files.map(({ path }) => path)).toEqual(['story.json', 'media/a.svg', 'article.en.md']);
});

it('refuses a folder that the disk does not give', async () => {
  const readEntries = (_: unknown, fail: (error: Error) => void) => fail(new Error('gone'));
  const folder = { isDirectory: true, name: 'trip', createReader: () => ({ readEntries }) };
  await expect(filesOfEntry(folder as unknown as FileSystemDirectoryEntry)).rejects.toMatchObject({
    code: 'unreadable',
    file: 'trip',
  });
});
