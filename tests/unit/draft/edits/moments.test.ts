import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import type { Draft } from '../../../../src/draft/draft.ts';
import {
  addMoment,
  removeMoment,
  setMomentPlace,
  setMomentTime,
} from '../../../../src/draft/edits/moments.ts';
import { keysOf } from '../../../../src/draft/edits/story-json.ts';
import { jsonAt, jsonOf } from '../../../../src/draft/json/edit-json.ts';
import { sampleDraft } from '../../../fixtures/drafts.ts';

const lastOf = (draft: Draft) =>
  (jsonAt(draft, 'story.json', ['moments']) as Record<string, unknown>[]).at(-1);
const place = { name: 'Zürich', point: [8.54, 47.37] as const, zone: 'Europe/Zurich' };

describe('moments', () => {
  it('are added at a new place, and are shown', () => {
    const { draft, id } = addMoment(sampleDraft(), { title: 'A treaty', place, from: '2019-05' });
    expect(lastOf(draft)).toEqual({
      id: 'a-treaty',
      title: 'A treaty',
      place: 'zurich',
      from: '2019-05',
    });
    const { story, problems } = checkDraft(draft);
    const wrong = problems.filter(({ severity }) => severity !== 'hint');
    expect(story?.moments.map((moment) => moment.id)).toContain(id);
    expect(wrong).toEqual([]);
  });

  it('go with the place where nothing else is', () => {
    const before = sampleDraft();
    const { draft, id } = addMoment(before, { title: 'A treaty', place, from: '2019-05' });
    expect(jsonOf(removeMoment(draft, id), 'story.json')).toEqual(jsonOf(before, 'story.json'));
    expect(keysOf(removeMoment(draft, id), 'places')).toContain('alpha');
  });

  it('move to another place, and leave none behind', () => {
    const { draft, id } = addMoment(sampleDraft(), { title: 'A treaty', place, from: '2019-05' });
    const moved = setMomentPlace(draft, id, 'alpha');
    expect(lastOf(moved)).toMatchObject({ place: 'alpha' });
    expect(keysOf(moved, 'places')).not.toContain('zurich');
    expect(keysOf(setMomentPlace(moved, id, place), 'places')).toContain('alpha');
  });

  it('begin and end with the ends of a range', () => {
    const range = { best: '2019-05-14', earliest: '2019-05-12', latest: '2019-05-16' };
    const { draft, id } = addMoment(sampleDraft(), { title: 'Talks', place: 'alpha', from: range });
    expect(lastOf(setMomentTime(draft, id, 'to', range))).toMatchObject({
      from: '2019-05-12',
      to: '2019-05-16',
    });
  });

  it('show hours where both ends have them', () => {
    const from = '2019-05-12T10:00';
    const { draft, id } = addMoment(sampleDraft(), { title: 'Talks', place: 'alpha', from });
    expect(lastOf(draft)).toMatchObject({ from, precision: 'minute' });
    const dated = setMomentTime(draft, id, 'to', '2019-05-13');
    expect(lastOf(dated)).not.toHaveProperty('precision');
    expect(lastOf(setMomentTime(dated, id, 'from', null))).toMatchObject({ from });
    expect(lastOf(setMomentTime(dated, id, 'to', null))).not.toHaveProperty('to');
  });

  it('are announced where the words say so', () => {
    const from = { best: '2019-05-12T10:00', basis: 'planned' } as const;
    const { draft } = addMoment(sampleDraft(), { title: 'Talks', place: 'alpha', from });
    expect(lastOf(draft)).toMatchObject({ from: '2019-05-12T10:00', basis: 'planned' });
  });
});
