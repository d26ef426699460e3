import { expect, it } from 'vitest';
import { fixedOffset, offsetMs } from '../../../../src/story/time/zone-offset.ts';

const SECOND = 1000;

it.each([
  ['+10:00', 36_000 * SECOND],
  ['-00:30', -1800 * SECOND],
  ['-15:56:08', -(15 * 3600 + 56 * 60 + 8) * SECOND],
])('%s is a zone of its own', (zone, ms) => {
  expect(fixedOffset(zone)).toBe(ms);
  expect(offsetMs(zone, 0)).toBe(ms);
});

it.each(['UTC', 'Asia/Tokyo', 'GMT+10:00', '+10:00 (Vladivostok)', '+10', '+10:00:3'])(
  '%s is no offset',
  (zone) => expect(fixedOffset(zone)).toBeNull(),
);

it('a zone’s clock changes at the millisecond', () => {
  const change = Date.parse('2019-03-31T01:00Z');
  expect(offsetMs('Europe/Berlin', change - 1)).toBe(3600 * SECOND);
  expect(offsetMs('Europe/Berlin', change)).toBe(7200 * SECOND);
});
