import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/story/limits.ts';
import { problemSentence } from '../../../src/story/problems/problem-sentence.ts';
import { parseChanged, tooMuch } from './changed-story.ts';
import { crossing, straight, winding } from './long-lines.ts';

/** Millions of segments, on a machine with much else to do, ms. */
const PATIENCE = 60_000;

describe('points', { timeout: PATIENCE }, () => {
  it('searched for all stops together are limited', () => {
    const journey = (feature: ReturnType<typeof straight>, stops: number) =>
      parseChanged((file, raw) => {
        raw.route.features = [feature];
        // No two of the places are the same, since each is searched for once.
        for (let n = 0; n < stops; n += 1) {
          file.places[`p${n}`] = { ...file.places.alpha, point: [10 + n / 1000, 30] };
        }
        file.legs = [{ id: 'one', feature: 'far', mode: 'plane', basis: 'surveyed' }];
        const [alpha] = file.stops;
        file.stops = [
          alpha,
          ...Array.from({ length: stops }, (_, n) => ({
            ...{ id: `s${n}`, place: `p${n}`, rides: ['one'] },
            arrival: new Date(Date.UTC(2020, 5, 2, n)).toISOString(),
          })),
        ];
        file.moments = [];
        delete file.chapters;
      }).problems.filter(({ limit }) => limit);
    expect(journey(straight('far', 100_000), 900)).toEqual([]);
    // A search of a line that fills one box with all its points looks at each twice.
    const most = Math.floor(LIMITS.search / (2 * 102_000));
    expect(journey(crossing('far', 100_000), most - 2)).toEqual([]);
    expect(journey(crossing('far', 100_000), most + 2).map(({ code }) => code)).toEqual([
      'rides-too-long',
    ]);
  });

  it('of all legs together are limited; legs that share a line count once', () => {
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
      'dropped: story.json: legs[5] would give the legs more than 200000 points in total. Simplify the lines.',
    ]);
  });

  it('of all rides together are limited: the rest is straight', () => {
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
      'story.json: stops follow more points of the route than can be drawn. From there on the route is a straight line. Simplify the lines.',
    ]);
  });
});
