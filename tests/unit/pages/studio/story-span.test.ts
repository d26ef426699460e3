import { expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import {
  chapterStarts,
  clockOf,
  wholeStory,
} from '../../../../src/pages/studio/chapters/story-span.ts';
import type { Story } from '../../../../src/story/model.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

const sample = checkDraft(sampleDraft()).story as Story;
const shipped = checkDraft(shippedDraft()).story as Story;

it('a chapter may begin with each stop and moment, before all that may have happened there', () => {
  const starts = new Map(chapterStarts(sample).map(({ id, from }) => [id, from]));
  expect([...starts.keys()][0]).toBe('once');
  // It arrived between half past ten and half past eleven.
  expect(starts.get('beta')).toBe('2020-06-01T10:30+03:00');
  const dated = checkDraft(sampleDraft({ stops: [{ id: 'a', place: 'alpha', arrival: '1890' }] }));
  expect(chapterStarts(dated.story as Story).find(({ id }) => id === 'a')?.from).toBe('1890-01-01');
});

it('the whole story begins and ends with what it has', () => {
  expect(wholeStory(sample)).toEqual({
    title: 'A sample',
    from: '2010-01-01',
    to: '2020-06-01T18:00+03:00',
  });
});

it('a time is shown on the clock of the story that has its offset', () => {
  expect(clockOf(shipped, '2019-04-24T21:00+10:00')).toBe('Asia/Vladivostok');
  expect(clockOf(shipped, '2001-07-01T00:00+04:00')).toBe('Europe/Moscow');
  expect(clockOf(shipped, '2019-04-24T21:00+05:30')).toBe('+05:30');
  expect(clockOf(shipped, '2019-04-24')).toBe('Asia/Pyongyang');
  expect(clockOf(shipped, 'soon')).toBe('Asia/Pyongyang');
});
