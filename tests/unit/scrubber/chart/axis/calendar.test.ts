import { describe, expect, test } from 'vitest';
import {
  finest,
  HOUR_STEPS,
  LONG_STEPS,
  roundTimes,
} from '../../../../../src/scrubber/chart/axis/calendar.ts';
import { offsetMinutes } from '../../../../../src/story/time/zone-offset.ts';

const wallIn = (zone: string) => (t: number) => t + offsetMinutes(zone, t) * 60_000;
const iso = (times: readonly number[]) => times.map((t) => new Date(t).toISOString().slice(0, 16));
const HOUR = 3_600_000;

describe('roundTimes', () => {
  test('finds local midnights', () => {
    const from = Date.parse('2019-04-23T05:00Z');
    const midnights = roundTimes(
      from,
      from + 48 * HOUR,
      { unit: 'day', every: 1 },
      wallIn('Asia/Vladivostok'),
    );
    expect(iso(midnights)).toEqual(['2019-04-23T14:00', '2019-04-24T14:00']);
  });

  test('includes both ends', () => {
    const from = Date.parse('2024-05-01T06:00Z');
    const times = roundTimes(from, from + 12 * HOUR, { unit: 'hour', every: 6 }, (t) => t);
    expect(iso(times)).toEqual(['2024-05-01T06:00', '2024-05-01T12:00', '2024-05-01T18:00']);
  });

  test('follows the clock where summer time begins and ends', () => {
    const hours = (from: string) => {
      const t = Date.parse(from);
      return iso(roundTimes(t, t + 6 * HOUR, { unit: 'hour', every: 3 }, wallIn('Europe/Berlin')));
    };
    // 03:00 and 06:00 of the clock are two hours apart after midnight in spring, and four in autumn.
    expect(hours('2024-03-30T23:00Z')).toEqual([
      '2024-03-30T23:00',
      '2024-03-31T01:00',
      '2024-03-31T04:00',
    ]);
    expect(hours('2024-10-26T22:00Z')).toEqual(['2024-10-26T22:00', '2024-10-27T02:00']);
  });

  test('an hour that the clock skips has no tick', () => {
    const from = Date.parse('2024-03-31T00:00Z');
    const times = roundTimes(
      from,
      from + 2 * HOUR,
      { unit: 'hour', every: 1 },
      wallIn('Europe/Berlin'),
    );
    expect(iso(times)).toEqual(['2024-03-31T00:00', '2024-03-31T01:00', '2024-03-31T02:00']);
  });

  test('finds the starts of years before 100, and before 1', () => {
    const [from, to] = ['-000005-06-01T00:00Z', '0011-01-01T00:00Z'].map(Date.parse) as [
      number,
      number,
    ];
    const times = roundTimes(from, to, { unit: 'year', every: 5 }, (t) => t);
    expect(times.map((t) => new Date(t).getUTCFullYear())).toEqual([0, 5, 10]);
  });

  test('finds the starts of months and years', () => {
    const from = Date.UTC(2018, 5, 12);
    const to = Date.UTC(2019, 1, 28);
    expect(iso(roundTimes(from, to, { unit: 'month', every: 3 }, (t) => t))).toEqual([
      '2018-07-01T00:00',
      '2018-10-01T00:00',
      '2019-01-01T00:00',
    ]);
    const years = roundTimes(
      Date.UTC(2001, 6, 1),
      Date.UTC(2011, 7, 1),
      { unit: 'year', every: 5 },
      (t) => t,
    );
    expect(iso(years)).toEqual(['2005-01-01T00:00', '2010-01-01T00:00']);
  });
});

test('finest takes the first step that is long enough, or none', () => {
  expect(finest(HOUR_STEPS, 20 / HOUR, 30)).toEqual({ unit: 'hour', every: 3 });
  expect(finest(HOUR_STEPS, 1 / HOUR, 30)).toBeNull();
  expect(finest(LONG_STEPS, 10 / (365 * 24 * HOUR), 45)).toEqual({ unit: 'year', every: 5 });
});
