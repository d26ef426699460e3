import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyTarget } from '../../../../src/scrubber/interaction/keys.ts';
import { stepsOf } from '../../../../src/timeline/steps.ts';
import { buildTimeScale } from '../../../../src/timeline/time-scale.ts';
import { anyChapteredStory, DAY, HOUR, NOON, stop, storyOf, time } from '../stories.ts';

const MINUTE = 60_000;
const chapter = (id: string, from: number, to: number) => ({
  id,
  title: { en: id },
  from,
  to,
  share: 0.25,
  background: false,
});
const YEARS = chapter('years', NOON - 3000 * DAY, NOON - 100 * DAY);
const EVENING = chapter('evening', NOON, NOON + 6 * HOUR);
const NIGHT = chapter('night', NOON + 6 * HOUR, NOON + 12 * HOUR);
const LATER = chapter('later', NOON + 48 * HOUR, NOON + 54 * HOUR);
const story = storyOf(
  [
    stop('a', time(NOON + HOUR), time(NOON + HOUR), []),
    stop('b', time(NOON + 2 * HOUR), time(NOON + 3 * HOUR), []),
    stop('c', time(NOON + 50 * HOUR), time(NOON + 50 * HOUR), []),
  ],
  { chapters: [YEARS, EVENING, NIGHT, LATER] },
);
const scale = buildTimeScale(story);
const steps = stepsOf(story);
const opening = NOON + HOUR;
const press = (key: string, t: number, shift = false) =>
  keyTarget(key, shift, { t, scale, opening, steps });

describe('keyTarget', () => {
  test('arrows go by minutes, with Shift by hours', () => {
    const t = NOON + 2 * HOUR;
    expect(press('ArrowRight', t)).toBe(t + MINUTE);
    expect(press('ArrowUp', t)).toBe(t + MINUTE);
    expect(press('ArrowLeft', t)).toBe(t - MINUTE);
    expect(press('ArrowDown', t)).toBe(t - MINUTE);
    expect(press('ArrowRight', t, true)).toBe(t + HOUR);
    expect(press('ArrowLeft', t, true)).toBe(t - HOUR);
  });

  test('between two minutes an arrow goes to the next whole one', () => {
    const t = NOON + 2 * HOUR + 20_000;
    expect(press('ArrowRight', t)).toBe(NOON + 2 * HOUR + MINUTE);
    expect(press('ArrowLeft', t)).toBe(NOON + 2 * HOUR);
  });

  test('in a chapter of years arrows go by days and months', () => {
    const t = Date.UTC(2022, 0, 31, 12);
    expect(press('ArrowRight', t)).toBe(t + DAY);
    expect(press('ArrowRight', t, true)).toBe(Date.UTC(2022, 1, 28, 12));
    expect(press('ArrowLeft', t, true)).toBe(Date.UTC(2021, 11, 31, 12));
  });

  test('where no hour is known arrows go by days and weeks', () => {
    const t = NOON + 26 * HOUR;
    const long = buildTimeScale({
      chapters: [{ ...EVENING, from: t - 20 * DAY, to: t + 20 * DAY }],
    });
    const byDay = (key: string, shift = false) =>
      keyTarget(key, shift, { t, scale: long, opening, steps, byDay: true });
    expect(byDay('ArrowRight')).toBe(t + DAY);
    expect(byDay('ArrowLeft', true)).toBe(t - 7 * DAY);
  });

  test('arrows cross a break, and continue where chapters touch', () => {
    expect(press('ArrowRight', YEARS.to)).toBe(EVENING.from);
    expect(press('ArrowLeft', EVENING.from)).toBe(YEARS.to);
    expect(press('ArrowRight', EVENING.to - HOUR / 2, true)).toBe(EVENING.to + HOUR / 2);
    expect(press('ArrowRight', NIGHT.to - HOUR / 2, true)).toBe(LATER.from);
  });

  test('an arrow that is longer than a chapter ends in one all the same', () => {
    const minutes = (id: string, from: number, to: number) =>
      chapter(id, NOON + from * MINUTE, NOON + to * MINUTE);
    const short = buildTimeScale(
      storyOf([], { chapters: [minutes('a', 0, 23), minutes('b', 23, 56), minutes('c', 70, 300)] }),
    );
    const shifted = (key: string, at: number) =>
      keyTarget(key, true, { t: NOON + at * MINUTE, scale: short, opening, steps: [] });
    expect(shifted('ArrowRight', 0)).toBe(NOON + 70 * MINUTE);
    expect(shifted('ArrowLeft', 56)).toBe(NOON);
  });

  test('inside a break arrows go to the nearest chapter in their direction', () => {
    const between = NIGHT.to + HOUR;
    expect(press('ArrowRight', between)).toBe(LATER.from);
    expect(press('ArrowLeft', between)).toBe(NIGHT.to);
  });

  test('Page Up goes to the next stop, Page Down to the previous one', () => {
    expect(press('PageUp', NOON)).toBe(NOON + HOUR);
    expect(press('PageUp', NOON + HOUR)).toBe(NOON + 2 * HOUR);
    expect(press('PageUp', NOON + 51 * HOUR)).toBe(scale.end);
    expect(press('PageDown', NOON + 3 * HOUR)).toBe(NOON + 2 * HOUR);
    expect(press('PageDown', NOON + 2 * HOUR)).toBe(NOON + HOUR);
    expect(press('PageDown', NOON)).toBe(scale.start);
  });

  test('Home goes to the opening, End to the end; other keys are ignored', () => {
    expect(press('Home', LATER.from)).toBe(opening);
    expect(press('Home', YEARS.from)).toBe(opening);
    expect(press('End', NOON)).toBe(scale.end);
    expect(press(' ', NOON)).toBeNull();
    expect(press('a', NOON)).toBeNull();
  });

  test('arrows always move the clock into a chapter, up to the end', () => {
    fc.assert(
      fc.property(
        anyChapteredStory,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('ArrowRight', 'ArrowLeft'),
        fc.boolean(),
        (any, f, key, shift) => {
          const anyScale = buildTimeScale(any);
          const t = Math.round(anyScale.start + f * (anyScale.end - anyScale.start));
          const goal =
            keyTarget(key, shift, { t, scale: anyScale, opening: t, steps: [] }) ?? Number.NaN;
          const end = key === 'ArrowRight' ? anyScale.end : anyScale.start;
          if (t === end) expect(goal).toBe(end);
          else expect(Math.sign(goal - t)).toBe(key === 'ArrowRight' ? 1 : -1);
          expect(any.chapters.some(({ from, to }) => from <= goal && goal <= to)).toBe(true);
        },
      ),
    );
  });
});
