import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../../../src/geo/great-circle.ts';
import { type RouteFiles, routeStory } from '../../../../fixtures/route-story.ts';

/** Leg, basis and length of each ride, and what the checker says. */
function ridesOf(files: RouteFiles) {
  const { story, problems } = routeStory(files);
  const rides = story.stops.map((stop) =>
    stop.rides.map(({ leg, from, to, basis }) => ({
      leg: leg.id,
      mode: leg.mode,
      basis,
      from,
      to,
      km: Math.abs(to - from),
      lon: [...leg.line.lon],
      lat: [...leg.line.lat],
    })),
  );
  return {
    rides: rides.slice(1),
    said: problems.map(({ code }) => code),
    places: story.places,
  };
}

/** A town: a kilometre or two between its places. */
const TOWN = {
  mill: [14.4, 50.08],
  bridge: [14.411, 50.086],
  castle: [14.401, 50.091],
} as const satisfies RouteFiles['places'];

describe('stops without a line', () => {
  it('are joined by straight lines at any distance, and the checker says so', () => {
    const { rides, said } = ridesOf({
      places: { ...TOWN, door: [14.4011, 50.091] },
      stops: [['mill'], ['bridge'], ['castle'], ['door']],
    });
    expect(rides.map(([ride]) => ride?.basis)).toEqual(['sketched', 'sketched', 'sketched']);
    expect(rides[0]?.[0]?.km).toBeCloseTo(greatCircleKm(...TOWN.mill, ...TOWN.bridge), 6);
    expect(rides[2]?.[0]?.km).toBeCloseTo(0.007, 3);
    expect(said).toEqual(['rides-missing', 'rides-missing', 'rides-missing']);
  });

  it('move nobody between two stops at one place', () => {
    const { rides, said } = ridesOf({ places: TOWN, stops: [['mill'], ['mill']] });
    expect(rides).toEqual([[]]);
    expect(said).toEqual([]);
  });

  it('may name a leg without a feature: a straight line, of which the mode is known', () => {
    const { rides, said } = ridesOf({
      places: TOWN,
      legs: [{ id: 'walk', mode: 'foot', basis: 'sketched' }],
      stops: [['mill'], ['castle', { leg: 'walk', until: 'bridge' }, 'walk']],
    });
    expect(rides[0]?.map(({ mode, basis }) => [mode, basis])).toEqual([
      ['foot', 'sketched'],
      ['foot', 'sketched'],
    ]);
    expect(rides[0]?.[0]?.lon.at(-1)).toBe(14.411);
    expect(said).toEqual([]);
  });

  it('walk to where the next line begins', () => {
    const { rides } = ridesOf({
      places: TOWN,
      lines: { up: [[14.41, 50.087], TOWN.castle.slice()] },
      legs: [{ id: 'walk', mode: 'foot', basis: 'sketched' }],
      stops: [['mill'], ['castle', 'walk', 'up']],
    });
    expect(rides[0]?.map(({ leg }) => leg)).toEqual(['straight-to-up', 'up']);
    expect(rides[0]?.[0]?.lon.at(-1)).toBe(14.41);
  });

  it('are joined where the feature of a leg is missing: its mode is known', () => {
    const { rides, said } = ridesOf({
      places: TOWN,
      lines: {
        other: [
          [0, 0],
          [1, 1],
        ],
      },
      legs: [{ id: 'walk', feature: 'lost', mode: 'foot', basis: 'surveyed' }],
      stops: [['mill'], ['bridge', 'walk']],
    });
    expect(rides[0]?.map(({ mode, basis }) => [mode, basis])).toEqual([['foot', 'sketched']]);
    expect(said).toContain('feature-unknown');
  });

  it('are joined where a line ends far from its place, for the length of the ride', () => {
    const { rides } = ridesOf({
      places: TOWN,
      lines: { half: [TOWN.mill.slice(), [14.4055, 50.083]] },
      stops: [['mill'], ['bridge', 'half']],
    });
    expect(rides[0]?.map(({ leg }) => leg)).toEqual(['half', 'straight-to-bridge']);
  });

  it('are joined by the shortest line over the globe', () => {
    const { rides } = ridesOf({
      places: {
        yokohama: [139.64, 35.44],
        honolulu: [-157.86, 21.31],
        paris: [2.35, 48.86],
        seattle: [-122.33, 47.61],
      },
      stops: [['yokohama'], ['honolulu'], ['paris'], ['seattle']],
    });
    const [pacific, , north] = rides.map(([ride]) => ride);
    expect(pacific?.lon.at(-1)).toBeCloseTo(202.14, 6);
    expect(pacific?.km).toBeCloseTo(greatCircleKm(139.64, 35.44, -157.86, 21.31), 3);
    expect(Math.max(...(north?.lat ?? []))).toBeGreaterThan(65);
  });
});

describe('a line that returns', () => {
  const ring = Array.from({ length: 61 }, (_, i) => {
    const turn = (2 * Math.PI * i) / 60;
    return [11 + 0.06 * (1 - Math.cos(turn)), 47.4 + 0.04 * Math.sin(turn)];
  });
  const length = 27;

  it('to where it began is gone round', () => {
    const { rides, said } = ridesOf({
      places: { hut: [11, 47.4] },
      lines: { ring },
      stops: [['hut'], ['hut', 'ring']],
    });
    expect(rides[0]?.[0]?.km).toBeGreaterThan(length);
    expect(said).toEqual([]);
  });

  it('to near where it began is gone round', () => {
    const { rides, said } = ridesOf({
      places: { hut: [10.9995, 47.4005] },
      lines: { ring: ring.slice(1, -1) },
      stops: [['hut'], ['hut', 'ring']],
    });
    expect(rides[0]?.[0]?.km).toBeGreaterThan(length - 1);
    expect(said).toEqual([]);
  });

  it('is gone round from stop to stop, in its own direction', () => {
    const places = { hut: [11, 47.4], north: [11.06, 47.44], south: [11.06, 47.36] } as const;
    const { rides } = ridesOf({
      places,
      lines: { ring },
      stops: [['hut'], ['north', 'ring'], ['south', 'ring'], ['hut', 'ring']],
    });
    const parts = rides.map(([ride]) => [ride?.from, ride?.to]);
    for (const [from = 0, to = 0] of parts) expect(to).toBeGreaterThan(from);
    expect(parts[2]?.[1]).toBeGreaterThan(length);
  });

  it('on itself is followed there and back', () => {
    const stem = [
      [0, 0],
      [0.1, 0],
      [0.2, 0],
      [0.25, 0.05],
      [0.3, 0],
      [0.25, -0.05],
      [0.2, 0],
      [0.1, 0],
      [0, 0],
    ];
    const { rides } = ridesOf({
      places: { start: [0, 0], fork: [0.2, 0], far: [0.3, 0] },
      lines: { stem },
      stops: [['start'], ['fork', 'stem'], ['far', 'stem'], ['fork', 'stem'], ['start', 'stem']],
    });
    const kms = rides.map(([ride]) => Math.round(ride?.km ?? 0));
    expect(kms).toEqual([22, 16, 16, 22]);
    expect(rides.every(([ride]) => ride && ride.to > ride.from)).toBe(true);
  });

  it('by another name is still travelled backwards', () => {
    const { rides } = ridesOf({
      places: { a: [0, 0], b: [1, 0], c: [2, 0] },
      lines: {
        way: [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
      },
      stops: [['a'], ['c', 'way'], ['b', 'way'], ['a', 'way']],
    });
    expect(rides.map(([ride]) => [ride?.from, ride?.to].map((km) => Math.round(km ?? 0)))).toEqual([
      [0, 222],
      [222, 111],
      [111, 0],
    ]);
  });

  it('to nowhere else is reported', () => {
    const { said } = ridesOf({
      places: { a: [0, 0], b: [1, 0] },
      lines: {
        way: [
          [0, 0],
          [1, 0],
        ],
      },
      stops: [['a'], ['a', 'way']],
    });
    expect(said).toEqual(['ride-without-length']);
  });
});

describe('a line over the date line', () => {
  const places = {
    suva: [178.44, -18.14],
    apia: [-171.76, -13.83],
    lima: [-77.03, -12.05],
  } as const;
  const east = [
    [178.44, -18.14],
    [179.5, -17],
    [-179, -16],
    [-171.76, -13.83],
  ];

  it.each([
    ['within 180 degrees, as the standard has it', east],
    ['beyond 180 degrees', east.map(([lon = 0, lat = 0]) => [lon < 0 ? lon + 360 : lon, lat])],
    [
      'counted down beyond -180',
      east.map(([lon = 0, lat = 0]) => [lon > 0 ? lon - 360 : lon, lat]),
    ],
    ['drawn from the other side', east.toReversed()],
  ])('%s leads there and on', (_, first) => {
    const { rides, said } = ridesOf({
      places,
      lines: {
        first,
        second: [
          [-171.76, -13.83],
          [-120, -20],
          [-77.03, -12.05],
        ],
      },
      stops: [
        ['suva'],
        ['apia', 'first'],
        ['lima', 'second'],
        ['apia', 'second'],
        ['suva', 'first'],
      ],
    });
    expect(said).toEqual([]);
    expect(rides.map((some) => some.map(({ leg }) => leg))).toEqual([
      ['first'],
      ['second'],
      ['second'],
      ['first'],
    ]);
    expect(rides[0]?.[0]?.km).toBeCloseTo(rides[3]?.[0]?.km ?? 0, 6);
  });

  it('leads to places of which the longitude is counted beyond 180', () => {
    const { rides, said } = ridesOf({
      places: { ...places, apia: [188.24, -13.83] },
      lines: { first: east },
      stops: [['suva'], ['apia', 'first']],
    });
    expect(said).toEqual([]);
    expect(rides[0]?.map(({ leg }) => leg)).toEqual(['first']);
  });
});

describe('a pole', () => {
  const ice = [
    [-164, -78.5],
    [-163, -82],
    [-166, -87],
    [-167, -89],
    [0, -90],
  ];

  it('is reached on the longitude that leads there, and left on the same line', () => {
    const { rides, said, places } = ridesOf({
      places: { bay: [-164, -78.5], pole: [0, -90] },
      lines: { ice },
      stops: [['bay'], ['pole', 'ice'], ['bay', 'ice']],
    });
    expect(said).toEqual([]);
    expect(rides[0]?.[0]?.lon.at(-1)).toBe(-167);
    expect(places.get('pole')?.lon).toBe(-167);
    expect(rides[0]?.[0]?.km).toBeCloseTo(rides[1]?.[0]?.km ?? 0, 6);
  });

  it('is reached by a straight line too', () => {
    const { rides } = ridesOf({
      places: { cape: [-70, 83], pole: [120, 90], coast: [30, 80] },
      stops: [['cape'], ['pole'], ['coast']],
    });
    for (const lon of rides[0]?.[0]?.lon ?? []) expect(lon).toBeCloseTo(-70, 9);
    for (const lon of rides[1]?.[0]?.lon ?? []) expect(lon).toBeCloseTo(30, 9);
  });
});
