import { expect, it } from 'vitest';
import { checkDraft } from '../../../../../src/draft/check-draft.ts';
import { passageOf } from '../../../../../src/draft/edits/text/article-file.ts';
import {
  eventOfPassage,
  setEventOfPassage,
} from '../../../../../src/draft/edits/text/passage-event.ts';
import { addPassage } from '../../../../../src/draft/edits/text/passages.ts';
import { jsonAt } from '../../../../../src/draft/json/edit-json.ts';
import { sampleDraft } from '../../../../fixtures/drafts.ts';

const passage = { heading: 'More', text: 'Words.', sources: ['gazette'] };
const { draft, id } = addPassage(sampleDraft(), 'en', passage);
const stopPassage = (of: typeof draft, index: number) =>
  jsonAt(of, 'story.json', ['stops', index, 'passage']);

it('knows what a passage is about', () => {
  expect(eventOfPassage(draft, 'leaving')).toBe('alpha');
  expect(eventOfPassage(draft, 'once')).toBe('once');
  expect(eventOfPassage(draft, id)).toBeNull();
});

it('makes a passage the one of an event that has none', () => {
  const changed = setEventOfPassage(draft, id, 'toast');
  expect(stopPassage(changed, 2)).toBe(id);
  expect(checkDraft(draft).problems).not.toEqual([]);
  expect(checkDraft(changed).problems).toEqual(checkDraft(sampleDraft()).problems);
});

it('lets a passage follow the one that the stop has', () => {
  const changed = setEventOfPassage(draft, id, 'beta');
  expect(stopPassage(changed, 1)).toBe('middle');
  const { t, place } = passageOf(changed, 'en', id) ?? {};
  expect([t, place]).toEqual(['2020-06-01T11:01+03:00', 'beta']);
  expect(checkDraft(changed).story?.passages.map((each) => each.id)).toContain(id);
  // Back to an event of its own: the time of the passage is that of the event again.
  const moved = setEventOfPassage(changed, id, 'toast');
  expect(passageOf(moved, 'en', id)?.t).toBeNull();
  expect(stopPassage(moved, 2)).toBe(id);
});

it('changes nothing where nothing changes', () => {
  expect(setEventOfPassage(draft, 'leaving', 'alpha')).toBe(draft);
  expect(setEventOfPassage(draft, 'leaving', 'nowhere')).toBe(draft);
});
