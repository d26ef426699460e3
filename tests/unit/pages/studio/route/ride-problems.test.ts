import { expect, it } from 'vitest';
import { checkDraft } from '../../../../../src/draft/check-draft.ts';
import { editJson } from '../../../../../src/draft/json/edit-json.ts';
import { stopEntries } from '../../../../../src/draft/story-entries.ts';
import { rideProblems } from '../../../../../src/pages/studio/route/ride-problems.ts';
import { sampleDraft } from '../../../../fixtures/drafts.ts';

it('finds what the checker says of the way to a stop', () => {
  const path = ['stops', 3, 'arrival'];
  const draft = editJson(sampleDraft(), 'story.json', path, '2020-06-01T12:01+03:00');
  const { problems } = checkDraft(draft);
  const [, beta, , gamma] = stopEntries(draft);
  if (!beta || !gamma) throw new Error('The sample has these stops.');
  expect(rideProblems(problems, gamma).map(({ code }) => code)).toEqual(['speed-too-high']);
  expect(rideProblems(problems, beta)).toEqual([]);
});
