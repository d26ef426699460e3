import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { addClaim, removeClaim } from '../../../../src/draft/edits/claims.ts';
import { setTime } from '../../../../src/draft/edits/times.ts';
import { jsonAt, jsonOf } from '../../../../src/draft/json/edit-json.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

const timeOf = (draft: ReturnType<typeof sampleDraft>, stop: number, key: string) =>
  jsonAt(draft, 'story.json', ['stops', stop, key]);
const problemsOf = (draft: ReturnType<typeof sampleDraft>) => checkDraft(draft).problems;

describe('accounts of a time', () => {
  it('are added to a plain time and to one that has some', () => {
    const first = { text: 'Before noon', source: 'gazette' };
    const second = { text: 'At noon', source: 'herald', at: '2020-06-01T12:00+03:00' };
    const one = addClaim(sampleDraft(), ['stops', 1, 'departure'], first);
    const two = addClaim(one, ['stops', 1, 'departure'], second);
    expect(timeOf(two, 1, 'departure')).toEqual({
      best: '2020-06-01T12:00+03:00',
      basis: 'reported',
      claims: [first, second],
    });
    expect(problemsOf(two)).toEqual([]);
  });

  it('go, and the time is plain again without the last one', () => {
    const before = sampleDraft();
    const path = ['stops', 1, 'departure'];
    const added = addClaim(before, path, { text: 'At noon', source: 'herald' });
    expect(jsonOf(removeClaim(added, path, 0), 'story.json')).toEqual(jsonOf(before, 'story.json'));
    expect(removeClaim(added, path, 1)).toBe(added);
  });

  it('take their texts in other languages with them, and the others keep theirs', () => {
    const stop = 'strings.ru.json';
    const before = shippedDraft();
    const stops = jsonAt(before, 'story.json', ['stops']) as { id: string }[];
    const index = stops.findIndex(({ id }) => id === 'vladivostok');
    const path = ['stops', index, 'arrival'];
    const words = (draft: typeof before, i: number) =>
      jsonAt(draft, stop, [`stops/vladivostok/arrival/claims/${i}/text`]);
    const [second, third] = [words(before, 1), words(before, 2)];
    expect(third).toBeTypeOf('string');
    let changed = removeClaim(before, path, 0);
    expect([words(changed, 0), words(changed, 1), words(changed, 2)]).toEqual([
      second,
      third,
      undefined,
    ]);
    changed = removeClaim(removeClaim(changed, path, 0), path, 0);
    expect(timeOf(changed, index, 'arrival')).toMatchObject({ basis: 'approximate' });
    expect(timeOf(changed, index, 'arrival')).not.toHaveProperty('about');
    expect(problemsOf(changed)).toEqual([]);
  });

  it('stay with a time that is corrected to a plain one', () => {
    const changed = setTime(sampleDraft(), 1, 'arrival', '2020-06-01T10:45+03:00');
    expect(timeOf(changed, 1, 'arrival')).toMatchObject({ claims: [{}, {}] });
    expect(problemsOf(changed)).toEqual([]);
  });
});
