import { describe, expect, it } from 'vitest';
import { arrival, at, stop, withStops } from '../with-stops.ts';

const MINUTES = {
  ...{ best: '2020-06-01T10:00+02:00', basis: 'inferred' },
  ...{ earliest: '2020-06-01T09:00+02:00', latest: '2020-06-01T12:00+02:00' },
};
const day = (date: string) => at(`${date}T00:00Z`);
const OUT_OF_ORDER =
  'story.json: stops[0].arrival has its best time outside the range from earliest to latest. Put the times in order: earliest, best, latest.';

describe('a range', () => {
  it.each<[string, object, string]>([
    ['of a time that no source gives', MINUTES, 'range'],
    ['of which only the beginning is known', { ...MINUTES, latest: undefined }, 'range'],
    ['of which only the end is known', { ...MINUTES, earliest: undefined }, 'range'],
    ['that is one instant', { ...MINUTES, earliest: MINUTES.best, latest: MINUTES.best }, 'minute'],
    ['that is not given', { best: MINUTES.best, basis: 'inferred' }, 'minute'],
    ['of a time that sources give', { ...MINUTES, basis: 'approximate' }, 'minute'],
    ['that the author asks for', { ...MINUTES, basis: 'reported', precision: 'range' }, 'range'],
    ['that the author does not want', { ...MINUTES, precision: 'minute' }, 'minute'],
  ])('%s', (_, value, precision) => {
    const { time, said } = arrival(value);
    expect(said).toEqual([]);
    expect(time).toMatchObject({ precision, date: undefined, best: at(MINUTES.best) });
  });

  it.each<[string, object, string, string]>([
    ['dates', { earliest: '2020-06-01', latest: '2020-06-05' }, '2020-06-01', '2020-06-05'],
    [
      // In Paris it is the fifth already.
      'a date and a time',
      { earliest: '2020-06-01', latest: '2020-06-05T01:00+02:00' },
      ...(['2020-06-01', '2020-06-05'] as const),
    ],
    [
      'a time and a date',
      { earliest: '2020-06-01T01:00+02:00', latest: 'circa 2020-06-05' },
      ...(['2020-06-01', '2020-06-05'] as const),
    ],
    ['a date alone', { earliest: '2020-06-01' }, '2020-06-01', '2020-06-03'],
    ['an end alone', { latest: '2020-06-05' }, '2020-06-03', '2020-06-05'],
  ])('of %s is shown as dates', (_, ends, first, last) => {
    const { time, said } = arrival({ best: '2020-06-03T09:00+02:00', basis: 'inferred', ...ends });
    expect(said).toEqual([]);
    expect(time).toMatchObject({
      precision: 'range',
      date: { unit: 'day', from: day(first), to: day(last) + 86_400_000 - 1, circa: false },
    });
  });

  it('that the author asks for is the day itself where no ends are given', () => {
    const { time } = arrival({ best: '2020-06-03', basis: 'reported', precision: 'range' });
    expect(time).toMatchObject({ precision: 'range', date: { from: day('2020-06-03') } });
    const hour = { best: MINUTES.best, basis: 'reported', precision: 'range' };
    expect(arrival(hour).time).toMatchObject({ precision: 'range', date: undefined });
  });
});

describe('a range out of order is reported, and holds its best time', () => {
  it.each([
    ['later', '2020-06-01T11:00+02:00', '2020-06-01T12:00+02:00'],
    ['earlier', '2020-06-01T08:00+02:00', '2020-06-01T09:00+02:00'],
  ])('where it is %s', (_, earliest, latest) => {
    const best = '2020-06-01T10:00+02:00';
    const { time, said } = arrival({ best, earliest, latest, basis: 'approximate' });
    expect(said).toEqual([OUT_OF_ORDER]);
    expect(time).toMatchObject({
      best: at(best),
      earliest: Math.min(at(earliest), at(best)),
      latest: Math.max(at(latest), at(best)),
    });
  });

  it('where it ends before it begins', () => {
    const ends = { earliest: '2020-06-05', latest: '2020-06-01' };
    const { time, said } = arrival({ best: '2020-06-03', ...ends, basis: 'approximate' });
    expect(said).toEqual([OUT_OF_ORDER]);
    expect(time.best).toBe(at('2020-06-03T12:00+02:00'));
  });

  it('where it ends before it begins, within the date', () => {
    const ends = { earliest: '2020-06-20', latest: '2020-06-10' };
    const { time, said } = arrival({ best: '2020-06', ...ends, basis: 'approximate' });
    expect(said).toEqual([OUT_OF_ORDER]);
    expect(time.best).toBe(at('2020-06-16T00:00+02:00'));
  });

  it.each([
    ['later', '2020-06-10', '2020-06-12'],
    ['the day after', '2020-06-04', '2020-06-05'],
    ['earlier', '2020-05-01', '2020-05-02'],
    ['the day before', '2020-06-01', '2020-06-02'],
  ])('where its date is another: %s', (_, earliest, latest) => {
    const { time, said } = arrival({ best: '2020-06-03', earliest, latest, basis: 'approximate' });
    expect(said).toEqual([OUT_OF_ORDER]);
    expect(time).toMatchObject({
      earliest: at('2020-06-03T00:00+02:00'),
      best: at('2020-06-03T12:00+02:00'),
      latest: at('2020-06-04T00:00+02:00'),
    });
  });

  it('and not where the date only reaches into it', () => {
    const ends = { earliest: '2020-06-20', latest: '2020-07-10' };
    const { time, said } = arrival({ best: '2020-06', ...ends, basis: 'approximate' });
    expect(said).toEqual([]);
    expect(time).toMatchObject({
      earliest: at('2020-06-20T00:00+02:00'),
      latest: at('2020-07-11T00:00+02:00'),
    });
  });
});

describe('what the file says of a time', () => {
  it('is kept', () => {
    const about = { en: 'By the log', de: 'Nach dem Logbuch' };
    expect(arrival({ ...MINUTES, about }).time.about).toEqual(about);
    expect(arrival({ ...MINUTES, about: 'By the log' }).time.about).toEqual({ en: 'By the log' });
    expect(arrival(MINUTES).time.about).toBeUndefined();
  });

  it('is its basis, also where the date is known roughly', () => {
    const basisOf = (basis: string) => arrival({ best: 'circa 2020', basis }).time.basis;
    expect(['reported', 'approximate', 'inferred'].map(basisOf)).toEqual([
      ...['approximate', 'approximate', 'inferred'],
    ]);
  });

  it('is how precise it is', () => {
    const precise = (best: string, precision: string) =>
      arrival({ best, basis: 'reported', precision }).time;
    expect(precise('2020-06-01', 'minute')).toMatchObject({ precision: 'day' });
    expect(precise('2020-06-01', 'month')).toMatchObject({ precision: 'month' });
    // Its date is that of its place's clock: it is still May in UTC.
    expect(precise('2020-06-01T01:00+02:00', 'month')).toMatchObject({
      ...{ precision: 'month', date: { from: day('2020-06-01'), circa: false } },
    });
    expect(precise('2020-06-01T09:00+02:00', 'minute')).toMatchObject({
      ...{ precision: 'minute', date: undefined },
    });
  });

  it('is reported at the part that is wrong', () => {
    const { said } = arrival({ ...MINUTES, latest: '2020-06-01T12:00+01:00' });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^story\.json: stops\[0\]\.arrival\.latest has the offset \+01:00/);
  });
});

describe('an offset', () => {
  it('may be out by the seconds that local solar time had, and no more', () => {
    expect(arrival('1880-06-01T08:00+00:10').said).toEqual([]);
    expect(arrival('1880-06-01T08:00+00:08:22').said).toEqual([]);
    expect(arrival('1880-06-01T08:00+00:08:21').said).toHaveLength(1);
  });

  it('of another place, at a time that the clock skipped, is read as it is', () => {
    const { time, said } = arrival('2019-03-31T02:30+05:00');
    expect(time.best).toBe(at('2019-03-31T02:30+05:00'));
    expect(said).toEqual([
      'story.json: stops[0].arrival is 2019-03-31T02:30, which clocks in Europe/Paris skipped when they went forward. It is read as "2019-03-30T22:30+01:00". Correct the time or the zone.',
    ]);
  });

  it('is not compared with that of a zone that nobody knows', () => {
    const times = { arrival: '2020-06-01T08:00+02:00', departure: '2020-06-01T12:00+05:00' };
    const { said } = withStops([{ id: 's', place: 'alpha', ...times }], (file) => {
      file.places.alpha.zone = 'Asia/Newtown';
    });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('places.alpha.zone');
  });

  it.each([
    ...['2019-03-31T02:30', '2019-10-27T02:30', '2020-07-04T14:00+01:00', '2019-03-31T02:30+05:00'],
    ...['2011-12-30'],
  ])('that is in doubt costs nothing: %s', (time) => {
    const zone = time === '2011-12-30' ? { zone: 'Pacific/Apia' } : {};
    const { story, problems } = withStops([{ ...stop(time), ...zone }]);
    expect(story.stops).toHaveLength(1);
    expect(problems.map(({ severity }) => severity)).toEqual(['hint']);
  });
});
