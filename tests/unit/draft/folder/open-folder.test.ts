import { expect, it } from 'vitest';
import { FOLDER_LIMITS } from '../../../../src/draft/folder/folder-limits.ts';
import {
  filesOfHandle,
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

function handleOf(entries: Record<string, unknown>, name = 'trip'): unknown {
  return {
    ...{ kind: 'directory', name },
    async *values() {
      for (const [each, content] of Object.entries(entries))
        yield typeof content === 'string'
          ? { kind: 'file', name: each, getFile: async () => new File([content], each) }
          : handleOf(content as Record<string, unknown>, each);
    },
  };
}

it('walks through a folder that the browser may read, and not into hidden ones', async () => {
  const handle = handleOf({ 'story.json': '{}', media: { 'a.svg': '' }, '.git': { config: '' } });
  const files = await filesOfHandle(handle as FileSystemDirectoryHandle);
  expect(files.map(({ path }) => path)).toEqual(['story.json', 'media/a.svg']);
});
