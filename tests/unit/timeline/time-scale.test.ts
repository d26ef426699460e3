import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../../src/story/model.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';

const chapters = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 1e12 }),
      length: fc.integer({ min: 60_000, max: 1e12 }),
      share: fc.double({ min: 0.001, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts): Chapter[] => {
    const total = parts.reduce((sum, { share }) => sum + share, 0);
    let at = 0;
    return parts.map(({ gap, length, share }, i) => {
      const from = at + gap;
      at = from + length;
      return {
        id: `c${i}`,
        title: { en: '' },
        from,
        to: at,
        share: share / total,
        background: false,
      };
    });
  });

describe('buildTimeScale', () => {
  it('runs from 0 to 1, and back', () => {
    fc.assert(
      fc.property(chapters, (list) => {
        const scale = buildTimeScale({ chapters: list });
        expect(scale.toX(scale.start)).toBe(0);
        expect(scale.toX(scale.end)).toBe(1);
        expect(scale.fromX(0)).toBe(scale.start);
        expect(scale.fromX(1)).toBe(scale.end);
        expect(scale.fromX(-1)).toBe(scale.start);
        expect(scale.fromX(2)).toBe(scale.end);
      }),
    );
  });

  it('never decreases in either direction', () => {
    fc.assert(
      fc.property(
        chapters,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
        (list, xs) => {
          const scale = buildTimeScale({ chapters: list });
          const times = [...xs].sort((a, b) => a - b).map((x) => scale.fromX(x));
          const back = times.map((t) => scale.toX(t));
          expect(times).toEqual([...times].sort((a, b) => a - b));
          expect(back).toEqual([...back].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('is its own inverse inside a chapter', () => {
    fc.assert(
      fc.property(
        chapters,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.nat(),
        (list, f, pick) => {
          const scale = buildTimeScale({ chapters: list });
          const { from, to } = list[pick % list.length] as Chapter;
          const t = from + f * (to - from);
          expect(Math.abs(scale.fromX(scale.toX(t)) - t)).toBeLessThan((to - from) * 1e-6);
        },
      ),
    );
  });

  it('gives each chapter its share, and marks breaks', () => {
    const scale = buildTimeScale({
      chapters: [
        { id: 'years', title: {}, from: 0, to: 1000, share: 0.25, background: false },
        { id: 'hours', title: {}, from: 5000, to: 5010, share: 0.75, background: false },
      ],
    });
    expect(scale.toX(500)).toBe(0.125);
    expect(scale.toX(3000)).toBe(0.25);
    expect(scale.toX(5005)).toBe(0.625);
    expect(scale.spans.map((span) => span.breakBefore)).toEqual([false, true]);
  });

  it('knows where the background ends', () => {
    const part = (id: string, from: number, background: boolean) => {
      return { id, title: {}, from, to: from + 10, share: 0.5, background };
    };
    const journeyOf = (...chapters: Chapter[]) => buildTimeScale({ chapters }).journey;
    expect(journeyOf(part('a', 0, true), part('b', 20, false))).toEqual({ from: 20, x0: 0.5 });
    expect(journeyOf(part('a', 0, false), part('b', 20, false))).toEqual({ from: 0, x0: 0 });
  });
});
