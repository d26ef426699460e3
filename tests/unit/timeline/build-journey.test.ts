import { describe, expect, it } from 'vitest';
import type { Story } from '../../../src/story/model.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import type { Journey } from '../../../src/timeline/journey.ts';
import { rawStory } from '../../fixtures/raw-story.ts';
import { soundStory } from '../../fixtures/sound-story.ts';

/** The sample: Alpha, 100 km by train to Beta, by ship to Gamma; then whatever is added. */
function journeyOf(...stops: Record<string, unknown>[]): Journey {
  const raw = rawStory();
  (raw.story.stops as unknown[]).push(...stops);
  const { story, problems } = parseStory(raw);
  expect(problems.filter(({ path }) => !path.includes('passage'))).toEqual([]);
  return buildJourney(story as Story);
}

const home = {
  ...{ id: 'home', place: 'alpha', arrival: '2020-06-01T21:00+02:00' },
  rides: ['two', 'one'],
};
const all = (numbers: Float64Array) => [...numbers];
const SHIP = 106.16115638545298;

describe('buildJourney', () => {
  it('has each vertex of the line, once where two legs meet, with the distance travelled', () => {
    const { path, chart, haltS, stretches } = journeyOf();
    expect(all(path.lon)).toEqual([10, 10.4, 11, 11.5, 12]);
    expect(all(path.lat)).toEqual([30, 30.1, 30, 29.8, 30]);
    expect(all(haltS)).toEqual([0, 100, 100 + SHIP]);
    expect(path.km[0]).toBe(0);
    expect(path.km[2]).toBe(100);
    expect(path.km.at(-1)).toBeCloseTo(100 + SHIP, 9);
    expect(all(chart)).toEqual(all(path.km));
    expect(stretches).toMatchObject([
      { mode: 'train', halt: 1, s0: 0, s1: 100, y0: 0, y1: 100, v0: 0, v1: 2 },
      { mode: 'ship', halt: 2, s0: 100, y0: 100, v0: 2, v1: 4 },
    ]);
  });

  it('runs a leg backwards on the return: distance grows, the chart falls', () => {
    const { path, chart, haltS, stretches } = journeyOf(home);
    expect(all(path.lon)).toEqual([10, 10.4, 11, 11.5, 12, 11.5, 11, 10.4, 10]);
    const total = 2 * (100 + SHIP);
    expect(haltS[3]).toBeCloseTo(total, 9);
    expect(path.km.at(-1)).toBeCloseTo(total, 9);
    expect(chart.at(-1)).toBeCloseTo(0, 9);
    // The outward and the return journey pass each point at one height.
    const there = all(chart).slice(0, 4);
    const back = all(chart).reverse().slice(0, 4);
    there.forEach((y, i) => {
      expect(back[i]).toBeCloseTo(y, 9);
    });
    expect(stretches[2]).toMatchObject({ halt: 3, v0: 4, v1: 6 });
    expect(stretches[2]?.y1).toBeCloseTo(100, 9);
    expect(stretches[3]?.s1).toBeCloseTo(total, 9);
    for (const [i, km] of all(path.km).slice(1).entries())
      expect(km).toBeGreaterThan(path.km[i] as number);
  });

  it('returns the same journey for the same story', () => {
    const story = soundStory();
    expect(buildJourney(story)).toBe(buildJourney(story));
  });

  it('leaves calls out, since they move nobody', () => {
    const { halts, best } = journeyOf();
    expect(halts.map(({ id }) => id)).toEqual(['alpha', 'beta', 'gamma']);
    expect(best.from[1]).toBe(Date.parse('2020-06-01T11:00+03:00'));
    expect(best.to[1]).toBe(Date.parse('2020-06-01T12:00+03:00'));
  });

  it('has a line with two ends at the first of a story’s calls', () => {
    const at = '2020-06-01T08:00+02:00';
    const story = soundStory((raw) => {
      raw.story.stops = [
        { id: 'toast', kind: 'call', place: 'beta', at },
        { id: 'speech', kind: 'call', place: 'gamma', at: '2020-06-01T09:00+02:00' },
      ];
    });
    const { halts, path, chart, stretches } = buildJourney(story);
    expect(halts.map(({ id }) => id)).toEqual(['toast']);
    expect([all(path.lon), all(path.lat), all(path.km), all(chart)]).toEqual([
      [11, 11],
      [30, 30],
      [0, 0],
      [0, 0],
    ]);
    expect(stretches).toEqual([]);
  });

  it('limits earliest times by the halt before and latest times by the halt after', () => {
    const story = soundStory((raw) => {
      const stops = raw.story.stops as Record<string, unknown>[];
      stops[0] = {
        ...stops[0],
        departure: {
          ...{ best: '2020-06-01T08:00+02:00', basis: 'approximate' },
          ...{ earliest: '2020-06-01T07:30+02:00', latest: '2020-06-01T11:50+02:00' },
        },
      };
    });
    const { earliest, latest } = buildJourney(story);
    // Beta is left at 11:00 in Paris at the latest, so Alpha was, too.
    expect(latest.to[0]).toBeLessThanOrEqual(latest.from[1] as number);
    expect(latest.from[1]).toBe(Date.parse('2020-06-01T11:30+03:00'));
    expect(earliest.from[0]).toBe(Date.parse('2020-06-01T07:30+02:00'));
    expect(earliest.from[1]).toBe(Date.parse('2020-06-01T10:30+03:00'));
  });
});
