import { describe, expect, it } from 'vitest';
import {
  type CalendarDate,
  calendarDate,
  dateAt,
  span,
} from '../../../../src/story/time/calendar-date.ts';
import { readTime, type WrittenTime } from '../../../../src/story/time/written-time.ts';

const written = (text: string) => calendarDate(readTime(text) as WrittenTime);
const date = (text: string) => written(text) as CalendarDate;

it('of a text is from its first to its last millisecond, and none for a time of day', () => {
  expect(written('c. 1889-11')).toEqual({
    ...{ unit: 'month', from: Date.UTC(1889, 10, 1), to: Date.UTC(1889, 11, 1) - 1, circa: true },
  });
  expect(written('1889-11-14T10:00')).toBeUndefined();
});

describe('the date on a clock', () => {
  it.each([
    ['Asia/Tokyo', 'day', '2020-01-01'],
    ['Asia/Tokyo', 'month', '2020-01'],
    ['Asia/Tokyo', 'year', '2020'],
    ['America/New_York', 'day', '2019-12-31'],
    ['America/New_York', 'month', '2019-12'],
    ['America/New_York', 'year', '2019'],
  ] as const)('of %s: its %s', (zone, unit, text) => {
    expect(dateAt(Date.parse('2019-12-31T20:00Z'), zone, unit)).toEqual(date(text));
  });
});

describe('a span of two dates', () => {
  it.each([
    ['1889-11-14', '1890-02', 'month', '1889-11-14', '1890-02'],
    ['1889-11', '1890-02-03', 'month', '1889-11', '1890-02-03'],
    ['1889', '1889-02', 'year', '1889', '1889'],
    ['1889-02', '1889', 'year', '1889', '1889'],
    ['1890-02-03', '1889-11-14', 'day', '1889-11-14', '1890-02-03'],
  ])('%s and %s is by the %s', (a, b, unit, first, last) => {
    const [{ from }, { to }] = [date(first), date(last)];
    expect(span(date(a), date(b))).toEqual({ unit, from, to, circa: false });
  });

  it('is known roughly where either date is', () => {
    expect(span(date('1889'), date('c. 1890')).circa).toBe(true);
    expect(span(date('c. 1889'), date('1890')).circa).toBe(true);
  });
});
