import { describe, expect, it } from 'vitest';
import type { Time } from '../../../src/story/model.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { readStoryFolder } from './read-files.ts';

const raw = readStoryFolder('public/stories/vladivostok-2019');
const article = raw.articles.en ?? '';
const { story, problems } = parseStory(raw);
if (!story) throw new Error(JSON.stringify(problems));

const day = (date: number, time: string, offset = '+10:00') => `2019-04-${date}T${time}${offset}`;
const korea = (date: number, time: string) => day(date, time, '+09:00');

/** Stop, which of its times, best, earliest, latest, basis: the facts, row by row. */
const ROWS: [string, 'arrival' | 'departure', string, string, string, Time['basis']][] = [
  [
    'pyongyang',
    'departure',
    korea(23, '17:30'),
    korea(23, '15:00'),
    korea(23, '20:00'),
    'inferred',
  ],
  ['tumen', 'arrival', day(24, '10:40'), day(24, '10:35'), day(24, '10:45'), 'approximate'],
  ['khasan', 'arrival', day(24, '10:45'), day(24, '10:35'), day(24, '10:55'), 'approximate'],
  ['khasan', 'departure', day(24, '11:40'), day(24, '11:30'), day(24, '11:50'), 'approximate'],
  ['ussuriysk', 'arrival', day(24, '16:00'), day(24, '15:15'), day(24, '16:45'), 'inferred'],
  ['ussuriysk', 'departure', day(24, '16:20'), day(24, '15:35'), day(24, '17:05'), 'inferred'],
  ['vladivostok', 'arrival', day(24, '17:50'), day(24, '17:50'), day(24, '18:00'), 'approximate'],
  ['fefu', 'arrival', day(24, '18:40'), day(24, '18:25'), day(24, '19:30'), 'inferred'],
  ['handshake', 'arrival', day(25, '14:05'), day(25, '14:00'), day(25, '14:15'), 'approximate'],
  ['one-to-one', 'arrival', day(25, '16:10'), day(25, '15:55'), day(25, '16:31'), 'approximate'],
  ['delegations', 'arrival', day(25, '17:30'), day(25, '17:00'), day(25, '18:00'), 'inferred'],
  ['reception', 'arrival', day(25, '19:40'), day(25, '17:00'), day(25, '19:40'), 'approximate'],
  ['memorial', 'arrival', day(26, '12:00'), day(26, '11:45'), day(26, '12:15'), 'approximate'],
  ['lunch', 'arrival', day(26, '13:30'), day(26, '12:30'), day(26, '14:30'), 'inferred'],
  [
    'vladivostok-leaves',
    'departure',
    day(26, '15:30'),
    day(26, '15:00'),
    day(26, '15:35'),
    'approximate',
  ],
  ['khasan-back', 'arrival', day(26, '21:00'), day(26, '20:30'), day(26, '22:00'), 'inferred'],
  ['khasan-back', 'departure', day(26, '21:25'), day(26, '20:50'), day(26, '22:20'), 'inferred'],
  ['tumen-back', 'arrival', day(26, '21:30'), day(26, '21:00'), day(26, '22:30'), 'inferred'],
  ['home', 'arrival', korea(27, '08:30'), korea(27, '06:00'), korea(27, '11:00'), 'approximate'],
];

/** Moment, from, last calendar day (or the same instant), precision. */
const MOMENTS: [string, string, string, string][] = [
  ['father-2001', '2001-07-26T00:00+04:00', '2001-08-18T23:59+04:00', 'day'],
  ['father-2002', '2002-08-20T00:00+11:00', '2002-08-24T23:59+11:00', 'day'],
  ['father-2011', '2011-08-20T00:00+09:00', '2011-08-25T23:59+09:00', 'day'],
  ['singapore', '2018-06-12T09:00+08:00', '2018-06-12T09:00+08:00', 'minute'],
  ['hanoi', '2019-02-27T00:00+07:00', '2019-02-28T23:59+07:00', 'day'],
  ['announced', '2019-04-18T00:00+03:00', '2019-04-18T00:00+03:00', 'day'],
  ['date-announced', '2019-04-23T00:00+03:00', '2019-04-23T00:00+03:00', 'day'],
];

const stop = (id: string) => {
  const found = story.stops.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No stop "${id}".`);
  return found;
};
const passage = (id: string) => {
  const found = story.passages.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No passage "${id}".`);
  return found;
};

describe('the Vladivostok story', () => {
  it('has no problems', () => {
    expect(problems).toEqual([]);
  });

  it.each(ROWS)(
    'tells %s (%s) as the facts have it',
    (id, which, best, earliest, latest, basis) => {
      const time = stop(id)[which];
      expect(time).toMatchObject({
        best: Date.parse(best),
        earliest: Date.parse(earliest),
        latest: Date.parse(latest),
        basis,
      });
    },
  );

  it('has a row for every stop', () => {
    expect(new Set(ROWS.map(([id]) => id))).toEqual(new Set(story.stops.map(({ id }) => id)));
  });

  it.each(MOMENTS)('has the moment %s', (id, from, to, precision) => {
    expect(story.moments.find((moment) => moment.id === id)).toMatchObject({
      from: Date.parse(from),
      to: Date.parse(to),
      precision,
    });
  });

  it('has no other moments', () => {
    expect(story.moments).toHaveLength(MOMENTS.length);
  });

  it('has no hour as fact where none was reported', () => {
    for (const { id, arrival, departure } of story.stops) {
      for (const time of [arrival, departure]) {
        if (time?.basis === 'inferred') expect(time.precision, id).toBe('range');
      }
    }
    expect(stop('home').arrival?.precision).toBe('range');
  });

  it('never runs backwards in its earliest, best or latest times', () => {
    for (const key of ['earliest', 'best', 'latest'] as const) {
      const halts = story.stops.filter(({ kind }) => kind !== 'call');
      const times = halts.flatMap(({ from, to }) => [from[key], to[key]]);
      expect(times, key).toEqual(times.toSorted((a, b) => a - b));
    }
  });

  it('moves the clock back on the return', () => {
    const zones = [
      'tumen',
      'khasan',
      'vladivostok-leaves',
      'khasan-back',
      'tumen-back',
      'home',
    ].map((id) => stop(id).zone);
    const [east, west] = ['Asia/Vladivostok', 'Asia/Pyongyang'];
    expect(zones).toEqual([east, east, east, east, west, west]);
    expect(stop('pyongyang').zone).toBe(west);
  });

  it.each([
    ['pyongyang', ['KCNA, quoted by Reuters', 'Yonhap']],
    [
      'vladivostok',
      ['Primorye press service', 'Sputnik, quoted by Pakistan Point', 'TASS, quoted by One Korea'],
    ],
    ['delegations', ['Pravda Report', 'Yonhap']],
    ['vladivostok-leaves', ['KBS World', 'NK News', 'The Korea Herald']],
  ])('has the conflicting claims at %s', (id, publishers) => {
    const { arrival, departure } = stop(id);
    const claims = [arrival, departure].flatMap((time) => (time?.claims.length ? time.claims : []));
    const named = new Set(claims.map(({ source }) => source.publisher.en));
    expect([...named].toSorted()).toEqual(publishers);
  });

  it('has conflicts about whether he ate and how far the train backed up', () => {
    const publishers = stop('khasan').conflicts[0]?.claims.map(({ source }) => source.publisher.en);
    expect(publishers).toEqual([
      'Fakty',
      'TASS, quoted by Amitel',
      'Interfax, quoted by UAWire',
      'Interfax, quoted by Fontanka',
    ]);
    expect(stop('vladivostok').conflicts[0]?.claims).toHaveLength(2);
  });

  it('says what the claims at a time differ about', () => {
    const about = (id: string) => stop(id).arrival?.about?.en ?? stop(id).departure?.about?.en;
    expect(about('pyongyang')).toBe('when the train left Pyongyang');
    expect(about('delegations')).toBe('how long the talks lasted');
  });

  it('has the official distances, and the same legs on the return', () => {
    const ridden = (id: string): number =>
      stop(id).rides.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
    expect(ridden('tumen') + ridden('khasan')).toBeCloseTo(856, 0);
    expect(ridden('ussuriysk')).toBeCloseTo(260, 0);
    expect(ridden('vladivostok')).toBeCloseTo(111, 0);
    const out = ['tumen', 'khasan', 'ussuriysk', 'vladivostok'].map(ridden);
    expect(ridden('khasan-back') + ridden('tumen-back') + ridden('home')).toBeCloseTo(
      out.reduce((a, b) => a + b, 0),
      0,
    );
    expect(ridden('memorial') + ridden('vladivostok-leaves')).toBeCloseTo(ridden('fefu'), 0);
  });

  it('has the right basis for each part of the route', () => {
    const bases = (id: string) => stop(id).rides.map(({ basis }) => basis);
    expect(bases('tumen')).toEqual(['inferred']);
    expect(bases('khasan')).toEqual(['reported']);
    expect(bases('ussuriysk')).toEqual(['reported', 'inferred']);
    expect(bases('vladivostok')).toEqual(['inferred', 'reported']);
    expect(bases('khasan-back').slice(0, 3)).toEqual(['reported', 'inferred', 'inferred']);
    expect(bases('tumen-back')).toEqual(['reported']);
    for (const id of ['fefu', 'memorial', 'vladivostok-leaves']) {
      expect(bases(id)).toEqual(['sketched']);
    }
  });

  it('has notes for the presenter, and a camera, at each stop and moment', () => {
    for (const { id, notes, camera } of [...story.stops, ...story.moments]) {
      expect(notes, id).not.toBeNull();
      expect(camera, id).not.toBeNull();
    }
  });
});

describe('its article', () => {
  const interludes = story.interludes.map(({ text }) => text.en ?? '').join('\n');
  const count = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;

  it('has 1,000 to 1,900 words in at least 16 passages', () => {
    const words = story.passages.reduce((sum, each) => sum + each.words, 0) + count(interludes);
    expect(story.passages.length).toBeGreaterThanOrEqual(16);
    expect(words).toBeGreaterThanOrEqual(1000);
    expect(words).toBeLessThanOrEqual(1900);
  });

  it('names sources for each passage, and covers each stop and moment', () => {
    for (const { id, sources } of story.passages) expect(sources, id).not.toEqual([]);
    for (const { id, passage: told } of [...story.stops, ...story.moments]) {
      expect(told, id).not.toBeNull();
    }
  });

  it('uses every source that it lists', () => {
    const used = new Set(story.passages.flatMap(({ sources }) => sources.map(({ id }) => id)));
    expect([...story.sources.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  it('has the journey in order of time, and what led to it after that', () => {
    const departure = stop('pyongyang').from.best;
    const before = story.passages.filter(({ start }) => start < departure);
    expect(before.map(({ id }) => id)).toEqual(['father', 'train-2002', 'summits', 'announced']);
    expect(story.passages.slice(-before.length)).toEqual(before);
    for (const passages of [before, story.passages.slice(0, -before.length)]) {
      const starts = passages.map(({ start }) => start);
      expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
    }
  });

  it('says what was expected and what came of it, as a table', () => {
    expect(passage('outcome').text.en).toMatch(/\| Expected \| What came of it \|/);
  });

  it.each([
    [
      'announced',
      /Ushakov.*“the first contact between our president and the North Korean leader”/s,
    ],
    ['announced', /Far Eastern Federal University on Russky Island/],
    ['train-2002', /same train.*Nexter.*his son would travel/s],
    ['summits', /Hanoi.*without agreement/s],
    ['karavai', /Instagram.*Kozlov.*Matsegora.*Morgulov.*“more than seven cars”/s],
    ['karavai', /House of Russian-Korean Friendship/],
    ['khasan', /Girls in traditional dress.*offered.*karavai.*Fakty.*Interfax/s],
    ['north-korea', /Soviet Union.*nuclear.*sanctions.*Washington/s],
    ['russia', /sidelines.*nuclear.*standing.*in the game/s],
    ['gause', /“another option to help relieve sanctions”.*Gause.*NK News.*United Nations/s],
    ['tumen', /Friendship Bridge.*400, 590 or 623/s],
    ['single-track', /238 km.*1941.*1951.*Baranovsky/s],
    ['ussuriysk', /260 km.*two electric locomotives.*1,230 km.*1,183/s],
    ['vladivostok', /overshot the red carpet.*half a metre.*TASS.*a few metres.*IANS/s],
    ['campus', /approximate.*1,388 m.*3,100 m.*1,104 m/s],
    ['handshake', /planned for 13:00/],
    ['talks', /Fifty minutes.*two hours/s],
    ['memorial', /due at 10:00.*AFP/s],
    ['lunch', /Lesnaya Zaimka.*2002.*circle/s],
    ['leaves', /just after 15:00.*15:30.*NK News.*four and a half hours/s],
    ['khasan-again', /second time.*KCNA/s],
    ['home', /KCNA.*Xinhua.*no station/s],
    ['outcome', /September 2023.*Khasan/s],
  ])('mentions in "%s": %s', (id, words) => {
    expect(passage(id).text.en).toMatch(words);
  });

  it('spells Khasan, credits Nexter and OpenStreetMap, and quotes only short fragments', () => {
    expect(article).not.toMatch(/Hassan/);
    expect(interludes).toMatch(/Nexter.*© OpenStreetMap contributors/s);
    const quotes = [...article.matchAll(/“([^”]+)”/g)].map(([, quote = '']) => quote);
    expect(new Set(quotes)).toEqual(
      new Set([
        'the first contact between our president and the North Korean leader',
        'at dawn',
        'accepted the bread and salt',
        'reversed a few metres',
        'satisfied with the outcomes',
        'quite an open person',
        'no secrets',
        'another option to help relieve sanctions',
        'more than seven cars',
        'Kim-Putin Summit 2019: KEY Predictions and First Hours of North Korea Leader in Russia',
      ]),
    );
  });
});
