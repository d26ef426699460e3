import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAsk } from '../../../../src/pages/live/next-ask.ts';

const rhythm = { everyMs: 60_000, until: 1_000_000_000 };
const ask = (asked: Partial<Parameters<typeof nextAsk>[1]>) =>
  nextAsk(rhythm, { count: 1, failures: 0, now: 0, random: 0.5, ...asked });

describe('the next question', () => {
  it('comes at the rhythm of the story, a tenth earlier or later', () => {
    expect(ask({})).toBe(60_000);
    expect(ask({ random: 0 })).toBe(54_000);
    expect(ask({ random: 1 })).toBe(66_000);
  });

  it('is spread: of 600 readers who began together, not a tenth ask in one second', () => {
    const seconds = new Map<number, number>();
    for (let i = 0; i < 600; i += 1) {
      const second = Math.floor((ask({ random: i / 600 }) ?? 0) / 1000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
    }
    expect(Math.max(...seconds.values())).toBeLessThan(61);
  });

  it('comes soon after the page was opened', () => {
    expect(ask({ count: 0, random: 0 })).toBe(1000);
    expect(ask({ count: 0, random: 1 })).toBe(10_000);
  });

  it('waits twice as long after each failure, up to ten minutes', () => {
    const waits = [1, 2, 3, 4, 5, 20].map((failures) => ask({ failures }));
    expect(waits).toEqual([120_000, 240_000, 480_000, 600_000, 600_000, 600_000]);
    // A story of a slower rhythm is not asked for more often than that.
    const slow = { ...rhythm, everyMs: 3_600_000 };
    expect(nextAsk(slow, { count: 9, failures: 5, now: 0, random: 0.5 })).toBe(3_600_000);
  });

  it('comes once more at the end, and then no more', () => {
    const { until } = rhythm;
    expect(ask({ now: until - 30_000, random: 0 })).toBe(30_000);
    expect(ask({ now: until - 30_000, random: 1 })).toBe(36_000);
    expect(ask({ now: until })).toBeNull();
    expect(ask({ now: until, count: 0 })).toBeNull();
  });

  it('is never more often than the spread allows, nor later than the ceiling', () => {
    const times = fc.record({
      everyMs: fc.integer({ min: 15_000, max: 86_400_000 }),
      failures: fc.nat(100),
      left: fc.integer({ min: 1, max: 1e9 }),
      random: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(times, ({ everyMs, failures, left, random }) => {
        const asked = { count: 1, failures, now: 0, random };
        const wait = nextAsk({ everyMs, until: left }, asked) ?? Number.NaN;
        expect(wait).toBeGreaterThanOrEqual(Math.floor(Math.min(everyMs * 0.9, left)));
        expect(wait).toBeLessThanOrEqual(Math.ceil(Math.max(everyMs, 600_000) * 1.1));
      }),
    );
  });
});
