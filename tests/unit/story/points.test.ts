import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/story/limits.ts';
import { problemSentence } from '../../../src/story/problems.ts';
import { line } from '../../fixtures/raw-story.ts';
import { parseChanged, tooMuch } from './changed-story.ts';

/** A million points, on a machine with much else to do, ms. */
const PATIENCE = 60_000;

/** A line from the first place to the second that winds within so many metres. */
const winding = (id: string, count: number, metres: number) =>
  line(
    id,
    Array.from({ length: count }, (_, n) => [
      10 + n / count,
      30 + (((n * 7919) % 100) * metres) / 100 / 111_195,
    ]),
  );

describe('points', { timeout: PATIENCE }, () => {
  const far = (count: number) =>
    line(
      'far',
      Array.from({ length: count }, (_, n) => [10 + n / count, 30]),
    );

  it('of all features together are bounded', () => {
    const both = (count: number) =>
      tooMuch((_story, raw) => {
        raw.route.features = [far(600_000), far(count)];
      });
    expect(both(400_000)).toEqual([]);
    expect(both(400_001)).toEqual([
      'dropped: route.geojson: features[1] has 400001 points; all features together may have 1000000. Simplify the line.',
    ]);
  });

  it('of more than can be drawn are simplified, and the author hears how much', () => {
    const way = (count: number) =>
      parseChanged((file, raw) => {
        raw.route.features = [far(count)];
        file.legs = [{ id: 'one', feature: 'far', mode: 'train', basis: 'surveyed' }];
        file.stops[1].rides = ['one'];
      });
    const hints = ({ problems }: ReturnType<typeof way>) =>
      problems.filter(({ path }) => path === 'route.geojson').map(problemSentence);
    const leg = ({ story }: ReturnType<typeof way>) => story?.stops[1]?.rides[0]?.leg;

    const all = way(LIMITS.drawn);
    expect(hints(all)).toEqual([]);
    expect(leg(all)?.line.km.length).toBe(LIMITS.drawn);

    const fewer = way(LIMITS.drawn + 1);
    expect(hints(fewer)).toEqual([
      'route.geojson has 50001 points, of which 21 are drawn; the others lie within 2 m. Simplify the lines to choose for yourself.',
    ]);
    expect(leg(fewer)?.line.km.length).toBe(21);
    expect(leg(fewer)?.line.km.at(-1)).toBeCloseTo(leg(all)?.line.km.at(-1) as number, 3);
  });

  it('are simplified no more than they must be, in all lines alike', () => {
    const { story, problems } = parseChanged((file, raw) => {
      raw.route.features = [winding('one', 40_000, 10), winding('two', 40_000, 10)];
      file.legs = ['one', 'two'].map((id) => ({
        ...{ id, feature: id, mode: 'train', basis: 'surveyed', km: 500 },
      }));
      file.stops[1].rides = ['one', 'two'];
    });
    expect(problems.map(problemSentence)).toContainEqual(
      expect.stringMatching(/^route.geojson has 80000 points, .* within 2 m/),
    );
    const kept = story?.stops[1]?.rides.map(({ leg }) => leg.line.km.length) ?? [];
    const sum = kept.reduce((a, b) => a + b, 0);
    expect(sum).toBeLessThanOrEqual(LIMITS.drawn);
    expect(sum).toBeGreaterThan(LIMITS.drawn / 10);
    // Official lengths are those of the whole line.
    for (const { leg } of story?.stops[1]?.rides ?? []) expect(leg.line.km.at(-1)).toBeCloseTo(500);
  });

  it('of a line that winds too much for that leave it out, and those for which there is room', () => {
    const { story, problems } = parseChanged((file, raw) => {
      raw.route.features = [winding('wild', 200_000, 9000), winding('tame', 40_000, 10)];
      file.legs = ['wild', 'tame'].map((id) => ({
        ...{ id, feature: id, mode: 'train', basis: 'surveyed' },
      }));
      file.stops[1].rides = ['tame'];
    });
    expect(problems.filter(({ limit }) => limit).map(problemSentence)).toEqual([
      'route.geojson: "wild" winds so much that its 200000 points cannot be drawn. Simplify the line.',
    ]);
    expect(story?.stops[1]?.rides.map(({ leg }) => leg.line.km.length)).toEqual([40_000]);
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
        raw.route.features = [far(50_000)];
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
