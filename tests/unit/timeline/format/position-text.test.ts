import { beforeEach, describe, expect, it } from 'vitest';
import { buildJourney } from '../../../../src/timeline/build-journey.ts';
import { positionText, valueText } from '../../../../src/timeline/format/position-text.ts';
import { placeText, statusLine } from '../../../../src/timeline/format/status-line.ts';
import type { Journey } from '../../../../src/timeline/journey.ts';
import { passageAt } from '../../../../src/timeline/passage-at.ts';
import { stepAt, stepsOf } from '../../../../src/timeline/steps.ts';
import { soundStory } from '../../../fixtures/sound-story.ts';

const story = soundStory();
// Within each test: what runs outside of one would count for all of them (`npm run mutate`).
let journey: Journey;
beforeEach(() => {
  journey = buildJourney(story);
});
const at = (iso: string) => Date.parse(iso);

describe('valueText', () => {
  it.each([
    ['2020-06-01T07:00Z', '1 June 2020, 09:00 Paris time, between Alpha and Beta (estimated)'],
    ['2020-06-01T08:30Z', '1 June 2020, 11:30 Helsinki time, Beta (approximate)'],
    ['2020-06-01T16:00Z', '1 June 2020, 19:00 Helsinki time, Gamma (reported)'],
    ['2009-12-31T21:00Z', '1 January 2010, Background: Once before'],
    // No moment is under way.
    ['2012-01-01T00:00Z', '1 January 2012, 01:00 Paris time, before the journey'],
    ['2009-01-01T00:00Z', '1 January 2009, before the journey'],
    // At the instant of leaving one is there, and as sure as that instant.
    ['2020-06-01T06:00Z', '1 June 2020, 08:00 Paris time, Alpha (reported)'],
    ['2020-06-01T08:40Z', '1 June 2020, 11:40 Helsinki time, Beta (reported)'],
  ])('%s', (iso, words) => {
    expect(valueText(journey, at(iso), 'local', 'en')).toBe(words);
  });

  it('uses the names of the story’s language', () => {
    expect(positionText(journey, at('2020-06-01T16:00Z'), 'de')).toBe('Gamma-Stadt');
  });
});

describe('passages and steps', () => {
  it('the passage that started last is active', () => {
    const instants = [
      '2000-01-01T00:00Z',
      '2010-06-01T00:00Z',
      '2020-06-01T06:00Z',
      '2020-06-01T07:59Z',
      '2020-06-01T08:00Z',
      '2030-01-01T00:00Z',
    ];
    expect(instants.map((iso) => passageAt(story, at(iso)))).toEqual([
      'once',
      'once',
      'leaving',
      'leaving',
      'middle',
      'end',
    ]);
  });

  it('each passage is active at its start', () => {
    for (const { id, start } of story.passages) expect(passageAt(story, start)).toBe(id);
  });

  it('is the journey’s first passage from where the background ends', () => {
    const chapters = story.chapters.map((chapter, i) => ({ ...chapter, background: i === 0 }));
    const folded = { ...story, chapters };
    const [, ride] = chapters;
    expect(passageAt(folded, ride?.from ?? 0)).toBe('leaving');
    expect(passageAt(folded, (ride?.from ?? 0) - 1)).toBe('once');
    expect(passageAt(story, ride?.from ?? 0)).toBe('once');
  });

  it('steps are sorted by time', () => {
    const steps = stepsOf(story);
    expect(steps.map((step) => step.id)).toEqual(['once', 'alpha', 'beta', 'toast', 'gamma']);
    expect(stepAt(steps, at('2020-06-01T08:39Z'))).toBe(2);
    expect(stepAt(steps, at('2020-06-01T08:40Z'))).toBe(3);
    expect(stepAt(steps, 0)).toBe(-1);
  });
});

describe('statusLine', () => {
  it('is no more certain than the story', () => {
    expect(statusLine(journey, at('2020-06-01T08:00Z'), 'local', 'en')).toEqual({
      when: 'Mon 1 June 2020, about 11:00, Helsinki time',
      where: 'Beta',
      certainty: 'approximate',
    });
    expect(statusLine(journey, at('2020-06-01T07:00Z'), 'local', 'en')).toEqual({
      when: 'Mon 1 June 2020, 09:00, Paris time',
      where: 'between Alpha and Beta',
      certainty: 'estimated',
    });
    expect(statusLine(journey, at('2009-12-31T21:00Z'), 'UTC', 'en')).toEqual({
      when: '1 January 2010',
      where: 'Background: Once before',
      certainty: '',
    });
  });

  it('puts the certainty in parentheses, where there is any', () => {
    const place = (iso: string) => placeText(statusLine(journey, at(iso), 'local', 'en'));
    expect(place('2020-06-01T08:00Z')).toBe('Beta (approximate)');
    expect(place('2012-01-01T00:00Z')).toBe('before the journey');
  });

  it('has no certainty before the journey, and a minute where it is known', () => {
    expect(statusLine(journey, at('2012-01-01T00:00Z'), 'local', 'en')).toEqual({
      when: 'Sun 1 January 2012, 01:00, Paris time',
      where: 'before the journey',
      certainty: '',
    });
    const moments = story.moments.map((moment) => ({
      ...moment,
      precision: 'minute' as const,
      date: undefined,
    }));
    const known = buildJourney({ ...story, moments });
    expect(statusLine(known, at('2009-12-31T21:00Z'), 'UTC', 'en').when).toBe(
      'Thu 31 December 2009, 21:00, UTC',
    );
  });

  it('gives a range and never its best value', () => {
    const unsure = soundStory((raw) => {
      const stops = raw.story.stops as Record<string, unknown>[];
      Object.assign(stops[3] as object, {
        arrival: {
          best: '2020-06-01T18:00+03:00',
          earliest: '2020-06-01T17:00+03:00',
          latest: '2020-06-01T19:00+03:00',
          basis: 'inferred',
        },
      });
    });
    const { when, certainty } = statusLine(
      buildJourney(unsure),
      at('2020-06-01T15:00Z'),
      'local',
      'en',
    );
    expect(when).toBe('Mon 1 June 2020, between 17:00 and 19:00, Helsinki time');
    expect(certainty).toBe('estimated');
  });
});
