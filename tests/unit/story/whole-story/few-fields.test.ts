import { describe, expect, it } from 'vitest';
import { line, rawStory } from '../../../fixtures/raw-story.ts';
import { parsed } from './parsed.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

const at = Date.parse;

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
