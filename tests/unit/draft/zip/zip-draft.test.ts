import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { type Draft, withFile } from '../../../../src/draft/draft.ts';
import { bytesOf, contentOf } from '../../../../src/draft/file-content.ts';
import { editJson } from '../../../../src/draft/json/edit-json.ts';
import { openZip } from '../../../../src/draft/zip/open-zip.ts';
import { zipDraft } from '../../../../src/draft/zip/zip-draft.ts';
import { shippedDraft } from '../../../fixtures/drafts.ts';

const name = fc.stringMatching(/^[a-zA-Z0-9 é한_-]{1,12}$/).filter((part) => part.trim() === part);
const path = fc
  .tuple(fc.array(name, { maxLength: 3 }), name, fc.constantFrom('.md', '.json', '.jpg', '.svg'))
  .map(([folders, file, ending]) => [...folders, file + ending].join('/'))
  .filter((each) => !/(?:^|\/)(?:__MACOSX|node_modules|Thumbs|desktop)/i.test(each));
const bytes = fc.uint8Array({ maxLength: 300 });
const draft = fc
  .record({
    slug: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/),
    files: fc.dictionary(path, bytes, { maxKeys: 8 }),
    story: bytes,
  })
  .map(
    ({ slug, files, story }): Draft => ({
      slug,
      files: new Map(
        Object.entries({ ...files, 'story.json': story }).map(([each, content]) => [
          each,
          contentOf(each, content),
        ]),
      ),
    }),
  );

it('opens what it has packed as the same draft, byte for byte', () => {
  fc.assert(
    fc.property(draft, (before) => {
      const { draft: after, ignored } = openZip(zipDraft(before), 'other.zip');
      expect(after.slug).toBe(before.slug);
      expect(new Map([...after.files].sort())).toEqual(new Map([...before.files].sort()));
      expect(ignored).toEqual([]);
    }),
  );
});

const SHIPPED = 'public/stories/vladivostok-2019';
it('is the same zip for the same files, whatever their order and the date', () => {
  const draft = shippedDraft();
  const zip = zipDraft(draft);
  vi.useFakeTimers({ now: new Date('2031-05-01') });
  const other = zipDraft({ ...draft, files: new Map([...draft.files].reverse()) });
  vi.useRealTimers();
  expect(Buffer.compare(zip, other)).toBe(0);
});

it('gives the shipped story back as it is in the folder, except for what was edited', () => {
  const edited = editJson(shippedDraft(), 'story.json', ['stops', 1, 'kind'], 'pass');
  const { draft } = openZip(
    zipDraft(withFile(edited, 'media/new.jpg', new Uint8Array([1]))),
    'a.zip',
  );
  for (const [path, content] of draft.files) {
    if (path === 'media/new.jpg' || path === 'story.json') continue;
    expect(Buffer.compare(bytesOf(content), readFileSync(join(SHIPPED, path)))).toBe(0);
  }
});
