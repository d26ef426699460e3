import { expect, it } from 'vitest';
import { checkDraft } from '../../../src/draft/check-draft.ts';
import { type Draft, withFile } from '../../../src/draft/draft.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { readStory } from '../../../tools/story/read-story.ts';
import { draftFrom } from '../../fixtures/drafts.ts';

const SHIPPED = 'public/stories/vladivostok-2019';

it.each([SHIPPED, 'public/stories/earhart-1937'])(
  'finds what npm run story finds: %s',
  async (path) => {
    const expected = parseStory((await readStory(path)).raw);
    expect(checkDraft(draftFrom(path))).toEqual(expected);
  },
);

it('names what is wrong', () => {
  const draft = draftFrom(SHIPPED);
  const codes = (changed: Draft) => checkDraft(changed).problems.map(({ code }) => code);
  expect(codes(withFile(draft, 'story.json', null))).toEqual(['story-missing']);
  expect(codes(withFile(draft, 'story.json', '{'))).toEqual(['file-not-json']);
  expect(codes(withFile(draft, 'route.geojson', '<gpx>'))).toContain('file-xml');
  expect(codes(withFile(draft, 'strings.ru.json', null))).toContain('strings-missing');
  expect(codes(withFile(draft, 'article.ru.md', new Uint8Array([0xc0, 0xc0])))).toContain(
    'file-not-utf-8',
  );
});
