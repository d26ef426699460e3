import { expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { slidesOf } from '../../../../src/pages/presenter/talk/slides.ts';
import { isBeforeJourney } from '../../../../src/pages/studio/talk/is-before-journey.ts';
import type { Story } from '../../../../src/story/model.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

it.each([shippedDraft(), sampleDraft()])('moments without a slide of their own: $slug', (draft) => {
  const read = checkDraft(draft).story as Story;
  const story = { ...read, talk: { ...read.talk, skip: new Set<string>() } };
  const shown = new Set(slidesOf(story).map(({ id }) => id));
  for (const { id } of story.moments) expect(isBeforeJourney(story, id), id).toBe(!shown.has(id));
  for (const { id } of story.stops) expect(isBeforeJourney(story, id), id).toBe(false);
});
