import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/story/limits.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { problemReason, problemSentence } from '../../../../src/story/problems/problem-sentence.ts';
import { line, rawStory } from '../../../fixtures/raw-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;
type Raw = { story: Any; route: Any; articles: Record<string, string | null> };

/** What an author is told of a small sound story in which something was changed, word for word. */
function said(change: (raw: Raw) => unknown): string[] {
  const raw = rawStory();
  change(raw);
  return parseStory(raw).problems.map((problem) => {
    const { severity, limit } = problem;
    return `${severity}${limit ? ', limit' : ''}: ${problemSentence(problem)}`;
  });
}

const LEFT_OUT = 'It is left out until this is fixed.';
const SEE = 'See docs/story-format.md.';
const TIME =
  'must be a time like "2019-04-24T10:45+10:00" or "2019-04-24T10:45", or a date like "2019-04-24", "2019-04", "2019" or "circa 2019"';
const NO_TIME = 'must be a time in quotes, like "2019-04-24T10:45+10:00" or "2019-04-24"';
const TEXT = 'must be text, or an object with a text per language';

describe('the whole file', () => {
  it.each<[unknown, string]>([
    [null, 'is missing'],
    [[], 'is not a JSON object'],
    ['{}', 'is not a JSON object'],
  ])('%j', (file, reason) => {
    expect(said((raw) => Object.assign(raw, { story: file }))).toEqual([
      `fatal: story.json ${reason}. ${SEE}`,
    ]);
  });

  it.each<[unknown, string]>([
    [2, '2'],
    ['1', '"1"'],
    [undefined, 'missing'],
    [null, 'not a number'],
    [{}, 'not a number'],
  ])('of version %j', (version, words) => {
    expect(said(({ story }) => Object.assign(story, { whistlestop: version }))).toEqual([
      `fatal: story.json: whistlestop is ${words}, but must be 1. Write "whistlestop": 1.`,
    ]);
  });

  it('with a key that the format does not have', () => {
    expect(said(({ story }) => Object.assign(story, { journey: 1 }))).toEqual([
      'hint: story.json.journey is not part of the format. Use one of: $schema, whistlestop, title, summary, languages, strings, credit, lead, places, sources, legs, stops, opening, moments, passages, chapters, clocks, countries, camera, basemap, basemapDetail, talk, live, version, changes, moved.',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['title', undefined, ' is missing'],
    ['title', 5, ` ${TEXT}`],
    ['title', '', ' must not be empty'],
    ['title', {}, ` ${TEXT}`],
    ['title', { en: ' ' }, '.en must not be empty'],
    ['title', { en: 5 }, '.en must be text'],
    ['title', 'x'.repeat(10_001), ' must be text of at most 10000 characters'],
    ['title', Array(3000).fill('x'), ` ${TEXT}`],
    ['summary', undefined, ' is missing'],
    ['summary', [], ` ${TEXT}`],
    ['credit', 5, ` ${TEXT}`],
  ])('with the %s %j', (key, value, reason) => {
    expect(said(({ story }) => Object.assign(story, { [key]: value }))).toEqual([
      `hint: story.json: ${key}${reason}. Write some text.`,
    ]);
  });

  it('with all that may be left out left out', () => {
    expect(
      said(({ story, articles }) => {
        for (const key of ['moments', 'chapters', 'credit', 'clocks', 'countries'])
          delete story[key];
        articles.en = articles.en?.replace(/:::passage\{#once.*?\n:::/s, '') ?? null;
      }),
    ).toEqual([]);
  });
});

describe('a list', () => {
  it.each(['moments', 'chapters', 'clocks', 'countries', 'legs', 'stops', 'languages'])(
    '%s that is none',
    (key) => {
      expect(said(({ story }) => Object.assign(story, { [key]: 'some' }))[0]).toBe(
        `hint: story.json: ${key} must be a list. ${SEE}`,
      );
    },
  );

  it.each(['stops', 'languages'])('%s that is missing', (key) => {
    expect(said(({ story }) => delete story[key])[0]).toBe(
      `hint: story.json: ${key} is missing. ${SEE}`,
    );
  });

  it.each(['sources', 'places'])('%s in the place of an object', (key) => {
    expect(said(({ story }) => Object.assign(story, { [key]: [] }))[0]).toBe(
      `hint: story.json: ${key} must be an object with ids as keys. ${SEE}`,
    );
  });

  it('of stops that are none', () => {
    expect(said(({ story }) => Object.assign(story, { stops: [] }))).toEqual([
      'fatal: story.json: stops has no valid stop. A story needs at least one stop.',
    ]);
  });

  it('of sources may be missing', () => {
    expect(
      said(({ story, articles }) => {
        delete story.sources;
        delete story.stops[1].arrival.claims;
        articles.en = null;
      }),
    ).toEqual(['hint: article.en.md is missing. The stops are listed instead.']);
  });

  it.each<[string, unknown, string]>([
    ['languages', 'e n', 'must be a language tag (BCP 47), like "en"'],
    ['languages', 'x-', 'must be a language tag (BCP 47), like "en"'],
    ['languages', 'e'.repeat(51), 'must be a language tag (BCP 47), like "en"'],
    ['languages', 5, 'must be a language'],
    ['clocks', 'Here', 'must be an IANA time zone, like "Asia/Vladivostok"'],
    ['clocks', '+09:00', 'must be an IANA time zone, like "Asia/Vladivostok"'],
    ['clocks', 'x Asia/Seoul', 'must be an IANA time zone, like "Asia/Vladivostok"'],
    ['clocks', 'Asia/Seoul?', 'must be an IANA time zone, like "Asia/Vladivostok"'],
    ['clocks', 'Asia/Seoul/x/y/z', 'must be an IANA time zone, like "Asia/Vladivostok"'],
    ['clocks', 5, 'must be an IANA time zone'],
    ['countries', 'Peru', 'must be a country code of two capital letters (ISO 3166-1), like "KP"'],
    ['countries', 'XKP', 'must be a country code of two capital letters (ISO 3166-1), like "KP"'],
    ['countries', 5, 'must be a country code'],
  ])('of %s with %j', (key, value, reason) => {
    expect(
      said(({ story }) => {
        story[key] = [...(story[key] ?? []), value];
        // A language has an article.
        if (key === 'languages') story[key] = ['en', value];
      }),
    ).toEqual([
      `dropped: story.json: ${key}[${key === 'languages' ? 1 : 0}] ${reason}. ${LEFT_OUT}`,
    ]);
  });
});

describe('a place', () => {
  const sound = { name: 'Extra', point: [1, 2], zone: 'Europe/Paris' };
  const withPlace = (place: unknown, id = 'extra') =>
    said(({ story }) => {
      story.places[id] = place;
    });

  it.each<[unknown, string]>([
    [5, ' must be a place: { "name", "point", "zone" }'],
    [{ ...sound, name: undefined }, '.name is missing'],
    [{ ...sound, name: ' ' }, '.name must not be empty'],
    [{ ...sound, point: 5 }, '.point must be a point: [longitude, latitude]'],
    [{ ...sound, point: [20] }, '.point[1] is missing'],
    [{ ...sound, point: ['20', 40] }, '.point[0] must be a longitude in degrees'],
    [{ ...sound, point: [20, '40'] }, '.point[1] must be a latitude in degrees'],
    [{ ...sound, point: [540.1, 0] }, '.point[0] must be a longitude from -540 to 540'],
    [{ ...sound, point: [-540.1, 0] }, '.point[0] must be a longitude from -540 to 540'],
    [
      { ...sound, point: [0, 90.1] },
      '.point[1] must be a latitude from -90 to 90; the longitude comes first',
    ],
    [
      { ...sound, zone: 'Olympus Mons' },
      '.zone must be an IANA time zone, like "Asia/Vladivostok"',
    ],
    [{ ...sound, zone: 5 }, '.zone must be an IANA time zone'],
    [{ ...sound, zone: undefined }, '.zone is missing'],
    [{ ...sound, also: 'D' }, '.also must be a list of names'],
    [{ ...sound, also: [''] }, '.also[0] must not be empty'],
    [{ ...sound, accuracy: 0 }, '.accuracy must be a radius in metres, more than 0'],
    [{ ...sound, accuracy: 'far' }, '.accuracy must be a radius in metres'],
    [{ ...sound, accuracy: 20_000_001 }, '.accuracy must be a radius in metres, at most 20000000'],
  ])('%j', (place, reason) => {
    expect(withPlace(place)).toEqual([`dropped: story.json: places.extra${reason}. ${LEFT_OUT}`]);
  });

  it('at the ends of the world is one', () => {
    expect(withPlace({ ...sound, point: [-180, 90], accuracy: 20_000_000 })).toEqual([]);
    expect(withPlace({ ...sound, point: [180, -90], also: ['Else'] })).toEqual([]);
  });

  it.each([
    ['Delta', 'must be an id of lower-case letters, digits and hyphens'],
    ['-', 'must be an id of lower-case letters, digits and hyphens'],
    ['a--b', 'must be an id of lower-case letters, digits and hyphens'],
    ['', 'must be an id of lower-case letters, digits and hyphens'],
    ['a'.repeat(101), 'must be an id of at most 100 characters'],
  ])('called %j', (id, reason) => {
    expect(withPlace(sound, id)).toEqual([
      `dropped: story.json: places.${id} ${reason}. Choose another id.`,
    ]);
  });

  it('called by the longest of names is one', () => {
    expect(withPlace(sound, 'a'.repeat(100))).toEqual([]);
    expect(withPlace(sound, '4-a-2')).toEqual([]);
  });

  it('with a key that places do not have', () => {
    expect(withPlace({ ...sound, populaton: 1 })).toEqual([
      'hint: story.json: places.extra.populaton is not part of the format. Use one of: name, point, zone, also, accuracy.',
    ]);
  });

  it('of a zone that is not known here', () => {
    expect(
      said(({ story }) => {
        story.places.gamma.zone = 'Europe/Atlantis';
        story.stops[3].zone = 'Europe/Thule';
      }),
    ).toEqual(
      [
        ['places.gamma.zone', 'Europe/Atlantis'],
        ['stops[3].zone', 'Europe/Thule'],
      ].map(
        ([path, zone]) =>
          `hint: story.json: ${path} "${zone}" is not known here, so times there are shown as UTC offsets. Correct the name if it is not an IANA time zone.`,
      ),
    );
  });
});

describe('a source', () => {
  const sound = { title: 'T', publisher: 'P' };
  it.each<[unknown, string]>([
    ['Gazette', ' must be a source: { "title", "publisher" }'],
    [{ ...sound, title: undefined }, '.title is missing'],
    [{ ...sound, publisher: undefined }, '.publisher is missing'],
    [{ ...sound, publisher: 5 }, `.publisher ${TEXT}`],
    [{ ...sound, publisher: ' ' }, '.publisher must not be empty'],
    [
      { ...sound, publisher: 'p'.repeat(10_001) },
      '.publisher must be text of at most 10000 characters',
    ],
    [{ ...sound, url: 5 }, '.url must be a URL'],
    [{ ...sound, url: 'javascript:x' }, '.url must be a URL that begins with https://'],
    [{ ...sound, url: 'https://a b' }, '.url must be a URL that begins with https://'],
    [{ ...sound, url: ' https://a' }, '.url must be a URL that begins with https://'],
    [{ ...sound, date: '24 April' }, `.date ${TIME}`],
    [{ ...sound, date: '2019-04-244' }, `.date ${TIME}`],
    [{ ...sound, date: '12019-04-24' }, `.date ${TIME}`],
    [{ ...sound, date: 2019 }, `.date ${NO_TIME}`],
  ])('%j', (source, reason) => {
    expect(
      said(({ story }) => {
        story.sources.extra = source;
      }),
    ).toEqual([`dropped: story.json: sources.extra${reason}. ${LEFT_OUT}`]);
  });

  it('may have an address without encryption', () => {
    expect(
      said(({ story }) => {
        story.sources.extra = { ...sound, url: 'http://example.org/', date: '2019-04-24' };
      }),
    ).toEqual([]);
  });
});

describe('a leg', () => {
  const sound = { id: 'extra', feature: 'two', mode: 'ship', basis: 'surveyed' };
  const withLeg = (leg: unknown) => said(({ story }) => story.legs.push(leg));

  it.each<[unknown, string]>([
    ['two', ' must be a leg: { "id", "feature"?, "mode", "basis" }'],
    [{ ...sound, id: undefined }, '.id is missing'],
    [{ ...sound, id: 5 }, '.id must be an id'],
    [{ ...sound, feature: [] }, '.feature must be the id of a line of route.geojson'],
    [{ ...sound, mode: 'camel' }, '.mode must be "train", "car", "foot", "ship" or "plane"'],
    [{ ...sound, basis: 'guessed' }, '.basis must be "surveyed" or "sketched"'],
    [{ ...sound, km: 0 }, '.km must be a length in km, more than 0'],
    [{ ...sound, km: 1_000_001 }, '.km must be a length in km, at most 1000000'],
    [{ ...sound, km: 'far' }, '.km must be a length in km'],
  ])('%j', (leg, reason) => {
    expect(withLeg(leg)).toEqual([`dropped: story.json: legs[2]${reason}. ${LEFT_OUT}`]);
  });

  it('of a feature that is not there', () => {
    expect(withLeg({ ...sound, feature: 'three' })).toEqual([
      'dropped: story.json: legs[2].feature names "three", which is not a valid feature of route.geojson. Add the feature, or correct its id; until then the leg is a straight line.',
    ]);
  });

  it('with an id that is taken', () => {
    expect(withLeg({ ...sound, id: 'two' })).toEqual([
      'dropped: story.json: legs[2].id "two" is already used. Give each leg its own id.',
    ]);
  });

  it.each(['train', 'car', 'foot', 'ship', 'plane'])('by %s is one', (mode) => {
    expect(withLeg({ ...sound, mode })).toEqual([]);
  });
});

describe('the route', () => {
  it.each<[unknown, string]>([
    [null, 'is missing'],
    [{}, 'is not GeoJSON'],
    [{ features: [] }, 'is not GeoJSON'],
    [{ type: 'FeatureCollection', features: {} }, 'is not GeoJSON'],
  ])('%j', (route, reason) => {
    expect(said((raw) => Object.assign(raw, { route }))).toEqual([
      `hint: route.geojson ${reason}. Stops are joined by straight lines instead.`,
    ]);
  });

  const POINTS = 'Give longitude and latitude in degrees, in this order.';
  const TWO_POINTS = 'Give the leg at least two points, each as longitude and latitude in degrees.';
  it.each<[unknown, string]>([
    [
      { ...line('', [[1, 1]]), id: undefined },
      'is a line without an id or a name. Give the feature an "id", and name it in a leg.',
    ],
    [
      { ...line('x', []), geometry: { type: 'LineString', coordinates: 'far' } },
      `has fewer than two different points. ${TWO_POINTS}`,
    ],
    [
      line('x', [
        [11, 30],
        [11, 30],
      ]),
      `has fewer than two different points. ${TWO_POINTS}`,
    ],
    [
      line('two', [
        [11, 30],
        [12, 30],
      ]),
      'has the id or name "two", like a line before it. Give each line its own "id".',
    ],
    [line('x', [[11, 30]]), `has fewer than two different points. ${TWO_POINTS}`],
    [
      line('x', [
        [1, 1],
        ['2', 2],
      ] as Any),
      `does not have two numbers at coordinates[1]. ${POINTS}`,
    ],
    [
      line('x', [
        [1, 1],
        [2, '2'],
      ] as Any),
      `does not have two numbers at coordinates[1]. ${POINTS}`,
    ],
    [line('x', [[1], [2, 2]]), `does not have two numbers at coordinates[0]. ${POINTS}`],
    [line('x', [[1, 1], 12] as Any), `does not have two numbers at coordinates[1]. ${POINTS}`],
    [
      line('x', [
        [1, 1],
        [Number.NaN, 2],
      ]),
      `does not have two numbers at coordinates[1]. ${POINTS}`,
    ],
    [
      line('x', [
        [1, 1],
        [541, 30],
      ]),
      `has a point outside the world at coordinates[1]: [541, 30]. ${POINTS}`,
    ],
    [
      line('x', [
        [1, 1],
        [1, -91],
      ]),
      `has a point outside the world at coordinates[1]: [1, -91]. ${POINTS}`,
    ],
  ])('with the feature %j', (feature, reason) => {
    expect(said(({ route }) => route.features.push(feature))).toEqual([
      `dropped: route.geojson: features[2] ${reason}`,
    ]);
  });

  it('may have its ids as properties, and reach the ends of the world', () => {
    const ends = [
      [-180, -90],
      [-180, 90],
    ];
    expect(
      said(({ route, story }) => {
        route.features.push({ ...line('', ends, { id: 'x' }), id: undefined });
        story.legs.push({ id: 'x', feature: 'x', mode: 'plane', basis: 'sketched' });
      }),
    ).toEqual([]);
  });

  it.each<[unknown, string]>([
    [[0, 1], 'must hold one number per vertex (3)'],
    [5, 'must hold one number per vertex (3)'],
    [[0, '1', 2], 'must hold numbers of kilometres; see [1]'],
    [[0, 2, 1], 'must never decrease; see [2]'],
    [[0, 1, 1_000_001], 'must hold numbers of kilometres; see [2]'],
    [[-1_000_001, 1, 2], 'must hold numbers of kilometres; see [0]'],
  ])('with the official kilometres %j', (km, reason) => {
    expect(said(({ route }) => Object.assign(route.features[1].properties, { km }))).toEqual([
      `hint: route.geojson: features[1].properties.km ${reason}. Distances are measured on the line instead.`,
    ]);
  });

  it('may say null for kilometres, and the same one twice', () => {
    expect(
      said(({ route }) => {
        route.features[0].properties.km = null;
        route.features[1].properties.km = [0, 0, 1_000_000];
        // So far that no ship is as fast.
      }),
    ).toEqual([
      'hint: story.json: stops[3] would mean travelling 1000000 km from "beta" at 166667 km/h. Check the times and the route.',
    ]);
  });
});

describe('a stop', () => {
  const sound = { id: 'extra', place: 'gamma', arrival: '2020-06-01T19:00+03:00' };
  const claim = { text: 'C', source: 'gazette' };
  const withStop = (stop: unknown) => said(({ story }) => story.stops.push(stop));
  const time = { best: '2020-06-01T19:00+03:00', basis: 'reported' };

  it.each<[unknown, string]>([
    [5, ' must be a stop: { "id", "place", … }'],
    [{ ...sound, id: undefined }, '.id is missing'],
    [{ ...sound, place: undefined }, '.place is missing'],
    [
      { ...sound, arrival: 5 },
      '.arrival must be a time like "2019-04-24T10:45+10:00", a date like "2019-04-24", or an object with "best" and "basis"',
    ],
    [{ ...sound, arrival: 'noon' }, `.arrival ${TIME}`],
    [
      { ...sound, arrival: '2016-12-31T23:59:60Z' },
      '.arrival has a second 60: computers do not count leap seconds, so write 59 or the next minute',
    ],
    [{ ...sound, arrival: '2020-02-30T18:00Z' }, '.arrival is a date that does not exist'],
    [{ ...sound, departure: 'noon' }, `.departure ${TIME}`],
    [{ ...sound, at: 'noon' }, `.at ${TIME}`],
    [{ ...sound, arrival: { ...time, best: undefined } }, '.arrival.best is missing'],
    [{ ...sound, arrival: { ...time, best: 5 } }, `.arrival.best ${NO_TIME}`],
    [{ ...sound, arrival: { ...time, earliest: 'noon' } }, `.arrival.earliest ${TIME}`],
    [
      { ...sound, arrival: { ...time, basis: 'sure' } },
      '.arrival.basis must be "reported", "approximate", "inferred" or "planned"',
    ],
    [
      { ...sound, arrival: { ...time, precision: 'hour' } },
      '.arrival.precision must be "minute", "range", "day", "month" or "year"',
    ],
    [{ ...sound, arrival: { ...time, claims: 5 } }, '.arrival.claims must be a list of claims'],
    [
      { ...sound, arrival: { ...time, claims: [5] } },
      '.arrival.claims[0] must be a claim: { "text", "source", "at"? }',
    ],
    [
      { ...sound, arrival: { ...time, claims: [{ ...claim, at: 'noon' }] } },
      `.arrival.claims[0].at ${TIME}`,
    ],
    [{ ...sound, kind: 'halt' }, '.kind must be "stop", "pass" or "call"'],
    [{ ...sound, title: '' }, '.title must not be empty'],
    [{ ...sound, zone: 'Here' }, '.zone must be an IANA time zone, like "Asia/Vladivostok"'],
    [{ ...sound, camera: 5 }, '.camera must be a camera: { "center"?, "zoom"? }'],
    [{ ...sound, camera: { zoom: 'near' } }, '.camera.zoom must be a zoom level'],
    [{ ...sound, camera: { zoom: 20.1 } }, '.camera.zoom must be a zoom level from 0 to 20'],
    [{ ...sound, camera: { zoom: -0.1 } }, '.camera.zoom must be a zoom level from 0 to 20'],
    [{ ...sound, camera: { center: 5 } }, '.camera.center must be a point: [longitude, latitude]'],
    [{ ...sound, notes: 5 }, `.notes ${TEXT}`],
    [{ ...sound, passage: 5 }, '.passage must be an id'],
    [{ ...sound, rides: 'one' }, '.rides must be a list of rides'],
    [
      { ...sound, rides: [5] },
      '.rides[0] must be the id of a leg, or { "leg", "until"?, "basis"? }',
    ],
    [
      { ...sound, rides: ['One'] },
      '.rides[0] must be an id of lower-case letters, digits and hyphens',
    ],
    [
      { ...sound, rides: [{ leg: 'one', basis: 'sure' }] },
      '.rides[0].basis must be "reported", "inferred", "sketched" or "planned"',
    ],
    [{ ...sound, conflicts: 5 }, '.conflicts must be a list of conflicts'],
    [{ ...sound, conflicts: [5] }, '.conflicts[0] must be a conflict: { "about", "claims" }'],
    [
      { ...sound, conflicts: [{ about: 'A', claims: 5 }] },
      '.conflicts[0].claims must be a list of claims',
    ],
    [
      { ...sound, conflicts: [{ about: 'A', claims: [claim] }] },
      '.conflicts[0].claims must hold at least two claims',
    ],
  ])('%j', (stop, reason) => {
    expect(withStop(stop)).toEqual([`dropped: story.json: stops[4]${reason}. ${LEFT_OUT}`]);
  });

  it.each<[unknown, string]>([
    [
      { ...sound, place: 'nowhere' },
      'dropped: story.json: stops[4].place names "nowhere", which is not in places. Add the place, or correct its id.',
    ],
    [
      { ...sound, arrival: undefined },
      'dropped: story.json: stops[4] has no time. Give it an "arrival", a "departure" or an "at".',
    ],
    [
      { ...sound, id: 'beta' },
      'dropped: story.json: stops[4].id "beta" is already used. Give each stop and moment its own id.',
    ],
    [
      { ...sound, departure: '2020-06-01T18:59+03:00' },
      'dropped: story.json: stops[4].departure is before the arrival. Correct one of them.',
    ],
    [
      { ...sound, arrival: '2020-06-01T17:59+03:00' },
      'dropped: story.json: stops[4] is before the stop "gamma" above it. List stops in travel order: correct the time or the order.',
    ],
    [
      { ...sound, arrival: { ...time, earliest: '2020-06-01T19:10+03:00' } },
      'hint: story.json: stops[4].arrival has its best time outside the range from earliest to latest. Put the times in order: earliest, best, latest.',
    ],
    [
      { ...sound, arrival: { ...time, latest: '2020-06-01T18:50+03:00' } },
      'hint: story.json: stops[4].arrival has its best time outside the range from earliest to latest. Put the times in order: earliest, best, latest.',
    ],
    [
      { ...sound, arrival: { ...time, claims: [{ ...claim, source: 'nobody' }] } },
      'dropped: story.json: stops[4].arrival.claims[0].source names "nobody", which is not in sources. Add the source, or correct its id.',
    ],
    [
      { ...sound, conflicts: [{ about: 'A', claims: [claim, { ...claim, source: 'nobody' }] }] },
      'dropped: story.json: stops[4].conflicts[0].claims[1].source names "nobody", which is not in sources. Add the source, or correct its id.',
    ],
    [
      { ...sound, passage: 'nothing' },
      'hint: story.json: "extra" names the passage "nothing", which the article does not have. Write the passage, or correct its id.',
    ],
    [
      { ...sound, arival: 1 },
      'hint: story.json: stops[4].arival is not part of the format. Use one of: id, kind, title, place, arrival, departure, at, rides, zone, passage, camera, conflicts, notes, media.',
    ],
    [
      { ...sound, place: 'delta', arrival: '2020-06-02T19:00+03:00' },
      'hint: story.json: stops[4] has no "rides" that lead here, so a straight line is drawn. Name a leg. If the straight line is right, name a leg without a "feature": its "mode" says how they travelled.',
    ],
    [
      { ...sound, rides: ['three'] },
      'hint: story.json: stops[4].rides[0] names the leg "three", which is missing or invalid. A straight line is drawn instead.',
    ],
    [
      { ...sound, rides: [{ leg: 'two', until: 'nowhere' }] },
      'hint: story.json: stops[4].rides[0].until names "nowhere", which is not in places. Add the place, or correct its id.',
    ],
    [
      { ...sound, rides: ['one'] },
      'hint: story.json: stops[4].rides[0] is 96 km from the line of its leg. Correct the place, or the line of the leg; until then a straight line is drawn.',
    ],
  ])('%j costs what it must', (stop, sentence) => {
    expect(withStop(stop)[0]).toBe(sentence);
  });

  it('that begins before the one before it is left', () => {
    expect(
      said(({ story }) => {
        story.stops[3].arrival = '2020-06-01T11:50+03:00';
        story.stops[3].passage = undefined;
        story.stops[0].passage = 'end';
        story.stops[1].passage = 'leaving';
      }).slice(0, 1),
    ).toEqual([
      'dropped: story.json: stops[3] begins before the departure from "beta". Correct one of the times.',
    ]);
  });

  it('that is reached faster than can be', () => {
    const faster = (arrival: string) =>
      said(({ story }) => Object.assign(story.stops[1], { arrival, passage: 'other' }))[0];
    expect(faster('2020-06-01T09:05+03:00')).toBe(
      'hint: story.json: stops[1] would mean travelling 100 km from "alpha" at 1200 km/h. Check the times and the route.',
    );
    expect(faster('2020-06-01T09:00+03:00')).toBe(
      'hint: story.json: stops[1] would mean travelling 100 km from "alpha" in no time. Check the times and the route.',
    );
    // As fast as a train may be.
    expect(faster('2020-06-01T09:15+03:00')).not.toMatch(/would mean/);
  });
});

describe('a moment', () => {
  const sound = { id: 'extra', title: 'E', place: 'delta', from: '2010-06-01T00:00Z' };
  const withMoment = (moment: unknown) => said(({ story }) => story.moments.push(moment));

  it.each<[unknown, string]>([
    [5, ' must be a moment: { "id", "title", "place", "from" }'],
    [{ ...sound, title: undefined }, '.title is missing'],
    [{ ...sound, from: undefined }, '.from is missing'],
    [{ ...sound, from: 5 }, `.from ${NO_TIME}`],
    [{ ...sound, to: 'later' }, `.to ${TIME}`],
    [{ ...sound, precision: 'hour' }, '.precision must be "minute", "day", "month" or "year"'],
  ])('%j', (moment, reason) => {
    expect(withMoment(moment)).toEqual([`dropped: story.json: moments[1]${reason}. ${LEFT_OUT}`]);
  });

  it.each<[unknown, string]>([
    [{ ...sound, to: '2010-05-31T00:00Z' }, '.to is before "from". Swap the two.'],
    [{ ...sound, id: 'beta' }, '.id "beta" is already used. Give each stop and moment its own id.'],
    [{ ...sound, id: 'once' }, '.id "once" is already used. Give each stop and moment its own id.'],
    [
      { ...sound, place: 'nowhere' },
      '.place names "nowhere", which is not in places. Add the place, or correct its id.',
    ],
  ])('%j is left out', (moment, reason) => {
    expect(withMoment(moment)).toEqual([`dropped: story.json: moments[1]${reason}`]);
  });

  it('of no length is one', () => {
    expect(withMoment({ ...sound, to: sound.from, precision: 'minute' })).toEqual([]);
  });
});

describe('a chapter', () => {
  const sound = {
    id: 'extra',
    title: 'E',
    from: '2021-01-01T00:00Z',
    to: '2021-01-02T00:00Z',
    share: 1,
  };
  const withChapter = (chapter: unknown) => said(({ story }) => story.chapters.push(chapter));

  it.each<[unknown, string]>([
    [5, ' must be a chapter: { "id", "title", "from", "to", "share", "background"? }'],
    [{ ...sound, share: 0.0009 }, '.share must be a fraction of the width, at least 0.001'],
    [{ ...sound, share: 1_000_001 }, '.share must be a fraction of the width, at most 1000000'],
    [{ ...sound, share: 'half' }, '.share must be a fraction of the width'],
    [{ ...sound, background: 'yes' }, '.background must be true or false'],
    [{ ...sound, to: 'later' }, `.to ${TIME}`],
  ])('%j', (chapter, reason) => {
    expect(withChapter(chapter)).toEqual([
      `dropped: story.json: chapters[2]${reason}. ${LEFT_OUT}`,
    ]);
  });

  it.each<[unknown, string]>([
    [{ ...sound, to: sound.from }, 'ends before it begins. Swap "from" and "to".'],
    [
      { ...sound, from: '2020-06-01T19:59Z' },
      'overlaps the chapter before it. Start each chapter after the one before it has ended.',
    ],
  ])('%j is left out', (chapter, words) => {
    expect(withChapter(chapter)).toEqual([`dropped: story.json: chapters[2] ${words}`]);
  });

  it('may begin as the one before it ends, and have the least of shares', () => {
    expect(withChapter({ ...sound, from: '2020-06-01T20:00Z', share: 0.001 })).toEqual([]);
  });

  const NOT_BACKGROUND =
    'Give it to chapters before the journey. At least one chapter is not background.';

  it('after the journey is not background', () => {
    expect(withChapter({ ...sound, background: true })).toEqual([
      `hint: story.json: chapters[2].background must be false here: only the first chapters are background. ${NOT_BACKGROUND}`,
    ]);
  });

  it('is not background where all are', () => {
    expect(
      said(({ story }) => {
        for (const chapter of story.chapters) chapter.background = true;
      }),
    ).toEqual([
      `hint: story.json: chapters must be false here: only the first chapters are background. ${NOT_BACKGROUND}`,
    ]);
  });

  it('that stops lie before', () => {
    const from = (from: string) => said(({ story }) => Object.assign(story.chapters[1], { from }));
    expect(from('2020-06-01T06:00Z')).toEqual([]);
    // The departure of the first stop is its arrival, too.
    expect(from('2020-06-01T06:01Z')).toEqual([
      'hint: story.json: chapters do not cover 2 of the times of stops and moments. Extend a chapter, or add one.',
    ]);
  });
});

describe('a map of one’s own', () => {
  const ADDRESS = 'must be a URL that begins with https://, or one relative to the story’s folder';
  it.each<[unknown, string]>([
    [5, ' must be a map: { "style", "attribution"? } or { "pmtiles", "attribution"? }'],
    [{}, ' must name either "style" or "pmtiles"'],
    [{ style: 'a.json', pmtiles: 'a.pmtiles' }, ' must name either "style" or "pmtiles"'],
    [{ style: 'http://example.org/map.json' }, `.style ${ADDRESS}`],
    [{ pmtiles: '//example.org/map.pmtiles' }, `.pmtiles ${ADDRESS}`],
    [{ style: 5 }, '.style must be a URL'],
    [{ style: 'a.json', attribution: 5 }, `.attribution ${TEXT}`],
  ])('%j', (basemap, reason) => {
    expect(said(({ story }) => Object.assign(story, { basemap }))).toEqual([
      `dropped: story.json: basemap${reason}. ${LEFT_OUT}`,
    ]);
  });
});

describe('a talk', () => {
  it.each<[unknown, string]>([
    [5, ' must be a talk: { "minutes"?, "notes"?, "slides"?, "skip"? }'],
    [{ minutes: 0 }, '.minutes must be a duration in minutes, more than 0'],
    [{ minutes: 10_001 }, '.minutes must be a duration in minutes, at most 10000'],
    [{ minutes: 'ten' }, '.minutes must be a duration in minutes'],
    [{ notes: 5 }, '.notes must be notes with slides as keys'],
    [{ notes: { title: '' } }, '.notes.title must not be empty'],
    [{ slides: 5 }, '.slides must be texts with slides as keys'],
    [{ slides: { title: 5 } }, `.slides.title ${TEXT}`],
    [
      { slides: { title: 'x'.repeat(241) } },
      '.slides.title must be text of at most 240 characters',
    ],
    [
      { slides: { title: { en: 'x'.repeat(241) } } },
      '.slides.title.en must be text of at most 240 characters',
    ],
    [{ skip: 'alpha' }, '.skip must be a list of ids of slides'],
  ])('%j', (talk, reason) => {
    expect(said(({ story }) => Object.assign(story, { talk }))).toEqual([
      `dropped: story.json: talk${reason}. ${LEFT_OUT}`,
    ]);
  });

  it('with notes for no step', () => {
    const notes = { title: 'T', conflicts: 'C', sources: 'S', end: 'E', middle: 'M', nothing: 'N' };
    expect(said(({ story }) => Object.assign(story, { talk: { notes } }))).toEqual([
      'hint: story.json: talk.notes.nothing does not belong to any slide. Name a passage, or one of: title, background, conflicts, sources, end.',
    ]);
  });

  it('with texts for no slide, or slides to leave out that there are not', () => {
    const slides = {
      title: 'x'.repeat(240),
      background: 'B',
      alpha: 'A',
      middle: 'M',
      conflicts: 'C',
    };
    const talk = { slides, skip: ['beta', 'nothing'] };
    expect(said(({ story }) => Object.assign(story, { talk }))).toEqual([
      'hint: story.json: talk.slides.conflicts does not belong to any slide. Name a stop, a moment or a passage, or one of: title, background.',
      'hint: story.json: talk.skip[1] does not belong to any slide. Name a stop, a moment or a passage, or one of: title, background.',
    ]);
  });
});

describe('a live story', () => {
  const until = '2026-05-01T18:00+09:00';
  it.each<[unknown, string]>([
    [60, ' must say how often and until when pages ask for updates: { "every", "until" }'],
    [{ every: 14, until }, '.every must be 15 to 86400 seconds'],
    [{ every: 86_401, until }, '.every must be 15 to 86400 seconds'],
    [{ every: 'minute', until }, '.every must be a number of seconds'],
    [{ every: 60 }, '.until is missing'],
    ...['2026-05-01T18:00', '2026-05-01'].map((local): [unknown, string] => [
      { every: 60, until: local },
      '.until must be a time with its offset, like "2026-05-01T18:00+09:00", so that it is the same for every reader',
    ]),
  ])('%j', (live, reason) => {
    expect(said(({ story }) => Object.assign(story, { live }))).toEqual([
      `dropped: story.json: live${reason}. ${LEFT_OUT}`,
    ]);
  });
});

describe('the article', () => {
  const withPassage = (attributes: string, text = 'X') =>
    said(({ articles }) => {
      articles.en += `\n\n:::passage{#other ${attributes}}\n${text}\n:::`;
    });
  const at = 'article.en.md:23 passage "other"';
  const T = 't="2020-06-01T17:00+03:00"';

  it.each<[string | null, string]>([
    [null, 'is missing'],
    ['', 'is empty'],
    [' \n', 'is empty'],
  ])('%j', (en, reason) => {
    expect(said(({ articles }) => Object.assign(articles, { en }))).toEqual([
      `hint: article.en.md ${reason}. The stops are listed instead.`,
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'sources=gazette',
      'X',
      [`dropped: ${at} has no time. Name it in a stop or a moment, or give it "t" and "place".`],
    ],
    [
      'sources=gazette t=noon',
      'X',
      [
        `hint: ${at} has the invalid time "noon". Write a time like 2019-04-24T10:45+10:00.`,
        `dropped: ${at} has no time. Name it in a stop or a moment, or give it "t" and "place".`,
      ],
    ],
    [`sources=gazette ${T}`, 'X', []],
    [
      `sources=gazette ${T} place=nowhere`,
      'X',
      [
        `hint: ${at} names the place "nowhere", which is not in places. Add the place, or correct its id.`,
      ],
    ],
    [`sources=gazette ${T}`, '', [`hint: ${at} is empty. Write it, or remove it.`]],
    [T, 'X', [`hint: ${at} names no source. Add sources="…".`]],
    [
      `${T} sources="gazette nobody"`,
      'X',
      [
        `hint: ${at} names the source "nobody", which is not in sources. Add the source, or correct its id.`,
      ],
    ],
    [
      'sources=gazette t="2020-06-01T18:00+03:00"',
      'X',
      [
        `hint: ${at} begins at the same moment as "end", so the clock never reaches it. Give one of them its own "t".`,
      ],
    ],
    [
      `sources=gazette ${T}`,
      ':at[x]{stop=nowhere}',
      [
        `hint: ${at} links to "nowhere", which is neither a stop nor a moment. Correct the id. Until then the link is shown as plain text.`,
      ],
    ],
    [
      `sources=gazette ${T}`,
      ':at[x]{t=noon}',
      [`hint: ${at} has a link without a stop or a time. Write {stop=…} or {t=…}.`],
    ],
    [
      `sources=gazette ${T}`,
      ':at[x]',
      [`hint: ${at} has a link without a stop or a time. Write {stop=…} or {t=…}.`],
    ],
    [`sources=gazette ${T}`, `:at[x]{stop=once} :at[x]{stop=toast} :at[x]{${T}}`, []],
  ])('with the passage {%s} %s', (attributes, text, problems) => {
    expect(withPassage(attributes, text)).toEqual(problems);
  });

  it('with a passage twice', () => {
    expect(
      said(({ articles }) => {
        articles.en += '\n\n:::passage{#end sources=herald}\nAgain.\n:::';
      }),
    ).toEqual([
      'dropped: article.en.md:23 passage "end" appears twice. Give each passage its own id.',
    ]);
  });

  it('in a language that lacks passages', () => {
    expect(
      said(({ story, articles }) => {
        story.languages = ['en', 'de'];
        articles.de = ':::passage{#middle}\nEin Halt.\n:::';
      }),
    ).toEqual([
      'hint: story.json has 8 texts in "en" alone. To translate a text, write it by language: { "en": "…", "de": "…" }.',
      'hint: article.de.md lacks 3 passages: once, leaving, end. What is missing is shown in "en".',
      'hint: article.de.md lacks 2 texts between passages that the article in "en" has. What is missing is shown in "en".',
    ]);
  });

  it('with tangled marks', () => {
    expect(
      said(({ articles }) => {
        articles.en = `x\n\n${'*'.repeat(301)}\n\n${articles.en}`;
      }),
    ).toEqual([
      'hint: article.en.md:3 has formatting nested too deep, or more than 300 marks in one block. The marks are shown as typed.',
    ]);
  });
});

describe('why a link is wrong', () => {
  const reasons = (id: string) => {
    const raw = rawStory();
    const link = `:at[A halt]{stop=${id}} of`;
    raw.articles.en = raw.articles.en?.replace('A halt of', link) ?? null;
    return parseStory(raw).problems.map(problemReason);
  };
  const start = 'links to "';
  const end = '", which is neither a stop nor a moment';
  const most = 'x'.repeat(LIMITS.sentence - start.length - end.length);

  it('is given in full up to the limit', () => {
    expect(reasons(most)).toEqual([`${start}${most}${end}`]);
  });

  it('is cut off beyond it', () => {
    expect(reasons(`${most}x`)).toEqual([`${start}${most}x${end.slice(0, -1)}…`]);
  });
});
