import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAxis } from '../../../../../src/scrubber/chart/axis/axis.ts';
import { buildTimeScale } from '../../../../../src/timeline/time-scale.ts';
import { anyChapteredStory } from '../../stories.ts';

const SIZE = { left: 12, right: 988, gutter: 18, names: { width: 90, before: 0 } };
const part = fc.double({ min: -0.1, max: 1.1, noNaN: true });

describe('buildAxis', () => {
  test('runs from edge to edge, with the names and the breaks between', () => {
    fc.assert(
      fc.property(anyChapteredStory, (story) => {
        const { panels } = buildAxis(buildTimeScale(story), SIZE);
        expect(panels[0]?.x0).toBeCloseTo(SIZE.left + SIZE.names.width);
        expect(panels.at(-1)?.x1).toBeCloseTo(SIZE.right);
        panels.forEach((panel, i) => {
          expect(panel.x1).toBeGreaterThan(panel.x0);
          const before = panels[i - 1];
          if (before) expect(panel.x0 - before.x1).toBeCloseTo(panel.breakBefore ? SIZE.gutter : 0);
        });
      }),
    );
  });

  test('toPx and toTime are non-decreasing', () => {
    fc.assert(
      fc.property(anyChapteredStory, part, part, (story, a, b) => {
        const scale = buildTimeScale(story);
        const axis = buildAxis(scale, SIZE);
        const [early, late] = a < b ? [a, b] : [b, a];
        const at = (f: number) => scale.start + f * (scale.end - scale.start);
        expect(axis.toPx(at(early))).toBeLessThanOrEqual(axis.toPx(at(late)) + 1e-6);
        const px = (f: number) => f * 1000;
        expect(axis.toTime(px(early))).toBeLessThanOrEqual(axis.toTime(px(late)));
      }),
    );
  });

  test('toTime inverts toPx inside a chapter', () => {
    fc.assert(
      fc.property(
        anyChapteredStory,
        fc.nat(4),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (story, n, f) => {
          const axis = buildAxis(buildTimeScale(story), SIZE);
          const panel = axis.panels[n % axis.panels.length];
          if (!panel) return;
          const t = panel.t0 + f * (panel.t1 - panel.t0);
          // A millisecond's fraction of a px is lost to rounding.
          expect(Math.abs(axis.toTime(axis.toPx(t)) - t)).toBeLessThan(1000);
        },
      ),
    );
  });

  test('a px in a break is the nearer end of the two chapters', () => {
    const chapter = (id: string, from: number, to: number) => ({
      id,
      title: { en: id },
      from,
      to,
      share: 0.5,
      background: false,
    });
    const scale = buildTimeScale({ chapters: [chapter('a', 0, 1000), chapter('b', 5000, 6000)] });
    const axis = buildAxis(scale, { left: 0, right: 220, gutter: 20 });
    expect(axis.toTime(104)).toBe(1000);
    expect(axis.toTime(116)).toBe(5000);
    expect(axis.toPx(3000)).toBeCloseTo(110);
  });
});
