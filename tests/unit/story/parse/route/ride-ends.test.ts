import { describe, expect, it } from 'vitest';
import { type RouteFiles, routeStory } from '../../../../fixtures/route-story.ts';

/** What is ridden to all stops, `leg from-to` in km, and what the checker says. */
function journey(files: RouteFiles, digits = 0) {
  const { story, problems } = routeStory(files);
  const km = (n: number) => n.toFixed(digits);
  return {
    rides: story.stops.flatMap(({ rides }) =>
      rides.map(({ leg, from, to }) => `${leg.id} ${km(from)}-${km(to)}`),
    ),
    said: problems.map(({ severity, code }) => `${severity}: ${code}`),
  };
}

/** A degree of the equator, about 111 km, of which kilometres can be named: `at(5)`. */
const way = [
  [0, 0],
  [1, 0],
];
const at = (km: number): [number, number] => [km / 111.195, 0];

const WALK = { id: 'walk', mode: 'foot', basis: 'sketched' };

describe('a ride', () => {
  it('begins and ends at the points of its line that are nearest to its places', () => {
    expect(
      journey({ places: { a: at(4), b: at(106) }, lines: { way }, stops: [['a'], ['b', 'way']] }),
    ).toEqual({ rides: ['way 4-106'], said: [] });
  });

  it('of no length is not drawn where a leg has no line', () => {
    expect(journey({ places: { a: at(0) }, legs: [WALK], stops: [['a'], ['a', 'walk']] })).toEqual({
      rides: [],
      said: [],
    });
  });
});

describe('between the end of a line and its place', () => {
  it.each<[string, number, number, string[]]>([
    ['a tenth of the ride is left open', 0, 9, ['way 0-111']],
    ['more than a tenth is drawn', 91, 3, ['way 91-111', 'straight-to-b 0-3']],
    // The ride is short, however long its line is.
    ['less than a tenth is left open on a part of a line', 91, 1.5, ['way 91-111']],
    ['three hundred metres are left open, however short the ride', 110, 0.25, ['way 110-111']],
  ])('%s', (_, from, gap, rides) => {
    const places = { a: at(from), b: at(111.195 + gap) };
    expect(journey({ places, lines: { way }, stops: [['a'], ['b', 'way']] })).toEqual({
      rides,
      said: [],
    });
  });

  const far = [
    [50, 40],
    [51, 40],
  ];
  const aside = [
    [1, 0],
    [1, 1],
  ];

  it.each<[string, unknown, string[], string[]]>([
    ['names an unknown leg', 'lost', [], ['hint: leg-unknown']],
    ['leads to an unknown place', { leg: 'way', until: 'x' }, [], ['hint: place-unknown']],
    ['is far from its line', 'far', [], ['hint: ride-off-line']],
    ['has a line that leads elsewhere', 'aside', ['aside 0-0'], []],
  ])('all is drawn where a ride %s', (_, ride, more, said) => {
    expect(
      journey({
        places: { a: at(0), b: at(111.195), c: at(115.195) },
        lines: { way, far, aside },
        stops: [['a'], ['c', { leg: 'way', until: 'b' }, ride]],
      }),
    ).toEqual({ rides: ['way 0-111', ...more, 'straight-to-c 0-4'], said });
  });

  it('all is drawn where the only ride names a leg of a story without legs', () => {
    expect(journey({ places: { a: at(0), b: at(5) }, stops: [['a'], ['b', 'lost']] })).toEqual({
      rides: ['straight-to-b 0-5'],
      said: ['hint: leg-unknown'],
    });
  });
});

describe('a ride without a place where it ends', () => {
  const north = [
    [1, 0],
    [1, 1],
  ];
  const stops: RouteFiles['stops'] = [['middle'], ['top', 'way', 'north']];
  const places = { middle: at(55), top: [1, 1] } as const;

  it.each([
    ['forwards', way, 'way 55-111'],
    ['backwards', way.toReversed(), 'way 56-0'],
  ])('goes %s to the end of its line at which the next leg begins', (_, coordinates, first) => {
    expect(journey({ places, lines: { way: coordinates, north }, stops })).toEqual({
      rides: [first, 'north 0-111'],
      said: [],
    });
  });

  it.each<[string, string, string[]]>([
    ['has no line', 'walk', []],
    ['is unknown', 'lost', ['hint: leg-unknown']],
  ])('goes on to the end of its line where the next leg %s', (_, next, said) => {
    expect(
      journey({ places, lines: { way }, legs: [WALK], stops: [['middle'], ['top', 'way', next]] }),
    ).toEqual({ rides: ['way 55-111', 'straight-to-top 0-111'], said });
  });

  it.each([
    ['its first point', north, 'north 0-111'],
    ['its last point', north.toReversed(), 'north 111-0'],
  ])('and without a line leads to the nearer end of the next one: %s', (_, coordinates, last) => {
    expect(
      journey({
        places,
        lines: { north: coordinates },
        legs: [WALK],
        stops: [['middle'], ['top', 'walk', 'north']],
      }).rides,
    ).toEqual(['straight-to-north 0-56', last]);
  });
});

describe('a line that comes by a place several times', () => {
  /** Two rounds from a hut, of about 40 km each. */
  const hut: [number, number] = [0, 0];
  const rounds = [hut, [0.1, 0.1], [0.2, 0], hut, [-0.1, -0.1], [-0.2, 0], hut];

  it.each<[string, RouteFiles['stops'], string[]]>([
    ['is gone to its end in one ride', [['hut'], ['hut', 'rounds']], ['0-107']],
    [
      'is gone round by round from stop to stop',
      [['hut'], ['hut', 'rounds'], ['hut', 'rounds']],
      ['0-54', '54-107'],
    ],
    [
      'is gone round by round in rides to one stop',
      [['hut'], ['hut', { leg: 'rounds', until: 'hut' }, 'rounds']],
      ['0-54', '54-107'],
    ],
    [
      'is gone to its end before a ride on another',
      [['hut'], ['top', { leg: 'rounds', until: 'hut' }, 'up']],
      ['0-107', '0-56'],
    ],
  ])('%s', (_, stops, kms) => {
    const { rides, said } = journey({
      places: { hut, top: [0, 0.5] },
      lines: { rounds, up: [hut, [0, 0.5]] },
      stops,
    });
    expect(rides.map((ride) => ride.split(' ')[1])).toEqual(kms);
    expect(said).toEqual([]);
  });

  it('is followed on from where it was left, after a walk of no length', () => {
    const stem = [
      [0, 0],
      [0.2, 0],
      [0.25, 0.05],
      [0.3, 0],
      [0.25, -0.05],
      [0.2, 0],
      [0, 0],
    ];
    expect(
      journey({
        places: { start: [0, 0], fork: [0.2, 0], far: [0.3, 0] },
        lines: { stem },
        legs: [WALK],
        stops: [
          ['start'],
          [
            'start',
            ...['fork', 'far', 'fork'].map((until) => ({ leg: 'stem', until })),
            { leg: 'walk', until: 'fork' },
            'stem',
          ],
        ],
      }).rides,
    ).toEqual(['stem 0-22', 'stem 22-38', 'stem 38-54', 'stem 54-76']);
  });

  it('is gone round even where that is as short as a block of houses', () => {
    const side = 0.04 / 111.195;
    const block = [
      [0, 0],
      [side, 0],
      [side, side],
      [0, side],
      [0, 0],
    ];
    expect(
      journey(
        {
          places: { door: [0, 0], corner: [side, 0] },
          lines: { block },
          stops: [['door'], ['corner', 'block'], ['door', 'block']],
        },
        3,
      ),
    ).toEqual({ rides: ['block 0.000-0.040', 'block 0.040-0.160'], said: [] });
  });
});

describe('a line whose ends lie apart', () => {
  /** From a village to a hut and on to another village, 4.4 km each. */
  const pass = [
    [0, 0.04],
    [0, 0],
    [0.04, 0],
  ];

  it.each<[string, RouteFiles['km']]>([
    ['measured', {}],
    ['with official kilometres, wherever they begin', { pass: [9000, 9004.4, 9008.9] }],
  ])('is no way round from a place to itself: %s', (_, km) => {
    const { rides, said } = journey({
      places: { hut: [0, 0] },
      lines: { pass },
      ...(km ? { km } : {}),
      stops: [['hut'], ['hut', 'pass']],
    });
    expect(rides).toHaveLength(1);
    expect(rides[0]).toMatch(/^pass (\d+)-\1$/);
    expect(said).toEqual(['hint: ride-without-length']);
  });
});

describe('a ride far from its line', () => {
  const near: [number, number] = [20, 20.01];

  const line = [
    [20, 20],
    [20, 30],
  ];
  const toThePole = [
    [20, 20],
    [20, 90],
  ];

  it.each<[string, [number, number], number[][], string]>([
    ['whose goal would be near it with its coordinates exchanged', [30, 20], line, 'ride-swapped'],
    // The place where the ride begins is near the line in either order.
    ['whose goal would not be', [60, 50], line, 'ride-off-line'],
    ['whose goal would then lie beyond the pole', [90.05, 23.8], toThePole, 'ride-off-line'],
  ])('%s', (_, goal, coordinates, code) => {
    expect(
      journey({
        places: { near, goal },
        lines: { line: coordinates },
        stops: [['near'], ['goal', 'line']],
      }).said,
    ).toEqual([`hint: ${code}`]);
  });
});
