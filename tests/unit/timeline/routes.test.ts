import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../src/geo/great-circle.ts';
import { drawnLatitude } from '../../../src/geo/mercator.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import { positionAt } from '../../../src/timeline/position-at.ts';
import { routeStory } from '../../fixtures/route-story.ts';

/** Round the world by way of these, and a little farther than where it began. */
const ROUND: readonly (readonly [number, number])[] = [
  [-80.2, 25.8],
  [-66.1, 18.4],
  [-35.2, -5.8],
  [-17.4, 14.7],
  [15, 12.1],
  [39.3, 15.3],
  [67, 24.9],
  [96, 16.8],
  [115, -8.5],
  [130.8, -12.4],
  [147, -6.7],
  [-176.6, 0.8],
  [-157.9, 21.3],
  [-122.3, 37.8],
  [-80.2, 25.8],
];

function journeyOf(points: readonly (readonly [number, number])[]) {
  const places = Object.fromEntries(points.map((point, i) => [`p${i}`, point]));
  return buildJourney(routeStory({ places, stops: points.map((_, i) => [`p${i}`]) }).story);
}

describe('a journey over the date line', () => {
  it('has unbroken longitudes, the short way over the sea', () => {
    const { path } = journeyOf([
      [139.64, 35.44],
      [-157.86, 21.31],
      [-122.42, 37.77],
    ]);
    const [first, last] = [path.lon[0] ?? 0, path.lon.at(-1) ?? 0];
    expect(last - first).toBeCloseTo(360 - 122.42 - 139.64, 6);
    expect((first - 139.64) % 360).toBeCloseTo(0, 6);
  });

  it('goes round the world and comes back a turn farther', () => {
    const { path, halts, haltS } = journeyOf(ROUND);
    expect((path.lon.at(-1) ?? 0) - (path.lon[0] ?? 0)).toBeCloseTo(360, 6);
    expect(halts).toHaveLength(ROUND.length);
    expect(haltS.every((s, i) => i === 0 || s > (haltS[i - 1] ?? 0))).toBe(true);
  });

  it('moves without a jump, and is at each stop when it stops there', () => {
    const places = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(places, { minLength: 2, maxLength: 6 }), (points) => {
        const journey = journeyOf(points);
        const { lon } = journey.path;
        for (let i = 1; i < lon.length; i += 1)
          expect(Math.abs((lon[i] ?? 0) - (lon[i - 1] ?? 0))).toBeLessThanOrEqual(180 + 1e-9);
        points.forEach(([lon, lat], i) => {
          const { best } = positionAt(journey, journey.best.from[i] ?? 0);
          expect(greatCircleKm(best.lon, best.lat, lon, lat)).toBeLessThan(0.01);
        });
        expect(Math.abs((Math.min(...lon) + Math.max(...lon)) / 2)).toBeLessThanOrEqual(180 + 1e-9);
      }),
    );
  });

  it('continues where the next line is on another copy of the world', () => {
    const { story } = routeStory({
      places: { suva: [178.44, -18.14], apia: [-171.76, -13.83], lima: [-77.03, -12.05] },
      lines: {
        first: [
          [178.44, -18.14],
          [188.24, -13.83],
        ],
        second: [
          [-171.76, -13.83],
          [-77.03, -12.05],
        ],
      },
      stops: [['suva'], ['apia', 'first'], ['lima', 'second'], ['suva', 'second', 'first']],
    });
    const { path } = buildJourney(story);
    const lon = [...path.lon].map((at) => Math.round(at - (path.lon[0] ?? 0)));
    expect(lon).toEqual([0, 10, 105, 10, 0]);
  });
});

describe('a journey without lines in a town', () => {
  it('moves between the stops', () => {
    const journey = journeyOf([
      [14.4, 50.08],
      [14.411, 50.086],
    ]);
    const [from, to] = [journey.best.to[0] ?? 0, journey.best.from[1] ?? 0];
    const { best, moving } = positionAt(journey, (from + to) / 2);
    expect(moving).toBe(true);
    expect(best.lon).toBeCloseTo(14.4055, 6);
    expect(best.s).toBeCloseTo(0.5 * greatCircleKm(14.4, 50.08, 14.411, 50.086), 6);
  });
});

describe('a round trip', () => {
  const ring = Array.from({ length: 41 }, (_, i) => {
    const turn = (2 * Math.PI * i) / 40;
    return [7 + 0.1 * (1 - Math.cos(turn)), 46 + 0.1 * Math.sin(turn)];
  });
  const { story } = routeStory({
    places: { hut: [7, 46] },
    lines: { ring },
    stops: [['hut'], ['hut', 'ring']],
  });
  const journey = buildJourney(story);

  it('is half round at half time', () => {
    const [from, to] = [journey.best.to[0] ?? 0, journey.best.from[1] ?? 0];
    expect(positionAt(journey, (from + to) / 2).best.lon).toBeCloseTo(7.2, 2);
  });

  it('rises on the chart, where a level line would say that nobody moved', () => {
    expect(journey.chart.at(-1)).toBeCloseTo(journey.path.km.at(-1) ?? 0, 9);
  });
});

describe('a long straight segment', () => {
  it('is travelled where the map draws it, not beside', () => {
    const { story } = routeStory({
      places: { low: [0, 0], high: [60, 60] },
      lines: {
        way: [
          [0, 0],
          [60, 60],
        ],
      },
      stops: [['low'], ['high', 'way']],
    });
    const journey = buildJourney(story);
    const [from, to] = [journey.best.to[0] ?? 0, journey.best.from[1] ?? 0];
    const { best } = positionAt(journey, (from + to) / 2);
    // Half of the height that Web Mercator gives 60 degrees.
    expect(best).toMatchObject({ lon: 30, lat: expect.closeTo(35.26, 2) });
    expect(drawnLatitude(best.lat)).toBe(best.lat);
  });
});
