import { expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { type Draft, textOf, withFile } from '../../../../src/draft/draft.ts';
import {
  addLeg,
  removeLeg,
  setInLeg,
  setLegLine,
  setRides,
} from '../../../../src/draft/edits/legs.ts';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { sampleDraft } from '../../../fixtures/drafts.ts';

const storyAt = (draft: Draft, ...path: (string | number)[]) => jsonAt(draft, 'story.json', path);
const linesOf = (draft: Draft) =>
  (jsonAt(draft, 'route.geojson', ['features']) as { id: string }[]).map(({ id }) => id);

it('leads from the stop before to a stop, in place of what led there', () => {
  const line = [
    [11, 30],
    [11.5, 30.123456],
    [12, 30],
  ] as const;
  const added = addLeg(sampleDraft(), 'gamma', { mode: 'train', basis: 'surveyed', km: 99, line });
  expect(added?.id).toBe('beta-gamma');
  const draft = added?.draft ?? sampleDraft();
  expect(storyAt(draft, 'stops', 3, 'rides')).toEqual(['beta-gamma']);
  expect(linesOf(draft)).toEqual(['one', 'beta-gamma']);
  expect(textOf(draft, 'route.geojson')).toContain('[[11, 30], [11.5, 30.12346], [12, 30]]');
  const { story, problems } = checkDraft(draft);
  expect(problems).toEqual([]);
  expect(story?.stops[3]?.rides[0]?.leg).toMatchObject({ mode: 'train', official: true });
});

it('may be straight, without a line', () => {
  const added = addLeg(sampleDraft(), 'gamma', { mode: 'plane', basis: 'sketched' });
  expect(storyAt(added?.draft ?? sampleDraft(), 'legs', 1)).toEqual({
    id: 'beta-gamma',
    mode: 'plane',
    basis: 'sketched',
  });
  expect(checkDraft(added?.draft ?? sampleDraft()).problems).toEqual([]);
});

it('cannot lead to the first stop, or to none', () => {
  const leg = { mode: 'car', basis: 'sketched' } as const;
  expect(addLeg(sampleDraft(), 'alpha', leg)).toBeNull();
  expect(addLeg(sampleDraft(), 'nowhere', leg)).toBeNull();
});

it('gets another line in the place of its own', () => {
  const draft = setLegLine(sampleDraft(), 'one', [
    [10, 30],
    [11, 30],
  ]);
  expect(linesOf(draft)).toEqual(['one', 'two']);
  expect(jsonAt(draft, 'route.geojson', ['features', 0, 'geometry', 'coordinates'])).toEqual([
    [10, 30],
    [11, 30],
  ]);
  const straight = setLegLine(draft, 'one', null);
  expect(linesOf(straight)).toEqual(['two']);
  expect(storyAt(straight, 'legs', 0, 'feature')).toBeUndefined();
});

it('leaves a line that another leg follows', () => {
  const draft = setInLeg(sampleDraft(), 'two', 'feature', 'one');
  const changed = setLegLine(draft, 'two', [
    [11, 30],
    [12, 30],
  ]);
  expect(linesOf(changed)).toEqual(['one', 'two', 'two-2']);
  expect(storyAt(changed, 'legs', 1, 'feature')).toBe('two-2');
});

it('adds a line to a route that is a bare line, or to none', () => {
  const bare = '{ "type": "LineString", "coordinates": [[10, 30], [11, 30]] }';
  for (const [text, count] of [
    [bare, 2],
    ['{ "type": "FeatureCollection", "features": [] }', 1],
    [null, 1],
  ] as const) {
    const draft = setInLeg(
      withFile(sampleDraft(), 'route.geojson', text),
      'two',
      'feature',
      undefined,
    );
    expect(
      linesOf(
        setLegLine(draft, 'two', [
          [11, 30],
          [12, 30],
        ]),
      ),
    ).toHaveLength(count);
  }
});

it('goes with the rides on it and its line', () => {
  const draft = removeLeg(sampleDraft(), 'one');
  expect(storyAt(draft, 'stops', 1, 'rides')).toBeUndefined();
  expect(linesOf(draft)).toEqual(['two']);
  expect(storyAt(draft, 'legs')).toHaveLength(1);
  expect(checkDraft(draft).story?.stops).toHaveLength(4);
});

it('sets rides, and removes them', () => {
  const draft = setRides(sampleDraft(), 'gamma', [{ leg: 'two', until: 'gamma' }]);
  expect(storyAt(draft, 'stops', 3, 'rides')).toEqual([{ leg: 'two', until: 'gamma' }]);
  expect(storyAt(setRides(draft, 'gamma', []), 'stops', 3, 'rides')).toBeUndefined();
  expect(setRides(draft, 'nowhere', [])).toBe(draft);
});
