import { describe, expect, it } from 'vitest';
import { parseChanged } from '../changed-story.ts';
import { at } from '../with-stops.ts';

const DAY = 86_400_000;
const day = (date: string) => at(`${date}T00:00Z`);

/** The moment of the small story, in Moscow. */
function moment(change: object) {
  const { story } = parseChanged((file) => Object.assign(file.moments[0], change));
  return story?.moments[0];
}

describe('a moment', () => {
  const from = '2010-01-01T01:00+03:00';

  it('is known by the day, on the calendar of its place', () => {
    expect(moment({ from })).toMatchObject({
      ...{ from: at(from), to: at(from), precision: 'day' },
      date: { unit: 'day', from: day('2010-01-01'), to: day('2010-01-02') - 1 },
    });
  });

  it('is known by the minute or less where the file says so', () => {
    expect(moment({ from, precision: 'minute' })).toMatchObject({ precision: 'minute' });
    expect(moment({ from, precision: 'minute' })).not.toHaveProperty('date');
    const later = '2010-01-15T01:00+03:00';
    expect(moment({ from: later, precision: 'month' })).toMatchObject({
      precision: 'month',
      date: { unit: 'month', from: day('2010-01-01'), to: day('2010-02-01') - 1 },
    });
    expect(moment({ from, to: '2011-03-15T01:00+03:00', precision: 'year' })).toMatchObject({
      date: { unit: 'year', from: day('2010-01-01'), to: day('2012-01-01') - 1 },
    });
  });

  it('is not known by the minute where it has no hour', () => {
    expect(moment({ from: '2010-01-01', precision: 'minute' })?.precision).toBe('day');
    expect(
      moment({ from: '2010-01-01', to: '2010-01-03T01:00+03:00', precision: 'minute' }),
    ).toMatchObject({
      ...{ precision: 'day', date: { to: day('2010-01-03') + DAY - 1 } },
    });
    expect(moment({ from, to: '2010-01-03', precision: 'minute' })).toMatchObject({
      ...{ precision: 'day', to: at('2010-01-04T00:00+03:00') - 1 },
      date: { from: day('2010-01-01'), to: day('2010-01-03') + DAY - 1 },
    });
  });

  it('may last from a day to an hour', () => {
    expect(moment({ from: '2010-01', to: '2010-02-03T01:00+03:00' })).toMatchObject({
      precision: 'month',
      date: { from: day('2010-01-01'), to: day('2010-02-03') + DAY - 1 },
    });
  });

  it('may end as it begins, and not before', () => {
    expect(moment({ from, to: from })?.to).toBe(at(from));
    expect(moment({ from, to: '2010-01-01T00:59+03:00' })).toBeUndefined();
  });
});

describe('a chapter', () => {
  const chapters = (change: (file: ReturnType<typeof JSON.parse>) => void) =>
    parseChanged(change).story?.chapters.map(({ from, to }) => [from, to]) ?? [];

  it('begins and ends on the clock that the traveller keeps then', () => {
    const [, ride] = chapters((file) => {
      Object.assign(file.chapters[1], { from: '2020-06-01T06:00', to: '2020-06-01T23:00' });
    });
    expect(ride).toEqual([at('2020-06-01T06:00+02:00'), at('2020-06-01T23:00+03:00')]);
  });

  it('is not on the clock of one who calls', () => {
    const [, ride] = chapters((file) => {
      file.stops[2].zone = 'Asia/Tokyo';
      Object.assign(file.chapters[1], { to: '2020-06-01T17:50' });
    });
    expect(ride?.[1]).toBe(at('2020-06-01T17:50+03:00'));
  });

  it('may begin when the one before it ends', () => {
    expect(
      chapters((file) => {
        file.chapters[0].to = file.chapters[1].from;
      }),
    ).toHaveLength(2);
  });

  it('is on the clock of a stop from its first minute', () => {
    const [, ride] = chapters((file) => {
      file.chapters[1].to = '2020-06-01T11:00';
    });
    expect(ride?.[1]).toBe(at('2020-06-01T11:00+03:00'));
  });

  it('covers the times at which it begins and ends', () => {
    const { problems } = parseChanged((file) => {
      Object.assign(file.chapters[1], { from: '2020-06-01T06:00Z', to: '2020-06-01T15:00Z' });
    });
    expect(problems).toEqual([]);
  });

  it('of a story that gives none lasts until the end of its last date', () => {
    const [whole] = chapters((file) => {
      delete file.chapters;
      file.moments[0].from = '2020-07';
    });
    expect(whole).toEqual([at('2020-06-01T06:00Z'), at('2020-08-01T00:00+03:00') - 1]);
  });
});
