import { expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { setSkipped } from '../../../../src/draft/edits/talk.ts';
import { slidesOf } from '../../../../src/pages/presenter/talk/slides.ts';
import { slideNumber } from '../../../../src/pages/preview/views/slide-number.ts';
import type { Story } from '../../../../src/story/model.ts';
import { shippedDraft } from '../../../fixtures/drafts.ts';

const story = checkDraft(shippedDraft()).story as Story;
const slideAt = (of: Story, name: string) => slidesOf(of)[(slideNumber(of, name) ?? 0) - 1]?.id;

it('finds the slide of a stop, of a passage, of what came before, and of the talk itself', () => {
  expect(slideAt(story, 'khasan')).toBe('khasan');
  expect(slideAt(story, 'departure')).toBe('pyongyang');
  expect(slideAt(story, 'russia')).toBe('russia');
  expect(slideAt(story, story.moments[0]?.id ?? '')).toBe('background');
  expect(slideAt(story, story.moments[0]?.passage ?? '')).toBe('background');
  expect(slideAt(story, 'title')).toBe('title');
  expect(slideAt(story, 'conflicts')).toBe('conflicts');
});

it('finds none where the talk leaves it out', () => {
  const without = checkDraft(setSkipped(shippedDraft(), 'khasan', true)).story as Story;
  expect(slideNumber(without, 'khasan')).toBeNull();
  expect(slideNumber(story, 'nowhere')).toBeNull();
});
