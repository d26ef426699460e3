import { describe, expect, it } from 'vitest';
import { rawStory } from '../../../fixtures/raw-story.ts';
import { parsed } from './parsed.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

const at = Date.parse;

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
