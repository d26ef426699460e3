import { expect, it } from 'vitest';
import { monotonicClock } from '../../../../../src/pages/presenter/talk/monotonic-clock.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

function computer() {
  const at = { wall: 50 * YEAR, uptime: 0 };
  const now = monotonicClock(
    () => at.wall,
    () => at.uptime,
  );
  const pass = (ms: number) => {
    at.wall += ms;
    at.uptime += ms;
  };
  return { at, now, pass };
}

it('follows the system clock', () => {
  const { now, pass } = computer();
  pass(2 * HOUR);
  expect(now()).toBe(50 * YEAR + 2 * HOUR);
});

it('ignores that the system clock is set by years, and set back', () => {
  const { at, now, pass } = computer();
  pass(HOUR);
  const before = now();
  at.wall += 7 * YEAR;
  expect(now()).toBe(before);
  pass(HOUR);
  expect(now()).toBe(before + HOUR);
  at.wall -= 14 * YEAR;
  pass(HOUR);
  expect(now()).toBe(before + 2 * HOUR);
});

it('follows a small correction, and counts hours in which the computer slept', () => {
  const { at, now } = computer();
  const before = now();
  at.wall += 8 * HOUR;
  expect(now()).toBe(before + 8 * HOUR);
});
