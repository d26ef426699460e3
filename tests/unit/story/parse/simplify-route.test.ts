import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/story/limits.ts';
import { problemSentence } from '../../../../src/story/problems.ts';
import { parseChanged } from '../changed-story.ts';
import { straight, winding } from '../long-lines.ts';

describe('points of all lines', () => {
  it('of more than can be drawn are simplified, and the author hears how much', () => {
    const way = (count: number) =>
      parseChanged((file, raw) => {
        raw.route.features = [straight('far', count)];
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
});
