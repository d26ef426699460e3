import { beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '../../../src/story/model.ts';
import { clockChoices, zoneAt, zoneOf } from '../../../src/timeline/clocks/zones.ts';
import { firstInstant, type Step, stepAt, stepsOf } from '../../../src/timeline/steps.ts';
import { soundStory } from '../../fixtures/sound-story.ts';

const story = soundStory();
const at = (iso: string) => Date.parse(iso);

describe('the steps of a story', () => {
  // Within each test: what runs outside of one would count for all of them (`npm run mutate`).
  let steps: readonly Step[] = [];
  beforeEach(() => {
    steps = stepsOf(story);
  });

  it('are its moments, stops and calls by time', () => {
    expect(steps.map(({ id, kind }) => [id, kind])).toEqual([
      ['once', 'moment'],
      ['alpha', 'stop'],
      ['beta', 'stop'],
      ['toast', 'call'],
      ['gamma', 'stop'],
    ]);
    expect(steps[0]?.of).toBe(story.moments[0]);
    expect(steps[3]?.of).toBe(story.stops[2]);
  });

  it('are sorted by time, whatever the order in the story', () => {
    const late = { ...story.moments[0], id: 'late', from: at('2020-06-01T11:50+03:00') };
    const mixed = stepsOf({ ...story, moments: [late, ...story.moments] } as Story);
    expect(mixed.map(({ id }) => id)).toEqual(['once', 'alpha', 'beta', 'toast', 'late', 'gamma']);
  });

  it('are found by an instant: the last at or before it', () => {
    expect(stepAt(steps, at('2000-01-01T00:00Z'))).toBe(-1);
    expect(stepAt(steps, at('2010-01-01T00:00+03:00'))).toBe(0);
    expect(stepAt(steps, at('2020-06-01T11:00+03:00') - 1)).toBe(1);
    expect(stepAt(steps, at('2020-06-01T11:00+03:00'))).toBe(2);
    expect(stepAt(steps, at('2030-01-01T00:00Z'))).toBe(4);
  });

  it('give the instant at which a story opens: that of its opening stop', () => {
    expect(firstInstant(story)).toBe(at('2020-06-01T08:00+02:00'));
    expect(firstInstant({ ...story, opening: 'beta' })).toBe(at('2020-06-01T11:00+03:00'));
    expect(firstInstant({ ...story, stops: [] })).toBe(0);
  });
});

describe('the clocks of a story', () => {
  it('change where the traveller arrives, and not at a call', () => {
    expect(zoneAt(story, at('2020-06-01T10:59+03:00'))).toBe('Europe/Paris');
    expect(zoneAt(story, at('2020-06-01T11:00+03:00'))).toBe('Europe/Helsinki');
    // Before the journey it is the moment's own, while that lasts, else the first stop's.
    expect(zoneAt(story, at('2010-01-01T00:00+03:00'))).toBe('Europe/Moscow');
    expect(zoneAt(story, at('2012-01-01T00:00+03:00'))).toBe('Europe/Paris');
    expect(zoneAt(story, at('2009-01-01T00:00+03:00'))).toBe('Europe/Paris');
  });

  it('do not change at a call in another zone', () => {
    const call = { ...story.stops[2], zone: 'Asia/Tokyo', from: story.stops[2]?.from };
    const stops = story.stops.map((stop) => (stop.kind === 'call' ? call : stop));
    const other = { ...story, stops } as Story;
    expect(zoneAt(other, at('2020-06-01T11:45+03:00'))).toBe('Europe/Helsinki');
  });

  it('offered in the menu are the journey’s, UTC and the reader’s', () => {
    expect(clockChoices({ ...story, clocks: ['UTC', 'Europe/Moscow'] } as Story)).toEqual([
      { clock: 'local', label: 'Local time along the route' },
      { clock: 'Europe/Paris', label: 'Paris (UTC+2)' },
      { clock: 'Europe/Helsinki', label: 'Helsinki (UTC+3)' },
      { clock: 'Europe/Moscow', label: 'Moscow (UTC+3)' },
      { clock: 'UTC', label: 'UTC' },
      { clock: 'mine', label: 'My time zone' },
    ]);
  });

  it('are the traveller’s, the reader’s, or the one named', () => {
    const t = at('2020-06-01T11:00+03:00');
    expect(zoneOf(story, 'local', t)).toBe('Europe/Helsinki');
    expect(zoneOf(story, 'UTC', t)).toBe('UTC');
    expect(zoneOf(story, 'mine', t)).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});
