import { expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { setInSource } from '../../../../src/draft/edits/sources.ts';
import { setInEvent } from '../../../../src/draft/edits/stops.ts';
import { setInStory } from '../../../../src/draft/edits/story-json.ts';
import { emptyDraft } from '../../../../src/draft/empty-draft.ts';
import { checklistOf } from '../../../../src/pages/studio/publish/checklist.ts';

const first = emptyDraft('night-train', 'Night train', 'en', '2020-01-01');
const countsOf = (draft = first) => {
  const { story, problems } = checkDraft(draft);
  return Object.fromEntries(
    checklistOf(draft, story, problems).map(({ name, count }) => [name, count]),
  );
};

it('counts what is still to be done before a story goes out', () => {
  expect(countsOf()).toEqual({
    problems: 0,
    texts: 3,
    addresses: 1,
    sources: 0,
    pictures: 0,
    languages: 0,
  });
});

it('takes a source with an address, and misses it where a stop has none', () => {
  const addressed = setInSource(first, 'source-1', ['url'], 'https://example.org/');
  expect(countsOf(addressed)).toMatchObject({ addresses: 0 });
  expect(countsOf(setInEvent(first, 'start', ['passage'], undefined))).toMatchObject({
    sources: 1,
  });
});

it('counts problems, and everything of a file that cannot be read as one', () => {
  expect(countsOf({ ...first, files: new Map([['story.json', '{']]) })).toMatchObject({
    problems: 1,
  });
});

it('counts as a problem what readers see otherwise than it is written', () => {
  const nameless = setInStory(first, ['title'], { en: '' });
  expect(countsOf(nameless)).toMatchObject({ problems: 1 });
});
