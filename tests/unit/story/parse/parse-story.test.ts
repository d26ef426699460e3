import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import type { Problem } from '../../../../src/story/problems/problem.ts';
import { problemFix } from '../../../../src/story/problems/problem-sentence.ts';
import { line, rawStory } from '../../../fixtures/raw-story.ts';
import { reasonOf } from '../../../fixtures/reason-of.ts';

type Raw = ReturnType<typeof rawStory>;
// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

function parse(spoil: (story: Any, raw: Raw) => void = () => {}) {
  const raw = rawStory();
  spoil(raw.story, raw);
  return parseStory(raw);
}

const about = (problems: readonly Problem[], path: string) =>
  problems.filter((problem) => problem.path.includes(path));

describe('a valid story', () => {
  it('has no problems', () => {
    expect(parse().problems).toEqual([]);
  });

  it('resolves places, sources and passages', () => {
    const story = parse().story;
    expect(story?.stops.map((stop) => [stop.id, stop.kind, stop.place.id])).toEqual([
      ['alpha', 'stop', 'alpha'],
      ['beta', 'stop', 'beta'],
      ['toast', 'call', 'beta'],
      ['gamma', 'stop', 'gamma'],
    ]);
    expect(story?.passages.map((passage) => passage.id)).toEqual([
      'once',
      'leaving',
      'middle',
      'end',
    ]);
    expect(story?.passages[1]?.sources.map((source) => source.publisher.en)).toEqual([
      'Gazette',
      'Herald',
    ]);
    expect(story?.interludes).toEqual([
      { after: null, text: { en: 'Untold *words* before.' } },
      { after: 'end', text: { en: 'Untold words after.' } },
    ]);
  });

  it('reads an instant with its offset, whatever the zone of the machine', () => {
    expect(parse().story?.stops[0]?.departure?.best).toBe(Date.UTC(2020, 5, 1, 6));
  });

  it('is live at the rhythm and until the instant that the file gives', () => {
    expect(parse().story?.live).toBeNull();
    const live = { every: 60, until: '2020-06-01T18:00+03:00' };
    const { story, problems } = parse((file) => Object.assign(file, { live }));
    expect(problems).toEqual([]);
    expect(story?.live).toEqual({ everyMs: 60_000, until: Date.UTC(2020, 5, 1, 15) });
  });

  it('keeps the official length of a leg', () => {
    const ride = parse().story?.stops[1]?.rides[0];
    expect(ride?.to).toBeCloseTo(100, 6);
    expect(ride?.leg.official).toBe(true);
  });

  it('rides a leg backwards and in part, without a copy of its line', () => {
    const { story, problems } = parse((file) => {
      file.places.half = { name: 'Half way', point: [11.5, 29.8], zone: 'Europe/Helsinki' };
      file.stops.push({
        id: 'back',
        place: 'alpha',
        arrival: '2020-06-02T18:00+02:00',
        rides: [{ leg: 'two', until: 'half' }, 'two', 'one'],
      });
      file.chapters[1].to = '2020-06-03T00:00+00:00';
    });
    expect(problems).toEqual([]);
    const rides = story?.stops.at(-1)?.rides ?? [];
    const [first, second, third] = rides;
    expect(first?.from).toBeGreaterThan(first?.to ?? Number.NaN);
    expect(second?.from).toBeCloseTo(first?.to ?? Number.NaN, 9);
    expect(second?.to).toBeCloseTo(0, 9);
    expect([third?.from, third?.to].map((km) => Math.round(km ?? -1))).toEqual([100, 0]);
  });

  it('takes the basis of a ride from the leg and the times, unless the ride has one', () => {
    const { story } = parse((file) => {
      file.stops[1].departure = { best: '2020-06-01T12:00+03:00', basis: 'inferred' };
      file.stops[3].rides = [{ leg: 'two', basis: 'reported' }];
    });
    expect(story?.stops[1]?.rides[0]?.basis).toBe('reported');
    expect(story?.stops[3]?.rides[0]?.basis).toBe('reported');
    expect(parse().story?.stops[3]?.rides[0]?.basis).toBe('sketched');
  });
});

describe('languages', () => {
  it('falls back to the first language, and reports what is missing', () => {
    const { story, problems } = parse((file, raw) => {
      file.languages = ['en', 'de'];
      raw.articles.de = ':::passage{#middle sources="herald"}\nEin Halt.\n:::';
    });
    expect(story?.passages.find(({ id }) => id === 'middle')?.text).toEqual({
      en: 'A halt of an hour.',
      de: 'Ein Halt.',
    });
    expect(about(problems, 'article.de.md').map(reasonOf)).toContainEqual(
      expect.stringMatching(/^lacks \d passages: .*\bend$/),
    );
  });
});

describe('a fatal problem', () => {
  it.each([
    ['no file', (_: Any, raw: Raw) => Object.assign(raw, { story: null }), 'story.json'],
    ['a list', (_: Any, raw: Raw) => Object.assign(raw, { story: [] }), 'story.json'],
    ['an unknown version', (file: Any) => Object.assign(file, { whistlestop: 2 }), 'whistlestop'],
    ['no stops', (file: Any) => Object.assign(file, { stops: [] }), 'stops'],
    ['stops that are no list', (file: Any) => Object.assign(file, { stops: 'many' }), 'stops'],
  ])('is fatal: %s', (_, spoil, path) => {
    const { story, problems } = parse(spoil);
    expect(story).toBeNull();
    expect(about(problems, path).some(({ severity }) => severity === 'fatal')).toBe(true);
  });
});

describe('what is left out and reported', () => {
  it.each<[string, (file: Any) => void, string, RegExp]>([
    ['a stop without a place', (f) => delete f.stops[1].place, 'stops[1].place', /is missing/],
    [
      'a stop at an unknown place',
      (f) => {
        f.stops[1].place = 'nowhere';
      },
      'stops[1].place',
      /"nowhere"/,
    ],
    [
      'a stop without a time',
      (f) => {
        delete f.stops[3].arrival;
      },
      'stops[3]',
      /no time/,
    ],
    [
      'a time without a date',
      (f) => {
        f.stops[3].arrival = '18:00';
      },
      'stops[3].arrival',
      /time/,
    ],
    [
      'a date that no calendar has',
      (f) => {
        f.stops[3].arrival = '2020-02-30T18:00+03:00';
      },
      'stops[3].arrival',
      /does not exist/,
    ],
    [
      'an hour that no clock has',
      (f) => {
        f.stops[3].arrival = '2020-06-01T24:01+03:00';
      },
      'stops[3].arrival',
      /does not exist/,
    ],
    [
      'times that run backwards',
      (f) => {
        f.stops[3].arrival = '2020-06-01T01:00+03:00';
      },
      'stops[3]',
      /before/,
    ],
    [
      'a departure before the arrival',
      (f) => {
        f.stops[1].departure = '2020-06-01T09:00+03:00';
      },
      'stops[1].departure',
      /before/,
    ],
    [
      'coordinates out of range',
      (f) => {
        f.places.gamma.point = [12, 130];
      },
      'places.gamma.point[1]',
      /latitude/,
    ],
    [
      'a zone that is none',
      (f) => {
        f.places.gamma.zone = 'Olympus Mons';
      },
      'places.gamma.zone',
      /IANA/,
    ],
    [
      'an id used twice',
      (f) => {
        f.moments[0].id = 'alpha';
      },
      'moments[0].id',
      /already used/,
    ],
    [
      'a claim without a known source',
      (f) => {
        f.stops[1].arrival.claims[0].source = 'nobody';
      },
      'claims[0].source',
      /"nobody"/,
    ],
    [
      'an overlapping chapter',
      (f) => {
        f.chapters[0].to = '2020-06-01T09:00+00:00';
      },
      'chapters[1]',
      /overlaps/,
    ],
    [
      'a place called __proto__',
      (f) => {
        Object.defineProperty(f.places, '__proto__', { value: f.places.alpha, enumerable: true });
      },
      'places.__proto__',
      /id/,
    ],
  ])('%s', (_, spoil, path, reason) => {
    const { story, problems } = parse((file) => void spoil(file));
    expect(story).not.toBeNull();
    const found = about(problems, path);
    expect(found.map(reasonOf).join()).toMatch(reason);
    expect(found.every((problem) => problemFix(problem).length > 0)).toBe(true);
  });

  it('an impossible speed', () => {
    const { problems } = parse((f) => {
      f.stops[1].arrival = '2020-06-01T09:05+03:00';
    });
    expect(about(problems, 'stops[1]').map(reasonOf).join()).toMatch(/1200 km\/h/);
  });

  it('a misspelt key', () => {
    const { problems } = parse((f) => {
      f.stops[1].arival = f.stops[1].arrival;
    });
    expect(reasonOf(about(problems, 'stops[1].arival')[0])).toMatch(/not part of the format/);
  });

  it.each<[string, string, RegExp]>([
    [':at[there]{stop=nowhere}', 'passage "leaving"', /"nowhere"/],
    [':at[then]{t=yesterday}', 'passage "leaving"', /without a stop or a time/],
  ])('a link that leads nowhere: %s', (markdown, path, reason) => {
    const { problems } = parse((_, raw) => {
      raw.articles.en = raw.articles.en?.replace(':at[eight]{stop=alpha}', markdown) ?? null;
    });
    expect(about(problems, path).map(reasonOf).join()).toMatch(reason);
  });

  it('a passage without a start', () => {
    const { story, problems } = parse((f) => {
      delete f.stops[3].passage;
    });
    expect(story?.passages.map(({ id }) => id)).not.toContain('end');
    expect(reasonOf(about(problems, 'passage "end"')[0])).toBe('has no time');
  });
});

describe('a missing or broken route', () => {
  it.each<[string, unknown, RegExp]>([
    ['missing', null, /missing/],
    ['not GeoJSON', { type: 'Future' }, /not GeoJSON/],
    ['text', '<html>', /not GeoJSON/],
  ])('%s: rides are straight sketched lines', (_, route, reason) => {
    const { story, problems } = parse((_file, raw) => Object.assign(raw, { route }));
    expect(reasonOf(about(problems, 'route.geojson')[0])).toMatch(reason);
    const rides = story?.stops[1]?.rides ?? [];
    expect(rides.map((ride) => ride.basis)).toEqual(['sketched']);
    expect(rides[0]?.to).toBeGreaterThan(90);
  });

  it.each<[string, Any, RegExp]>([
    ['one point', line('two', [[1, 1]]), /fewer than two/],
    [
      'a point outside the world',
      line('two', [
        [11, 30],
        [12, 95],
      ]),
      /outside the world/,
    ],
    [
      'words for points',
      line('two', [
        ['a', 'b'],
        [12, 30],
      ] as Any),
      /two numbers/,
    ],
    [
      'no id',
      {
        ...line('two', [
          [11, 30],
          [12, 30],
        ]),
        id: undefined,
      },
      /without an id/,
    ],
  ])('a feature with %s is the only one left out', (_, feature, reason) => {
    const { story, problems } = parse((_file, raw) => {
      (raw.route.features as unknown[])[1] = feature;
    });
    expect(reasonOf(about(problems, 'features[1]')[0])).toMatch(reason);
    expect(story?.stops[1]?.rides[0]?.leg.id).toBe('one');
    expect(story?.stops[3]?.rides[0]?.basis).toBe('sketched');
  });

  it('official km that fall are ignored', () => {
    const { problems } = parse((_file, raw) => {
      (raw.route.features as unknown[])[0] = line(
        'one',
        [
          [10, 30],
          [10.4, 30.1],
          [11, 30],
        ],
        { km: [0, 60, 50] },
      );
    });
    expect(reasonOf(about(problems, 'km')[0])).toMatch(/never decrease/);
  });
});

describe('a missing or empty article', () => {
  it.each([null, '', '   \n'])('%j: the story has no passages', (article) => {
    const { story, problems } = parse((_, raw) => {
      raw.articles.en = article;
    });
    expect(story?.passages).toEqual([]);
    expect(about(problems, 'article.en.md')).toHaveLength(1);
  });
});
