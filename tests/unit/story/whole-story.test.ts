import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { line, rawStory } from '../../fixtures/raw-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

const at = Date.parse;

/** A story that says all that the format has words for. */
function fullStory() {
  const raw = rawStory();
  const story: Any = raw.story;
  Object.assign(story, {
    languages: ['en', 'de'],
    title: { de: 'Muster', en: 'A sample' },
    credit: 'Drawn by hand',
    lead: { src: 'map.svg', alt: { de: 'Eine Karte', en: 'A map' }, credit: 'Us' },
    passages: {
      middle: { media: [{ src: { en: 'talk.mp3', de: 'rede.mp3' }, transcript: 'Well.' }] },
    },
    clocks: ['Asia/Tokyo', 'Europe/Paris'],
    countries: ['PE', 'BO', 'PE'],
    basemap: { pmtiles: 'map.pmtiles', attribution: 'Somebody' },
    talk: {
      minutes: 20,
      notes: { title: 'Good evening.', middle: { de: 'Pause', en: 'Pause.' } },
      slides: { title: 'A train.', middle: { de: 'Halt', en: 'It stopped.' } },
      skip: ['beta'],
    },
  });
  story.sources.herald.publisher = { de: 'Der Herold', en: 'Herald' };
  story.places.beta = { ...story.places.beta, also: ['Vita'], accuracy: 250 };
  story.stops[1] = {
    ...story.stops[1],
    title: 'A halt',
    zone: 'Europe/Paris',
    camera: { center: [11, 30], zoom: 9 },
    notes: 'Slowly.',
    media: [
      { src: './a%20halt.jpg', alt: 'A halt', credit: 'Gazette', width: 3, height: 2 },
      {
        ...{ kind: 'video', src: 'film.mp4', poster: 'film.jpg', caption: 'Off' },
        captions: { en: 'en.vtt', de: 'de.vtt' },
      },
    ],
    conflicts: [
      {
        about: 'How long',
        claims: [
          { text: 'An hour', source: 'gazette' },
          { text: 'Two', source: 'herald', at: '2020-06-01T13:00+03:00' },
        ],
      },
    ],
  };
  story.moments[0] = {
    ...story.moments[0],
    to: '2010-01-02T00:00+03:00',
    precision: 'minute',
    camera: { zoom: 4 },
    notes: { en: 'Long ago.' },
    media: [{ url: 'https://video.example/1', poster: 'then.jpg', alt: 'Then' }],
  };
  raw.articles.de = [
    'Vorneweg.',
    ':::passage{#once}\nEinst.\n:::',
    ':::passage{#leaving}\nSie fuhren :at[um acht]{stop=alpha} ab.\n:::',
    ':::passage{#middle}\nEin Halt.\n:::',
    ':::passage{#end}\nEndlich da.\n:::',
    'Hintendrein.',
  ].join('\n\n');
  return raw;
}

function parsed(raw = fullStory()) {
  const { story, problems } = parseStory(raw);
  if (!story) throw new Error('no story');
  return { story, problems };
}

describe('a story with all fields', () => {
  const gazette = {
    id: 'gazette',
    title: { en: 'The ride' },
    publisher: { en: 'Gazette' },
    url: 'https://example.org/ride',
    date: {
      ...{ unit: 'day', circa: false, from: Date.UTC(2020, 5, 2) },
      to: Date.UTC(2020, 5, 3) - 1,
    },
  };
  const herald = {
    ...{
      id: 'herald',
      title: { en: 'Another ride' },
      publisher: { en: 'Herald', de: 'Der Herold' },
    },
    ...{ url: null, date: null },
  };
  const none = { alt: null, caption: null, credit: null };
  const photo = {
    ...{ kind: 'image', src: { en: 'a halt.jpg' }, caption: null, width: 3, height: 2 },
    ...{ alt: { en: 'A halt' }, credit: { en: 'Gazette' } },
  };
  const film = {
    ...{ ...none, kind: 'video', src: { en: 'film.mp4' }, poster: { en: 'film.jpg' } },
    ...{ captions: { en: 'en.vtt', de: 'de.vtt' }, transcript: null, caption: { en: 'Off' } },
    ...{ width: null, height: null },
  };
  const link = {
    ...{ ...none, kind: 'link', url: { en: 'https://video.example/1' }, alt: { en: 'Then' } },
    ...{ poster: { en: 'then.jpg' }, width: null, height: null },
  };
  const exactly = (iso: string) => ({
    ...{ best: at(iso), earliest: at(iso), latest: at(iso) },
    ...{ basis: 'reported', precision: 'minute', claims: [] },
  });

  it('is valid, with texts that are not in every language', () => {
    const codes = parsed().problems.map(({ code }) => code);
    expect(codes.filter((code) => !code.startsWith('media-'))).toEqual(['texts-plain']);
    expect(codes.filter((code) => code.startsWith('media-'))).toEqual([
      ...['media-alt-missing', 'media-credit-missing', 'media-credit-missing'],
      'media-credit-missing',
    ]);
  });

  it('as a whole', () => {
    const { story } = parsed();
    const { slug, languages, title, summary, credit, clocks, countries, basemap } = story;
    expect({ slug, languages, title, summary, credit, clocks, countries, basemap }).toEqual({
      slug: 'sample',
      languages: ['en', 'de'],
      title: { en: 'A sample', de: 'Muster' },
      summary: { en: 'From Alpha to Gamma.' },
      credit: { en: 'Drawn by hand' },
      clocks: ['Asia/Tokyo', 'Europe/Paris'],
      countries: ['PE', 'BO'],
      basemap: { kind: 'pmtiles', url: 'map.pmtiles', attribution: { en: 'Somebody' } },
    });
    // The first language stands in front, whatever the file's order: others fall back to it.
    expect(Object.keys(title)).toEqual(['en', 'de']);
  });

  it('places and sources', () => {
    const { story } = parsed();
    expect([...story.places]).toHaveLength(4);
    expect(story.places.get('beta')).toEqual({
      ...{ id: 'beta', name: { en: 'Beta' }, also: ['Vita'], lon: 11, lat: 30 },
      ...{ zone: 'Europe/Helsinki', accuracy: 250 },
    });
    expect(story.places.get('alpha')).toEqual({
      ...{ id: 'alpha', name: { en: 'Alpha' }, also: [], lon: 10, lat: 30 },
      ...{ zone: 'Europe/Paris', accuracy: 0 },
    });
    expect([...story.sources]).toEqual([
      ['gazette', gazette],
      ['herald', herald],
    ]);
  });

  it('a stop with only a place and a time', () => {
    const { story } = parsed();
    const [alpha] = story.stops;
    const departure = exactly('2020-06-01T08:00+02:00');
    expect(alpha).toEqual({
      ...{ id: 'alpha', kind: 'stop', title: { en: 'Alpha' }, zone: 'Europe/Paris' },
      place: story.places.get('alpha'),
      ...{ arrival: null, departure, from: departure, to: departure },
      ...{ rides: [], conflicts: [], passage: 'leaving', camera: null, notes: null },
      media: [],
    });
  });

  it('a stop with all fields', () => {
    const { story } = parsed();
    const [, beta] = story.stops;
    const { rides, ...rest } = beta ?? {};
    const arrival = {
      best: at('2020-06-01T11:00+03:00'),
      earliest: at('2020-06-01T10:30+03:00'),
      latest: at('2020-06-01T11:30+03:00'),
      basis: 'approximate',
      precision: 'minute',
      claims: [
        { text: { en: 'At half past ten' }, source: gazette, at: at('2020-06-01T10:30+03:00') },
        { text: { en: 'At half past eleven' }, source: herald, at: at('2020-06-01T11:30+03:00') },
      ],
    };
    const departure = exactly('2020-06-01T12:00+03:00');
    expect(rest).toEqual({
      ...{ id: 'beta', kind: 'stop', title: { en: 'A halt' }, zone: 'Europe/Paris' },
      place: story.places.get('beta'),
      ...{ arrival, departure, from: arrival, to: departure },
      conflicts: [
        {
          about: { en: 'How long' },
          claims: [
            { text: { en: 'An hour' }, source: gazette, at: null },
            { text: { en: 'Two' }, source: herald, at: at('2020-06-01T13:00+03:00') },
          ],
        },
      ],
      ...{ passage: 'middle', camera: { center: [11, 30], zoom: 9 }, notes: { en: 'Slowly.' } },
      media: [photo, film],
    });
    expect(
      rides?.map(({ leg, basis }) => [leg.id, leg.mode, leg.basis, leg.official, basis]),
    ).toEqual([['one', 'train', 'surveyed', true, 'reported']]);
  });

  it('a call, with one time for start and end, and no rides', () => {
    const toast = parsed().story.stops[2];
    const time = exactly('2020-06-01T11:40+03:00');
    expect(toast).toMatchObject({
      ...{ kind: 'call', title: { en: 'A toast' }, rides: [], passage: null },
      ...{ arrival: time, departure: time, from: time, to: time },
    });
  });

  it('a stop where the journey ends', () => {
    const gamma = parsed().story.stops[3];
    expect(gamma?.departure).toBeNull();
    expect(gamma?.to).toBe(gamma?.arrival);
    expect(gamma?.rides.map(({ leg, basis }) => [leg.id, leg.official, basis])).toEqual([
      ['two', false, 'sketched'],
    ]);
  });

  it('a moment', () => {
    const { story } = parsed();
    expect(story.moments).toEqual([
      {
        ...{ id: 'once', title: { en: 'Once before' }, place: story.places.get('delta') },
        ...{ from: at('2010-01-01T00:00+03:00'), to: at('2010-01-02T00:00+03:00') },
        ...{ precision: 'minute', conflicts: [], passage: 'once' },
        ...{ camera: { center: null, zoom: 4 }, notes: { en: 'Long ago.' } },
        media: [link],
      },
    ]);
  });

  it('chapters, with shares that add up to 1', () => {
    const { story } = parsed();
    expect(story.chapters).toEqual([
      {
        ...{ id: 'before', title: { en: 'Before' }, share: 0.25, background: false },
        ...{ from: at('2009-01-01T00:00Z'), to: at('2011-01-01T00:00Z') },
      },
      {
        ...{ id: 'ride', title: { en: 'The ride' }, share: 0.75, background: false },
        ...{ from: at('2020-06-01T04:00Z'), to: at('2020-06-01T20:00Z') },
      },
    ]);
  });

  it('chapters that are background, as long as they come first', () => {
    const background = (...marked: number[]) => {
      const raw = rawStory();
      for (const i of marked) Object.assign((raw.story as Any).chapters[i], { background: true });
      return parsed(raw).story.chapters.map((chapter) => chapter.background);
    };
    expect(background(0)).toEqual([true, false]);
    expect(background(1)).toEqual([false, false]);
    expect(background(0, 1)).toEqual([false, false]);
  });

  it('the stop that it opens at', () => {
    const opening = (id?: unknown) => {
      const raw = rawStory();
      raw.story.opening = id;
      return parsed(raw).story.opening;
    };
    expect(opening('beta')).toBe('beta');
    expect(opening()).toBe('alpha');
    // The moment is no stop.
    expect(opening('once')).toBe('alpha');
    expect(opening(5)).toBe('alpha');
  });

  it('passages, with their stops and moments', () => {
    const { story } = parsed();
    expect(
      story.passages.map(({ id, start, place, text, sources, stops, moments, words }) => [
        ...[id, start, place.id, text.de, sources.length],
        ...[stops.map(({ id }) => id).join(), moments.map(({ id }) => id).join(), words],
      ]),
    ).toEqual([
      ['once', at('2010-01-01T00:00+03:00'), 'delta', 'Einst.', 1, '', 'once', 4],
      [
        'leaving',
        at('2020-06-01T08:00+02:00'),
        'alpha',
        'Sie fuhren :at[um acht]{stop=alpha} ab.',
        2,
        'alpha',
        '',
        5,
      ],
      ['middle', at('2020-06-01T11:00+03:00'), 'beta', 'Ein Halt.', 1, 'beta', '', 5],
      ['end', at('2020-06-01T18:00+03:00'), 'gamma', 'Endlich da.', 1, 'gamma', '', 3],
    ]);
    expect(story.passages[1]?.sources).toEqual([gazette, herald]);
    expect(story.passages[2]?.text).toEqual({ en: 'A halt of an hour.', de: 'Ein Halt.' });
    expect(story.interludes).toEqual([
      { after: null, text: { en: 'Untold *words* before.', de: 'Vorneweg.' } },
      { after: 'end', text: { en: 'Untold words after.', de: 'Hintendrein.' } },
    ]);
  });

  it('figures of the story and of passages', () => {
    const { story } = parsed();
    expect(story.lead).toEqual({
      ...{ kind: 'image', src: { en: 'map.svg' }, alt: { en: 'A map', de: 'Eine Karte' } },
      ...{ caption: null, credit: { en: 'Us' }, width: null, height: null },
    });
    expect(story.passages.map(({ id, media }) => [id, media.length])).toEqual([
      ['once', 0],
      ['leaving', 0],
      ['middle', 1],
      ['end', 0],
    ]);
    expect(story.passages[2]?.media).toEqual([
      {
        ...{ ...none, kind: 'audio', src: { en: 'talk.mp3', de: 'rede.mp3' } },
        transcript: { en: 'Well.' },
      },
    ]);
  });

  it('a talk', () => {
    const { story } = parsed();
    expect(story.talk.minutes).toBe(20);
    expect([...story.talk.notes]).toEqual([
      ['title', { en: 'Good evening.' }],
      ['middle', { en: 'Pause.', de: 'Pause' }],
    ]);
    expect([...story.talk.slides]).toEqual([
      ['title', { en: 'A train.' }],
      ['middle', { en: 'It stopped.', de: 'Halt' }],
    ]);
    expect([...story.talk.skip]).toEqual(['beta']);
  });
});

describe('a story with few fields', () => {
  const changed = (change: (story: Any, raw: Any) => void) => {
    const raw = rawStory();
    change(raw.story, raw);
    return parsed(raw).story;
  };

  it('has null or empty values for the others', () => {
    const story = changed((file, raw) => {
      for (const key of ['title', 'summary', 'languages', 'moments', 'chapters']) delete file[key];
      raw.articles = {};
    });
    expect(story).toMatchObject({
      ...{ title: { en: 'sample' }, summary: {}, credit: {}, languages: ['en'] },
      ...{
        moments: [],
        clocks: [],
        countries: [],
        passages: [],
        interludes: [],
        zoom: null,
        basemap: null,
        basemapDetail: null,
        mediaFiles: new Map(),
      },
    });
    expect(story.talk).toEqual({
      ...{ minutes: null, notes: new Map(), slides: new Map(), skip: new Set() },
    });
  });

  it('has one chapter, from its first time to its last', () => {
    const whole = (change: (file: Any) => void) =>
      changed((file) => {
        delete file.chapters;
        change(file);
      }).chapters;
    expect(whole(() => {})).toEqual([
      {
        ...{ id: 'all', title: { en: 'A sample' }, share: 1, background: false },
        ...{ from: at('2010-01-01T00:00+03:00'), to: at('2020-06-01T18:00+03:00') },
      },
    ]);
    const [alone] = whole((file) => {
      file.moments = [];
      file.stops.length = 1;
    });
    // A minute: a timeline has a length.
    expect(alone).toMatchObject({
      from: at('2020-06-01T08:00+02:00'),
      to: at('2020-06-01T08:01+02:00'),
    });
  });

  it('sorts chapters and moments by time', () => {
    const story = changed((file) => {
      file.chapters.reverse();
      file.moments.push({ ...file.moments[0], id: 'earlier', from: '2009-06-01T00:00Z' });
    });
    expect(story.chapters.map(({ id }) => id)).toEqual(['before', 'ride']);
    expect(story.moments.map(({ id, precision, from, to }) => [id, precision, to - from])).toEqual([
      ['earlier', 'day', 0],
      ['once', 'day', 0],
    ]);
    // The passage of both begins with the first.
    expect(story.passages[0]?.start).toBe(at('2009-06-01T00:00Z'));
    expect(story.passages[0]?.moments.map(({ id }) => id)).toEqual(['earlier', 'once']);
  });

  it('has a basemap of kind style where it names a style', () => {
    const basemap = { style: 'https://example.org/style.json' };
    expect(changed((file) => Object.assign(file, { basemap })).basemap).toEqual({
      ...{ kind: 'style', url: 'https://example.org/style.json', attribution: null },
    });
  });

  it('keeps text after a passage that is left out, and puts it after the one before', () => {
    const story = changed((_file, raw) => {
      raw.articles.en = raw.articles.en
        .replace(
          ':::passage{#once',
          'Ahead.\n\n:::passage{#never sources=herald}\nX\n:::\n\nBetween.\n\n:::passage{#once',
        )
        .replace(
          'Untold words after',
          ':::passage{#no sources=herald}\nY\n:::\n\nUntold words after',
        );
    });
    expect(story.interludes.map(({ after, text }) => [after, text.en])).toEqual([
      [null, 'Untold *words* before.\n\nAhead.'],
      [null, 'Between.'],
      ['end', 'Untold words after.'],
    ]);
  });

  it('takes the time and the place of a passage from its attributes', () => {
    const story = changed((_file, raw) => {
      raw.articles.en +=
        '\n\n:::passage{#own sources=herald t="2020-06-01T17:00+03:00" place=delta}\nZ\n:::';
      raw.articles.en += '\n\n:::passage{#first sources=herald t="2020-06-01T17:30+03:00"}\nZ\n:::';
    });
    expect(story.passages.slice(-2).map(({ id, start, place }) => [id, start, place.id])).toEqual([
      ['own', at('2020-06-01T17:00+03:00'), 'delta'],
      // Where none is named, at the first stop.
      ['first', at('2020-06-01T17:30+03:00'), 'alpha'],
    ]);
  });

  it('gives an inferred time with earliest and latest the precision of a range', () => {
    const precision = (time: Any) =>
      changed((file) => {
        file.stops[3].arrival = { best: '2020-06-01T18:00+03:00', ...time };
      }).stops[3]?.arrival;
    const latest = '2020-06-01T19:00+03:00';
    expect(precision({ basis: 'inferred', latest })?.precision).toBe('range');
    expect(precision({ basis: 'approximate', latest })?.precision).toBe('minute');
    expect(precision({ basis: 'inferred' })?.precision).toBe('minute');
    expect(precision({ basis: 'inferred', latest, precision: 'day' })?.precision).toBe('day');
    // The best time is always within.
    expect(precision({ basis: 'reported', latest: '2020-06-01T17:00+03:00' })).toMatchObject({
      earliest: at('2020-06-01T18:00+03:00'),
      latest: at('2020-06-01T18:00+03:00'),
    });
    expect(precision({ basis: 'reported', earliest: latest })).toMatchObject({
      earliest: at('2020-06-01T18:00+03:00'),
      latest: at('2020-06-01T18:00+03:00'),
    });
  });

  it('leaves out a conflict with only one valid claim', () => {
    const claim = { text: 'So', source: 'gazette' };
    const { conflicts } =
      changed((file) => {
        const claims = [claim, { ...claim, source: 'nobody' }];
        file.stops[0].conflicts = [
          { about: 'A', claims },
          { about: 'B', claims: [claim, claim] },
        ];
      }).stops[0] ?? {};
    expect(conflicts?.map(({ about }) => about.en)).toEqual(['B']);
  });

  it('takes the basis of a ride from the leg, the times and the file', () => {
    const basis = (change: (file: Any) => void) =>
      changed(change).stops.flatMap(({ rides }) => rides.map((ride) => ride.basis));
    const inferred = (best: string) => ({ best, basis: 'inferred' });
    expect(basis(() => {})).toEqual(['reported', 'sketched']);
    expect(
      basis((file) => {
        file.stops[0].departure = inferred('2020-06-01T08:00+02:00');
      }),
    ).toEqual(['inferred', 'sketched']);
    expect(
      basis((file) => {
        file.stops[1].arrival = inferred('2020-06-01T11:00+03:00');
      }),
    ).toEqual(['inferred', 'sketched']);
  });

  it('draws a straight line where no leg leads, and does not say by what', () => {
    const story = changed((file) => {
      file.stops[3].rides = [];
    });
    const [ride] = story.stops[3]?.rides ?? [];
    expect(ride?.leg).toMatchObject({
      ...{ id: 'straight-to-gamma', mode: 'unknown', basis: 'sketched', official: false },
      line: { lon: Float64Array.of(11, 12), lat: Float64Array.of(30, 30) },
    });
    expect(ride).toMatchObject({ from: 0, to: ride?.leg.line.km[1], basis: 'sketched' });
  });

  it('draws it from the end of the last ride, and at any distance where there is no ride', () => {
    const story = changed((file) => {
      file.places.off = { name: 'Off', point: [12.5, 30], zone: 'Europe/Helsinki' };
      file.places.near = { name: 'Near', point: [12.59, 30], zone: 'Europe/Helsinki' };
      file.stops[3].rides = [{ leg: 'two', until: 'gamma' }];
      file.stops[3].place = 'off';
      file.stops.push({ id: 'on', place: 'near', arrival: '2020-06-01T19:00+03:00' });
    });
    const straight = story.stops[3]?.rides[1];
    expect(straight?.leg.line.lon).toEqual(Float64Array.of(12, 12.5));
    expect(story.stops[4]?.rides[0]?.leg.line.lon).toEqual(Float64Array.of(12.5, 12.59));
  });

  it('rides a leg in the direction of the next', () => {
    const story = changed((file, raw) => {
      raw.route.features.push(
        line('three', [
          [12, 30],
          [12, 31],
        ]),
        line('back', [
          [12, 31],
          [11, 30],
        ]),
      );
      file.legs.push({ id: 'three', feature: 'three', mode: 'car', basis: 'surveyed' });
      file.legs.push({ id: 'back', feature: 'back', mode: 'car', basis: 'surveyed' });
      file.stops[3].rides = ['back', 'three', 'two'];
      file.stops[3].arrival = '2020-06-02T18:00+03:00';
      file.chapters[1].to = '2020-06-03T18:00+03:00';
      file.stops[3].place = 'beta';
    });
    const rides = story.stops[3]?.rides ?? [];
    expect(rides.map(({ leg, from, to }) => [leg.id, from < to])).toEqual([
      // From Beta, its end, to its beginning; down to Gamma, which is the end of two; and along it to Beta.
      ['back', false],
      ['three', false],
      ['two', false],
    ]);
  });

  it('makes two lines of a feature to which two legs give different lengths', () => {
    const { stops } = changed((file) => {
      file.legs = [
        { id: 'one', feature: 'one', mode: 'train', basis: 'surveyed', km: 100 },
        { id: 'again', feature: 'one', mode: 'train', basis: 'surveyed', km: 120 },
        { id: 'same', feature: 'one', mode: 'train', basis: 'surveyed', km: 100 },
        { id: 'two', feature: 'two', mode: 'ship', basis: 'sketched' },
      ];
      file.stops[3] = {
        id: 'back',
        place: 'alpha',
        arrival: '2020-06-01T15:00+03:00',
        rides: ['again'],
      };
      file.stops.push({
        id: 'fro',
        place: 'beta',
        arrival: '2020-06-01T18:00+03:00',
        rides: ['same'],
      });
    });
    const lengths = stops.map(({ rides: [ride] }) => ride && Math.abs(ride.to - ride.from));
    expect(lengths.map((km) => km && Math.round(km))).toEqual([
      undefined,
      100,
      undefined,
      120,
      100,
    ]);
    expect(stops[4]?.rides[0]?.leg.line).toBe(stops[1]?.rides[0]?.leg.line);
  });

  it('prefers the kilometres of route.geojson to those of the leg', () => {
    const [, beta] = changed((_file, raw) => {
      raw.route.features[0].properties.km = [5, 20, 80];
    }).stops;
    expect(beta?.rides[0]).toMatchObject({ from: 5, to: 80, leg: { official: true } });
  });

  it('has rides to stops and passes only, and none to calls', () => {
    const story = changed((file) => {
      file.stops[2] = { ...file.stops[2], place: 'gamma', rides: ['two'] };
      file.stops[3].kind = 'pass';
    });
    expect(story.stops.map(({ kind, rides }) => [kind, rides.length])).toEqual([
      ['stop', 0],
      ['stop', 1],
      ['call', 0],
      ['pass', 1],
    ]);
  });

  it('starts a passage at its first stop or moment', () => {
    const story = changed((file) => {
      file.moments.push(
        {
          id: 'late',
          title: 'L',
          place: 'delta',
          from: '2020-06-01T12:30+03:00',
          passage: 'middle',
        },
        {
          id: 'early',
          title: 'E',
          place: 'delta',
          from: '2020-06-01T10:50+03:00',
          passage: 'middle',
        },
      );
    });
    expect(story.passages.find(({ id }) => id === 'middle')).toMatchObject({
      start: at('2020-06-01T10:50+03:00'),
      place: { id: 'delta' },
    });
  });

  it('replaces an unknown zone by the offset of a time there', () => {
    const { stops } = changed((file) => {
      file.places.gamma.zone = 'Europe/Atlantis';
      file.places.beta.zone = 'Europe/Atlantis';
      file.stops[3].arrival = '2020-06-01T15:00Z';
    });
    const [, beta, toast, gamma] = stops;
    expect([beta?.zone, beta?.place.zone, gamma?.zone]).toEqual(['+03:00', '+03:00', 'UTC']);
    // One place, though it is named twice.
    expect(toast?.place).toBe(beta?.place);
  });
});
