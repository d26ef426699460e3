import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { type Draft, textOf } from '../../../../src/draft/draft.ts';
import {
  setRouteBasis,
  setRouteLine,
  setRouteMode,
} from '../../../../src/draft/edits/route-lines.ts';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { routeRows, rowTo } from '../../../../src/draft/route-rows.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

const rides = (draft: Draft, stop: number) => jsonAt(draft, 'story.json', ['stops', stop, 'rides']);
const legs = (draft: Draft) =>
  jsonAt(draft, 'story.json', ['legs']) as Readonly<Record<string, unknown>>[];
const LINE = [
  [10, 30],
  [10.5, 30.2],
  [11, 30],
] as const;

describe('the rows of a route', () => {
  it('lead from each halt to the next, and not to what happens at one', () => {
    const rows = routeRows(sampleDraft());
    expect(rows.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['alpha', 'beta'],
      ['beta', 'gamma'],
    ]);
    expect(rows[0]?.legs.map(({ id, others }) => [id, others.length])).toEqual([['one', 0]]);
  });

  it('know the other stops that their legs lead to', () => {
    const row = rowTo(shippedDraft(), 'khasan');
    expect(row?.legs.map(({ id }) => id)).toEqual(['pyongyang-khasan']);
    expect(row?.legs[0]?.others.map(({ id }) => id)).toEqual(['tumen', 'tumen-back', 'home']);
  });

  it('have a basis where all rides have the same', () => {
    expect(rowTo(shippedDraft(), 'khasan')?.basis).toBe('reported');
    expect(rowTo(shippedDraft(), 'ussuriysk')?.basis).toBeNull();
    expect(rowTo(sampleDraft(), 'beta')?.basis).toBeNull();
  });
});

describe('another line', () => {
  it('is that of the leg which leads to this stop alone', () => {
    const draft = setRouteLine(sampleDraft(), 'beta', { line: LINE, basis: 'sketched' });
    expect(legs(draft)).toHaveLength(2);
    expect(legs(draft)[0]).toMatchObject({ id: 'one', mode: 'train', basis: 'sketched', km: 100 });
    expect(textOf(draft, 'route.geojson')).toContain('30.2');
    expect(checkDraft(draft).problems).toEqual([]);
  });

  it('is a leg of its own where other stops are reached on the old one', () => {
    const before = shippedDraft();
    const draft = setRouteLine(before, 'khasan', { line: LINE, basis: 'sketched' });
    expect(legs(draft)).toHaveLength(legs(before).length + 1);
    expect(legs(draft).at(-1)).toMatchObject({ id: 'tumen-khasan', mode: 'train' });
    expect(rides(draft, 2)).toEqual([{ leg: 'tumen-khasan', basis: 'reported' }]);
    expect(rides(draft, 1)).toEqual(rides(before, 1));
  });

  it('begins a route where there was none, by ship along the sea', () => {
    const draft = setRouteLine(setRides(sampleDraft(), 'gamma'), 'gamma', {
      ...{ line: LINE, basis: 'sketched', mode: 'ship' },
    });
    expect(legs(draft).at(-1)).toMatchObject({ mode: 'ship', basis: 'sketched' });
  });

  it('is straight again', () => {
    const draft = setRouteLine(sampleDraft(), 'beta', { line: null, basis: 'sketched' });
    expect(legs(draft)[0]).toEqual({ id: 'one', mode: 'train', basis: 'surveyed', km: 100 });
  });

  it('leaves a draft alone that has no such stop', () => {
    const draft = sampleDraft();
    expect(setRouteLine(draft, 'alpha', { line: LINE, basis: 'sketched' })).toBe(draft);
    expect(setRouteLine(draft, 'nowhere', { line: LINE, basis: 'sketched' })).toBe(draft);
  });
});

describe('how one travelled', () => {
  it('is that of the legs', () => {
    const draft = setRouteMode(sampleDraft(), 'gamma', 'plane');
    expect(legs(draft)[1]?.mode).toBe('plane');
  });

  it('is known of a straight line too', () => {
    const draft = setRouteMode(setRides(sampleDraft(), 'gamma'), 'gamma', 'foot');
    expect(legs(draft).at(-1)).toEqual({ id: 'beta-gamma', mode: 'foot', basis: 'sketched' });
    expect(checkDraft(draft).story?.stops.at(-1)?.rides[0]?.leg.mode).toBe('foot');
  });
});

describe('how well the route is known', () => {
  it('is that of its rides, and plain again without it', () => {
    const before = sampleDraft();
    const draft = setRouteBasis(before, 'beta', 'inferred');
    expect(rides(draft, 1)).toEqual([{ leg: 'one', basis: 'inferred' }]);
    expect(textOf(setRouteBasis(draft, 'beta', null), 'story.json')).toBe(
      textOf(before, 'story.json'),
    );
  });

  it('keeps where a ride ends', () => {
    const draft = setRouteBasis(shippedDraft(), 'ussuriysk', 'planned');
    expect(rides(draft, 3)).toEqual([
      { leg: 'khasan-ussuriysk', until: 'baranovsky-junction', basis: 'planned' },
      { leg: 'khasan-ussuriysk', basis: 'planned' },
    ]);
  });
});

/** Without rides to a stop. */
function setRides(draft: Draft, stop: string): Draft {
  const text = textOf(draft, 'story.json') ?? '';
  const story = JSON.parse(text);
  for (const each of story.stops) if (each.id === stop) delete each.rides;
  return { ...draft, files: new Map(draft.files).set('story.json', JSON.stringify(story)) };
}
