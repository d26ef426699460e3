import { expect, it } from 'vitest';
import { checkDraft } from '../../../src/draft/check-draft.ts';
import { setInEvent } from '../../../src/draft/edits/stops.ts';
import { type Implied, impliedOf } from '../../../src/draft/implied.ts';
import { sampleDraft } from '../../fixtures/drafts.ts';

function impliedIn(draft = sampleDraft()): ReadonlyMap<string, Implied> {
  const { story } = checkDraft(draft);
  return story ? impliedOf(story) : new Map();
}

it('gives the distance, hours and speed from each halt to the next', () => {
  const implied = impliedIn();
  expect([...implied.keys()]).toEqual(['beta', 'gamma']);
  expect(implied.get('beta')).toEqual({
    ...{ from: 'alpha', to: 'beta', modes: ['train'], km: 100, hours: 2, kmh: 50, stay: 1 },
    ...{ isTooFast: false, isRough: false },
  });
  expect(implied.get('gamma')?.stay).toBeNull();
});

it('says what cannot be, as the checker does', () => {
  const fast = setInEvent(sampleDraft(), 'beta', ['arrival'], '2020-06-01T09:10+03:00');
  expect(impliedIn(fast).get('beta')).toMatchObject({ isTooFast: true, kmh: 600 });
  expect(checkDraft(fast).problems.map(({ code }) => code)).toEqual(['speed-too-high']);
  const none = setInEvent(sampleDraft(), 'beta', ['arrival'], '2020-06-01T09:00+03:00');
  expect(impliedIn(none).get('beta')).toMatchObject({ isTooFast: true, kmh: null });
  expect(checkDraft(none).problems[0]?.code).toBe('speed-infinite');
});

it('says that times known by their day are rough', () => {
  const rough = setInEvent(sampleDraft(), 'gamma', ['arrival'], '2020-06-02');
  expect(impliedIn(rough).get('gamma')).toMatchObject({
    isRough: true,
    isTooFast: false,
    hours: 36,
  });
});
