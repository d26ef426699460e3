import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../src/story/problems.ts';
import { parseChanged, tooMuch } from './changed-story.ts';
import { straight, winding } from './long-lines.ts';

/** A million points, on a machine with much else to do, ms. */
const PATIENCE = 60_000;

describe('points', { timeout: PATIENCE }, () => {
  it('of all features together are bounded', () => {
    const both = (count: number) =>
      tooMuch((_story, raw) => {
        raw.route.features = [straight('far', 600_000), straight('far', count)];
      });
    expect(both(400_000)).toEqual([]);
    expect(both(400_001)).toEqual([
      'dropped: route.geojson: features[1] has 400001 points; all features together may have 1000000. Simplify the line.',
    ]);
  });

  it('of all legs together are bounded, but for those that share a line', () => {
    const legs = (kms: (number | undefined)[]) =>
      tooMuch((story, raw) => {
        raw.route.features = [winding('far', 40_000, 9000)];
        story.legs = kms.map((km, n) => ({
          ...{ id: `l${n}`, feature: 'far', mode: 'train', basis: 'surveyed' },
          ...(km ? { km } : {}),
        }));
        for (const stop of story.stops) delete stop.rides;
      });
    expect(legs([undefined, 1, 1, undefined, 1, 2, 3, 4])).toEqual([]);
    expect(legs([undefined, 1, 2, 3, 4, 5])).toEqual([
      'dropped: story.json: legs[5] would make the legs longer than 200000 points in all. Simplify the lines.',
    ]);
  });

  it('that are ridden are bounded: the way is straight from there on', () => {
    const rides = (times: number) => {
      const { story, problems } = parseChanged((file, raw) => {
        raw.route.features = [straight('far', 50_000)];
        file.legs = [{ id: 'one', feature: 'far', mode: 'plane', basis: 'surveyed' }];
        const [alpha, beta] = [file.stops[0], file.stops[1]];
        const hour = (n: number) => `2020-06-01T${String(n + 8).padStart(2, '0')}:00+02:00`;
        file.stops = [
          alpha,
          ...Array.from({ length: times }, (_, n) => ({
            ...{ id: `s${n}`, place: (n % 2 ? alpha : beta).place },
            ...{ arrival: hour(n + 1), rides: ['one'] },
          })),
        ];
        file.moments = [];
        file.chapters = [];
      });
      const limits = problems.filter(({ limit }) => limit).map(problemSentence);
      return { limits, legs: story?.stops.slice(1).map((stop) => stop.rides[0]?.leg.id) };
    };
    expect(rides(3)).toEqual({ limits: [], legs: ['one', 'one', 'one'] });
    const { limits, legs } = rides(5);
    expect(legs).toEqual(['one', 'one', 'one', 'straight-to-alpha', 'straight-to-beta']);
    expect(limits).toEqual([
      'story.json: stops lead over more points of the route than can be followed. The way is straight from there on. Simplify the lines.',
    ]);
  });
});
