import { expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { setInPlace } from '../../../../src/draft/edits/places.ts';
import { setInEvent } from '../../../../src/draft/edits/stops.ts';
import { studioFix, studioReason } from '../../../../src/pages/studio/panels/problem-words.ts';
import { problemFix } from '../../../../src/story/problems/problem-sentence.ts';
import { sampleDraft } from '../../../fixtures/drafts.ts';

const words = (draft: ReturnType<typeof sampleDraft>) =>
  checkDraft(draft).problems.map((problem) => `${studioReason(problem)}: ${studioFix(problem)}`);

it('says what to do in the studio, not in a file', () => {
  const draft = sampleDraft();
  expect(words(setInEvent(draft, 'beta', ['rides'], undefined))).toContainEqual(
    expect.stringMatching(/^lacks a means of travel.*Choose train, ship/),
  );
  expect(words(setInEvent(draft, 'alpha', ['passage'], undefined))).toContainEqual(
    expect.stringMatching(/^is about no stop.*Choose its stop above the text/),
  );
  expect(words(setInPlace(draft, 'beta', ['point'], undefined))).toContainEqual(
    expect.stringMatching(/^is not on the map yet/),
  );
});

it('leaves the other words to the checker', () => {
  const { problems } = checkDraft(setInEvent(sampleDraft(), 'beta', ['passage'], 'nowhere'));
  const problem = problems.find(({ code }) => code === 'passage-unknown');
  expect(problem && studioFix(problem)).toBe(problem && problemFix(problem));
});
