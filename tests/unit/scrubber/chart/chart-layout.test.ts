import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../../../src/geo/rect.ts';
import { layOutChart } from '../../../../src/scrubber/chart/chart-layout.ts';
import type { ChartContext } from '../../../../src/scrubber/chart-context.ts';
import { hitTest } from '../../../../src/scrubber/interaction/hit-test.ts';
import { layOutTrack } from '../../../../src/scrubber/track/track-layout.ts';
import type { Ride, Story } from '../../../../src/story/model.ts';
import { randomRuns } from '../../../fixtures/random-runs.ts';
import {
  anyChapteredStory,
  contextOf,
  HOUR,
  leg,
  measure,
  NOON,
  place,
  stop,
  storyOf,
  time,
} from '../stories.ts';

const anyContext = fc
  .tuple(
    anyChapteredStory,
    fc.integer({ min: 640, max: 1800 }),
    fc.integer({ min: 140, max: 360 }),
    fc.constantFrom(12, 18),
  )
  .map(([story, width, height, em]) => contextOf(story, { width, height, em }));

/** A ship from zone to zone: an hour is lost on the way. */
function crossing(): Story {
  const east = place('east', 'Europe/Helsinki');
  const west = place('west', 'Europe/Stockholm');
  return storyOf([
    stop('west', time(NOON), time(NOON, HOUR, HOUR), [], west),
    stop(
      'east',
      time(NOON + 8 * HOUR),
      time(NOON + 10 * HOUR),
      [{ leg: leg('sea', 400), from: 0, to: 400, basis: 'reported' }],
      east,
    ),
  ]);
}

/** A wide chapter right behind narrow ones: a stop at the end of one and a stop at the begin of the next. */
function crowd(): ChartContext {
  const minutes = (n: number) => NOON + n * 60_000;
  const ride = (id: string, km: number, back = false): Ride => ({
    leg: leg(id, km),
    from: back ? km : 0,
    to: back ? 0 : km,
    basis: 'inferred',
  });
  const stops = [
    stop('s0', time(minutes(0)), time(minutes(477)), []),
    stop('s1', time(minutes(488)), time(minutes(749)), [ride('sea', 398)]),
    stop('s2', time(minutes(1167)), time(minutes(1579)), [ride('sea', 398, true)]),
    stop('s3', time(minutes(1619)), time(minutes(2219)), []),
  ];
  const edges = [-102, 734.3, 756.3, 1614.7, 2341];
  const chapters = edges.slice(1).map((edge, i) => ({
    id: `c${i}`,
    title: { en: `Chapter ${i}` },
    from: minutes(edges[i] ?? 0),
    to: minutes(edge),
    share: i === 3 ? 0.75 : 0.25 / 3,
    background: false,
  }));
  return contextOf(storyOf(stops, { chapters }), { width: 640, height: 140, em: 18 });
}

describe('layOutChart', () => {
  test('no labels overlap, and all stay inside', () => {
    fc.assert(
      fc.property(anyContext, (context) => {
        const { width, em } = context;
        const { names, time: axis, marks, plot } = layOutChart(context);
        names.forEach((name, i) => {
          expect(name.y).toBeGreaterThanOrEqual(plot.top);
          expect(name.y).toBeLessThanOrEqual(plot.bottom);
          const above = names[i - 1];
          if (above) {
            expect(name.y - above.y).toBeGreaterThanOrEqual(1.1 * em);
            expect(name.at).toBeGreaterThanOrEqual(above.at);
          }
        });
        const lower = [...axis.lower].sort((a, b) => a.x - b.x);
        lower.forEach(({ x, text }, i) => {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + measure(text)).toBeLessThanOrEqual(width);
          const next = lower[i + 1];
          if (next) expect(x + measure(text)).toBeLessThan(next.x);
        });
        const hours = [...axis.hours].sort((a, b) => a.x - b.x);
        hours.forEach(({ x, text }, i) => {
          const next = hours[i + 1];
          if (next) expect(x + measure(text) / 2).toBeLessThan(next.x - measure(next.text) / 2);
        });
        const boxes = marks.flatMap(({ label: words }) => (words ? [words.box] : []));
        boxes.forEach((box, i) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width);
          for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        });
      }),
      { numRuns: randomRuns(200), examples: [[crowd()]] },
    );
  });

  test('the line stays in the plot', () => {
    fc.assert(
      fc.property(anyContext, (context) => {
        const { lines, plot, width } = layOutChart(context);
        for (const d of Object.values(lines)) {
          for (const point of d.split(/[ML]/).filter(Boolean)) {
            const [x, y] = point.split(' ').map(Number);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
            expect(y).toBeGreaterThanOrEqual(plot.top);
            expect(y).toBeLessThanOrEqual(plot.bottom);
          }
        }
      }),
      { numRuns: randomRuns(60) },
    );
  });

  test('shows the hour that is lost, in the traveller’s clock only', () => {
    const story = crossing();
    const [clockMark, ...others] = layOutChart(contextOf(story)).time.clockMarks;
    expect(others).toEqual([]);
    expect(clockMark).toMatchObject({
      before: '22:00',
      after: '23:00',
      changeLabels: ['clocks +1 h', '+1 h'],
    });
    expect(layOutChart(contextOf(story)).time.level(clockMark?.x ?? 0)).toBeGreaterThan(0);
    expect(layOutChart(contextOf(story, { clock: 'UTC' })).time.clockMarks).toEqual([]);
  });

  test('names the clock that the hours refer to', () => {
    const words = (context: ChartContext) =>
      layOutChart(context).time.hours.map(({ text }) => text);
    expect(words(contextOf(crossing()))).toContain('Stockholm time');
    expect(words(contextOf(crossing(), { clock: 'Asia/Seoul' }))).toContain('Seoul time');
  });

  test('of a thousand stops, draws only those that can be distinguished', () => {
    const stops = Array.from({ length: 1000 }, (_, i) =>
      stop(
        `s${i}`,
        time(NOON + i * HOUR, HOUR / 4, HOUR / 4),
        time(NOON + i * HOUR + HOUR / 3, HOUR / 4, HOUR / 4),
        i === 0 ? [] : [{ leg: leg(`l${i}`, 20), from: 0, to: 20, basis: 'reported' }],
      ),
    );
    let measured = 0;
    const counting = (text: string) => {
      measured += 1;
      return measure(text);
    };
    const { marks, names } = layOutChart(contextOf(storyOf(stops), { measure: counting }));
    // What costs time is words; the work for them grows with the stops and not with their square.
    expect(measured).toBeLessThan(20_000);
    expect(names.length).toBeLessThan(20);
    expect(marks.length).toBeLessThan(500);
  });
});

describe('layOutTrack', () => {
  test('pauses and rides fill each chapter, end to end', () => {
    fc.assert(
      fc.property(anyChapteredStory, (story) => {
        const { rail, rides, axis } = layOutTrack(contextOf(story, { width: 390, height: 64 }));
        const length = [rail, ...Object.values(rides)]
          .join('')
          .split('M')
          .filter(Boolean)
          .reduce((sum, piece) => {
            const [from, to] = piece.split('H');
            return sum + Number(to) - Number(from?.split(' ')[0]);
          }, 0);
        const whole = axis.panels.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0);
        expect(length).toBeCloseTo(whole, 3);
      }),
    );
  });
});

describe('hitTest', () => {
  const steps = layOutChart(contextOf(crossing())).marks;
  const [west] = steps;
  if (!west) throw new Error('The story has no mark.');

  test('a click near a symbol or on its label hits it', () => {
    expect(hitTest(steps, west.x + 5, 190)?.id).toBe('west');
    const box = west.label?.box ?? { left: 0, right: 0, top: 0, bottom: 0 };
    expect(hitTest(steps, box.right - 1, (box.top + box.bottom) / 2)?.id).toBe('west');
  });

  test('a click elsewhere hits nothing', () => {
    expect(hitTest(steps, west.x + 60, 190)).toBeNull();
  });

  test('of two symbols, hits the nearer one, and of two with the same x the one at that height', () => {
    const target = (id: string, x: number, y: number) => ({
      ...west,
      x,
      y,
      words: null,
      step: { ...west.step, id },
    });
    expect(hitTest([target('a', 100, 50), target('b', 104, 50)], 103, 50)?.id).toBe('b');
    expect(hitTest([target('a', 100, 20), target('b', 100, 80)], 102, 70)?.id).toBe('b');
  });
});
