import { expect, it } from 'vitest';
import { steadyClock } from '../../../../src/pages/presenter/talk/steady-clock.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

function machine() {
  const at = { wall: 50 * YEAR, even: 0 };
  const now = steadyClock(
    () => at.wall,
    () => at.even,
  );
  const pass = (ms: number) => {
    at.wall += ms;
    at.even += ms;
  };
  return { at, now, pass };
}

it('goes as the machine’s clock goes', () => {
  const { now, pass } = machine();
  pass(2 * HOUR);
  expect(now()).toBe(50 * YEAR + 2 * HOUR);
});

it('goes on evenly where the clock is set by years, and set right again', () => {
  const { at, now, pass } = machine();
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

it('follows a small correction, and a sleep in which only the wall’s clock ran', () => {
  const { at, now } = machine();
  const before = now();
  at.wall += 8 * HOUR;
  expect(now()).toBe(before + 8 * HOUR);
});
