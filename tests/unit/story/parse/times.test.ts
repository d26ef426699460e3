import { describe, expect, it } from 'vitest';
import type { Story } from '../../../../src/story/model.ts';
import { parseChanged } from '../changed-story.ts';
import { arrival, at, stop, withStops } from '../with-stops.ts';

describe('a time without an offset', () => {
  it('is on the clock of its place', () => {
    expect(arrival('2020-06-01T08:00').time.best).toBe(at('2020-06-01T08:00+02:00'));
    expect(arrival('2020-12-01T08:00', 'beta').time.best).toBe(at('2020-12-01T08:00+02:00'));
    expect(arrival('2020-06-01T08:00').said).toEqual([]);
  });

  it('is on the clock that the traveller keeps, where that is another', () => {
    const { story } = withStops([{ ...stop('2020-06-01T08:00'), zone: 'Europe/Moscow' }]);
    expect(story.stops[0]?.from.best).toBe(at('2020-06-01T08:00+03:00'));
  });

  it('that the clock skips is read as later, and reported', () => {
    const { time, said } = arrival('2019-03-31T02:30');
    expect(time.best).toBe(at('2019-03-31T03:30+02:00'));
    expect(said).toEqual([
      'story.json: stops[0].arrival is 2019-03-31T02:30, which clocks in Europe/Paris skipped when they went forward. It is read as "2019-03-31T03:30+02:00". Correct the time or the zone.',
    ]);
  });

  it('that the clock shows twice is the first, and reported', () => {
    const { time, said } = arrival('2019-10-27T02:30');
    expect(time.best).toBe(at('2019-10-27T02:30+02:00'));
    expect(said).toEqual([
      'story.json: stops[0].arrival is 2019-10-27T02:30, which clocks in Europe/Paris showed twice when they went back. The first is shown. Write "2019-10-27T02:30+02:00" or "2019-10-27T02:30+01:00".',
    ]);
    expect(arrival('2019-10-27T02:30+01:00').said).toEqual([]);
  });

  it('is local solar time before there were zones', () => {
    const { time, said } = arrival('1880-06-01T08:00');
    expect(new Date(time.best).toISOString()).toBe('1880-06-01T07:50:39.000Z');
    expect(said).toEqual([]);
    // Nobody writes the seconds of such an offset.
    expect(arrival('1880-06-01T08:00+00:09').time.best).toBe(time.best);
    expect(arrival('1880-06-01T08:00+00:09').said).toEqual([]);
  });
});

describe('a time whose offset the place did not have then', () => {
  it('is reported with both readings', () => {
    const { time, said } = arrival('2020-07-04T14:00+01:00');
    expect(time.best).toBe(at('2020-07-04T14:00+01:00'));
    expect(said).toEqual([
      'story.json: stops[0].arrival has the offset +01:00, but clocks in Europe/Paris were at +02:00: it says 14:00 on 2020-07-04, and readers see 15:00 on 2020-07-04. Write "2020-07-04T15:00+02:00" if the offset is right, or "2020-07-04T14:00+02:00" if the time of day is.',
    ]);
  });

  it('is not reported for UTC, and not where the traveller keeps that clock', () => {
    expect(arrival('2020-07-04T14:00Z').said).toEqual([]);
    const kept = { ...stop('2020-07-04T14:00+03:00'), zone: 'Europe/Moscow' };
    expect(withStops([kept]).said).toEqual([]);
  });

  it('is reported in claims where no place of the story has it', () => {
    const claim = (iso: string) => ({
      best: '2020-07-04T14:00+02:00',
      basis: 'approximate',
      claims: [{ text: 'C', source: 'gazette', at: iso }],
    });
    expect(arrival(claim('2020-07-04T15:00+03:00')).said).toEqual([]);
    expect(arrival(claim('2020-07-04T15:00+05:00')).said).toHaveLength(1);
  });
});

describe('a date without an hour', () => {
  it('may be any instant of its day', () => {
    const { time, said } = arrival('2020-06-01');
    expect(said).toEqual([]);
    expect(time).toMatchObject({
      earliest: at('2020-06-01T00:00+02:00'),
      best: at('2020-06-01T12:00+02:00'),
      latest: at('2020-06-02T00:00+02:00'),
      basis: 'reported',
      precision: 'day',
    });
  });

  it.each([
    ['2020-02', 'month', '2020-02-01T00:00+01:00', '2020-03-01T00:00+01:00'],
    ['2020', 'year', '2020-01-01T00:00+01:00', '2021-01-01T00:00+01:00'],
  ])('%s is a %s', (text, precision, earliest, latest) => {
    expect(arrival(text).time).toMatchObject({
      ...{ precision, earliest: at(earliest), latest: at(latest) },
    });
  });

  it('known roughly may be one earlier or later', () => {
    expect(arrival('circa 2020').time).toMatchObject({
      earliest: at('2018-12-31T00:00+01:00'),
      latest: at('2022-01-02T00:00+01:00'),
      basis: 'approximate',
      date: { unit: 'year', circa: true },
    });
  });

  it('may be given as a range of dates', () => {
    const range = { best: '2020-06-03', earliest: '2020-06-01', latest: '2020-06-05' };
    expect(arrival({ ...range, basis: 'inferred' }).time).toMatchObject({
      earliest: at('2020-06-01T00:00+02:00'),
      latest: at('2020-06-06T00:00+02:00'),
      precision: 'range',
      date: { unit: 'day', from: at('2020-06-01T00:00Z'), to: at('2020-06-06T00:00Z') - 1 },
    });
    expect(arrival({ ...range, basis: 'approximate' }).time).toMatchObject({
      precision: 'day',
      date: { from: at('2020-06-03T00:00Z'), circa: true },
    });
  });

  it('is what "precision" leaves of a time with an hour', () => {
    const time = { best: '2020-06-01T09:00+02:00', basis: 'reported', precision: 'month' };
    expect(arrival(time).time).toMatchObject({
      best: at('2020-06-01T09:00+02:00'),
      earliest: at('2020-06-01T00:00+02:00'),
      latest: at('2020-07-01T00:00+02:00'),
      date: { unit: 'month' },
    });
  });

  it('that the calendar of its place left out is reported', () => {
    const { said } = withStops([stop('2011-12-30')], (file) => {
      file.places.alpha.zone = 'Pacific/Apia';
    });
    expect(said).toEqual([
      'story.json: stops[0].arrival is 2011-12-30, a day that Pacific/Apia does not have: its calendar left it out. Write the day before or after.',
    ]);
  });
});

describe('stops that are known by their day', () => {
  const hoursOf = ({ stops }: Story) =>
    stops.flatMap(({ from, to }) => [from, to]).map(({ best }) => new Date(best).toISOString());

  it('share the day in travel order', () => {
    const { story, said } = withStops([
      { id: 'a', place: 'beta', departure: '2020-06-01' },
      { id: 'b', place: 'gamma', arrival: '2020-06-01', departure: '2020-06-01', rides: ['two'] },
    ]);
    expect(said).toEqual([]);
    expect(hoursOf(story)).toEqual([
      '2020-06-01T03:00:00.000Z',
      '2020-06-01T03:00:00.000Z',
      '2020-06-01T09:00:00.000Z',
      '2020-06-01T15:00:00.000Z',
    ]);
  });

  it('keep between the times that are known', () => {
    const { story, said } = withStops([
      { id: 'a', place: 'beta', departure: '2020-06-01T20:00+03:00' },
      { id: 'b', place: 'gamma', arrival: '2020-06-01', departure: '2020-06-02T09:00+03:00' },
      { id: 'toast', kind: 'call', place: 'gamma', at: '2020-06-02' },
    ]);
    expect(said.filter((words) => !words.includes('rides'))).toEqual([]);
    expect(hoursOf(story).slice(2, 3)).toEqual(['2020-06-01T19:00:00.000Z']);
    const [, b, toast] = story.stops;
    expect(toast?.from.best).toBeGreaterThan(b?.from.best ?? Number.NaN);
  });

  it('are left out if they cannot be in this order', () => {
    const { story, said } = withStops([
      { id: 'a', place: 'beta', departure: '2020-06-02T20:00+03:00' },
      { id: 'b', place: 'gamma', arrival: '2020-06-01' },
    ]);
    expect(story.stops.map(({ id }) => id)).toEqual(['a']);
    expect(said[0]).toContain('is before the stop "a"');
  });

  it('make the timeline as long as their days', () => {
    const { story } = withStops([
      { id: 'a', place: 'beta', departure: '2020-06-01' },
      { id: 'b', place: 'gamma', arrival: '2020-06-02' },
    ]);
    expect(story.chapters[0]).toMatchObject({
      from: at('2020-06-01T00:00+03:00'),
      to: at('2020-06-03T00:00+03:00'),
    });
  });
});

describe('moments, chapters and claims', () => {
  it('take dates', () => {
    const { story, problems } = parseChanged((file) => {
      file.moments[0].from = '2010-01';
      file.moments[0].to = '2010-02-03';
      file.chapters[0] = { ...file.chapters[0], from: '2009', to: '2010' };
      file.chapters[1] = { ...file.chapters[1], from: '2020-06-01', to: '2020-06-01' };
      file.stops[1].arrival.claims[0].at = '2020-06-01';
    });
    expect(problems).toEqual([]);
    expect(story?.moments[0]).toMatchObject({
      from: at('2010-01-01T00:00+03:00'),
      to: at('2010-02-04T00:00+03:00') - 1,
      precision: 'month',
    });
    expect(story?.chapters.map(({ from, to }) => [from, to])).toEqual([
      [at('2009-01-01T00:00+01:00'), at('2011-01-01T00:00+01:00')],
      [at('2020-06-01T00:00+02:00'), at('2020-06-02T00:00+03:00')],
    ]);
    expect(story?.stops[1]?.from.claims[0]).toMatchObject({
      at: at('2020-06-01T00:00+03:00'),
      date: { unit: 'day' },
    });
  });
});

describe('the date of a source', () => {
  it.each([
    ['1890', 'year'],
    ['1890-11', 'month'],
    ['circa 1890', 'year'],
    ['1890-11-14T10:00Z', 'day'],
  ])('%s', (date, unit) => {
    const { story, problems } = parseChanged((file) => {
      file.sources.gazette.date = date;
    });
    expect(problems).toEqual([]);
    expect(story?.sources.get('gazette')?.date?.unit).toBe(unit);
  });

  it('that is none does not cost the source', () => {
    const { story, problems } = parseChanged((file) => {
      file.sources.gazette.date = 'last year';
      file.sources.gazette.url = 'gazette';
    });
    expect(problems.map(({ path, severity }) => [path, severity])).toEqual([
      ['story.json: sources.gazette.url', 'dropped'],
      ['story.json: sources.gazette.date', 'dropped'],
    ]);
    expect(story?.sources.get('gazette')).toMatchObject({
      publisher: { en: 'Gazette' },
      date: null,
    });
  });
});
