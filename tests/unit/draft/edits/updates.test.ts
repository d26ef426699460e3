import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import type { Draft } from '../../../../src/draft/draft.ts';
import { setInStory } from '../../../../src/draft/edits/story-json.ts';
import { localText, setLocalText } from '../../../../src/draft/edits/text/local-texts.ts';
import {
  addChange,
  changesIn,
  removeChange,
  setLive,
} from '../../../../src/draft/edits/updates.ts';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { sampleDraft } from '../../../fixtures/drafts.ts';

const fileOf = (draft: Draft) => draft.files.get('story.json');
const wrongIn = (draft: Draft) =>
  checkDraft(draft).problems.filter(({ path }) => /changes|live|strings/.test(path));

const first = { when: '2020-06-02T10:00+03:00', what: 'It arrived at 11:00, not at 11:30.' };
const second = { when: '2020-06-03T09:00+03:00', what: 'The name of the ship.' };

describe('a correction', () => {
  it('is added as the newest one, and readers see it', () => {
    const one = addChange(sampleDraft(), first);
    const two = addChange(one, second);
    expect(changesIn(two)).toEqual([second, first]);
    expect(checkDraft(two).story?.changes.map(({ what }) => what.en)).toEqual([
      second.what,
      first.what,
    ]);
    expect(wrongIn(two)).toEqual([]);
  });

  it('is the last one where the list begins with the oldest', () => {
    const changes = [first, second];
    const third = { when: '2020-06-04', what: 'A third one.' };
    const draft = addChange(sampleDraft({ changes }), third);
    expect(changesIn(draft)).toEqual([first, second, third]);
    expect(wrongIn(draft)).toEqual([]);
  });

  it('leaves the words of the others in other languages with them, and takes its own along', () => {
    let draft = sampleDraft({ languages: ['en', 'de'], strings: ['de'] });
    const what = (i: number) => ['changes', i, 'what'];
    draft = setLocalText(addChange(draft, first), what(0), 'de', 'Um elf.');
    draft = addChange(draft, second);
    expect(localText(draft, what(1), 'de')).toBe('Um elf.');
    expect(localText(draft, what(0), 'de')).toBeNull();
    draft = setLocalText(draft, what(0), 'de', 'Das Schiff.');
    const older = removeChange(draft, 0);
    expect(localText(older, what(0), 'de')).toBe('Um elf.');
    expect(jsonAt(older, 'strings.de.json', ['changes/1/what'])).toBeUndefined();
    expect(wrongIn(older)).toEqual([]);
  });

  it('goes, and the last one leaves the file as it was', () => {
    const before = sampleDraft();
    const one = addChange(before, first);
    expect(changesIn(removeChange(addChange(one, second), 0))).toEqual([first]);
    expect(fileOf(removeChange(one, 0))).toBe(fileOf(before));
    expect(removeChange(one, 3)).toBe(one);
  });
});

describe('a story that is still happening', () => {
  it('says how often pages ask, and until when', () => {
    const before = sampleDraft();
    const live = setLive(before, { every: 60, until: '2020-06-02T18:00+03:00' });
    expect(checkDraft(live).story?.live).toEqual({
      everyMs: 60_000,
      until: Date.parse('2020-06-02T15:00Z'),
    });
    expect(fileOf(setLive(live, null))).toBe(fileOf(before));
    const slower = setLive(live, { every: 300, until: '2020-06-02T18:00+03:00' });
    expect(jsonAt(slower, 'story.json', ['live', 'every'])).toBe(300);
    expect(setLive(live, { every: 60, until: '2020-06-02T18:00+03:00' })).toBe(live);
  });
});

it('corrections are listed whatever the mistakes in them', () => {
  expect(changesIn(sampleDraft({ changes: ['x', first] }))).toEqual([{}, first]);
  expect(changesIn(setInStory(sampleDraft(), ['changes'], 'x'))).toEqual([]);
});
