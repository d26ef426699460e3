import { expect, it } from 'vitest';
import {
  formatDuration,
  scheduleOf,
  scheduleText,
} from '../../../../../src/pages/presenter/notes/schedule.ts';

it('formats durations', () => {
  expect([0, 42_000, 725_000, 3_750_999].map(formatDuration)).toEqual([
    '0:00',
    '0:42',
    '12:05',
    '1:02:30',
  ]);
});

it('is on time within the share of the current slide, with a little tolerance', () => {
  expect(scheduleOf(0, 10, 0, 10)).toEqual({ kind: 'on time' });
  expect(scheduleOf(5, 10, 5.5 * 60_000, 10)).toEqual({ kind: 'on time' });
  expect(scheduleOf(5, 10, 6.6 * 60_000, 10)).toEqual({ kind: 'on time' });
});

it('says how many minutes a talk is behind or ahead', () => {
  expect(scheduleText(scheduleOf(5, 10, 8 * 60_000, 10))).toBe('2 minutes behind');
  expect(scheduleText(scheduleOf(5, 10, 4 * 60_000, 10))).toBe('1 minute ahead');
});
