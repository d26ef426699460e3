import { describe, expect, it } from 'vitest';
import { readTime } from '../../../../src/story/time/written-time.ts';

/** What a text says, as ISO dates and times without a zone. */
function said(text: string) {
  const time = readTime(text);
  if (typeof time === 'string') return time;
  const iso = (t: number) => new Date(t).toISOString().replace(/T00:00:00\.000Z$|:00\.000Z$/, '');
  return [time.unit, iso(time.from), iso(time.to)].join(' ');
}

describe('a date without an hour', () => {
  it.each([
    ['1889-11-14', 'day 1889-11-14 1889-11-15'],
    ['1889-11', 'month 1889-11-01 1889-12-01'],
    ['1889-12', 'month 1889-12-01 1890-01-01'],
    ['1889', 'year 1889-01-01 1890-01-01'],
    ['0079-08-24', 'day 0079-08-24 0079-08-25'],
    ['0000', 'year 0000-01-01 0001-01-01'],
    ['-0043-03-15', 'day -000043-03-15 -000043-03-16'],
    ['-000043', 'year -000043-01-01 -000042-01-01'],
    ['9999', 'year 9999-01-01 +010000-01-01'],
    ['2020-02-29', 'day 2020-02-29 2020-03-01'],
  ])('%s', (text, words) => expect(said(text)).toBe(words));

  it.each(['circa 1889', 'c. 1889', 'ca. 1889', '1889~'])('%s is known roughly', (text) => {
    expect(readTime(text)).toMatchObject({ unit: 'year', circa: true });
    expect(readTime('1889')).toMatchObject({ unit: 'year', circa: false });
  });
});

describe('a time of day', () => {
  it.each([
    ['2019-04-24T10:45', null],
    ['2019-04-24T10:45Z', 0],
    ['2019-04-24t10:45z', 0],
    ['2019-04-24 10:45+10:00', 600],
    ['2019-04-24T10:45+1000', 600],
    ['2019-04-24T10:45+10', 600],
    ['2019-04-24T10:45:00,000+10:00', 600],
    ['2019-04-24T10:45:00.000999-00:30', -30],
    ['2019-04-24T10:45-15:56:08', -956 - 8 / 60],
    ['2019-04-24T10:45+15:59:59', 959 + 59 / 60],
  ])('%s', (text, minutes) => {
    expect(said(text)).toBe('minute 2019-04-24T10:45 2019-04-24T10:45');
    const { offset } = readTime(text) as { offset: number | null };
    expect(offset).toBe(minutes === null ? null : minutes * 60_000);
  });

  it('may be the end of a day', () => {
    expect(said('2019-12-31T24:00')).toBe('minute 2020-01-01 2020-01-01');
  });
});

it.each([
  ...['', 'noon', '24 April 2019', '2019-4-24', '2019-04-24T10', '20190424', '12019-04-24', '889'],
  ...['2019-04-24+10:00', '2019-04-24T10:45+1', ' 2019', '2019 ', 'circa', '188X', '10:45'],
])('%j is not of the form', (text) => expect(said(text)).toBe('form'));

it.each([
  ...['2019-02-29', '2019-04-31', '2019-13', '2019-00', '2019-04-00', '-0000', '-000000-01-01'],
  ...['2019-04-24T24:01', '2019-04-24T25:00', '2019-04-24T23:60', '2019-04-24T10:45:61'],
  ...[
    '2019-04-24T10:45+16:00',
    '2019-04-24T10:45+10:60',
    '2019-04-24T10:45+10:00:60',
    '+12019-01-01',
  ],
])('%j is none that a calendar has', (text) => expect(said(text)).toBe('none'));

it('a leap second has a fault of its own', () => {
  expect(said('2016-12-31T23:59:60Z')).toBe('leap-second');
});
