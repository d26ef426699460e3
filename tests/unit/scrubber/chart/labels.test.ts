import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Flag, placeFlags } from '../../../../src/scrubber/chart/flags.ts';
import { type LabelBox, overlap, spread, thin } from '../../../../src/scrubber/chart/labels.ts';

const EPS = 1e-6;

describe('spread', () => {
  const wishes = fc
    .array(fc.double({ min: -20, max: 220, noNaN: true }), { minLength: 1, maxLength: 12 })
    .map((list) => list.sort((a, b) => a - b));

  test('keeps the order, the gap and the bounds', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const out = spread(list, 15, 0, 200);
        expect(out).toHaveLength(list.length);
        out.forEach((y, i) => {
          expect(y).toBeGreaterThanOrEqual(-EPS);
          expect(y).toBeLessThanOrEqual(200 + EPS);
          if (i > 0) expect(y - (out[i - 1] ?? 0)).toBeGreaterThanOrEqual(15 - EPS);
        });
      }),
    );
  });

  test('leaves labels alone that have room', () => {
    expect(spread([10, 40, 90], 15, 0, 100)).toEqual([10, 40, 90]);
  });

  test('parts two that wish for one place evenly', () => {
    expect(spread([50, 50], 10, 0, 100)).toEqual([45, 55]);
  });
});

describe('thin', () => {
  const labels = fc.array(
    fc
      .tuple(fc.integer({ min: -50, max: 550 }), fc.integer({ min: 1, max: 80 }), fc.nat(3))
      .map(([x0, width, rank]) => ({ x0, x1: x0 + width, rank })),
    { maxLength: 60 },
  );

  test('what stays lies inside and apart; what goes is in the way of its betters', () => {
    fc.assert(
      fc.property(labels, (list) => {
        const keep = thin(list, 4, 0, 500);
        const kept = list.filter((_, i) => keep[i]).sort((a, b) => a.x0 - b.x0);
        kept.forEach((label, i) => {
          expect(label.x0).toBeGreaterThanOrEqual(0);
          expect(label.x1).toBeLessThanOrEqual(500);
          const before = kept[i - 1];
          if (before) expect(label.x0 - before.x1).toBeGreaterThanOrEqual(4);
        });
        list.forEach((label, i) => {
          if (keep[i] || label.x0 < 0 || label.x1 > 500) return;
          const better = kept.some(
            (other) =>
              other.rank >= label.rank && other.x0 < label.x1 + 4 && label.x0 < other.x1 + 4,
          );
          expect(better).toBe(true);
        });
      }),
    );
  });
});

describe('placeFlags', () => {
  const bounds: LabelBox = { x0: 0, x1: 400, y0: 0, y1: 120 };
  const field = { bounds, row: 14, gap: 4, stem: 6 };
  const flags = fc
    .array(
      fc.record({
        x: fc.integer({ min: 0, max: 400 }),
        y: fc.integer({ min: 10, max: 110 }),
        rank: fc.nat(2),
        wordings: fc.array(
          fc.record({
            width: fc.integer({ min: 10, max: 160 }),
            lines: fc.array(fc.constant('word'), { minLength: 1, maxLength: 2 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { maxLength: 10 },
    )
    .map((list): Flag[] => list.sort((a, b) => a.x - b.x));

  test('words stay inside and cover neither words nor stems', () => {
    fc.assert(
      fc.property(flags, (list) => {
        const placed = placeFlags(list, field);
        const worded = list.flatMap((flag, i) => (placed[i] ? [{ flag, ...placed[i] }] : []));
        for (const { box, flag, stemY } of worded) {
          expect(box.x0).toBeGreaterThanOrEqual(bounds.x0);
          expect(box.x1).toBeLessThanOrEqual(bounds.x1);
          expect(box.y0).toBeGreaterThanOrEqual(bounds.y0);
          expect(box.y1).toBeLessThanOrEqual(bounds.y1);
          for (const other of worded) {
            if (other.flag === flag) continue;
            expect(overlap(box, other.box)).toBe(false);
            const stem = {
              x0: flag.x - 0.5,
              x1: flag.x + 0.5,
              y0: Math.min(flag.y, stemY),
              y1: Math.max(flag.y, stemY),
            };
            expect(overlap(stem, other.box)).toBe(false);
          }
        }
      }),
    );
  });

  test('words keep off what is drawn', () => {
    const line: LabelBox = { x0: 0, x1: 400, y0: 50, y1: 60 };
    fc.assert(
      fc.property(flags, (list) => {
        const placed = placeFlags(list, { ...field, taken: (box) => overlap(box, line) });
        for (const flag of placed) if (flag) expect(overlap(flag.box, line)).toBe(false);
      }),
    );
  });

  test('the higher rank has the only place', () => {
    const wordings = [{ width: 300, lines: ['word'] }];
    const tight = { ...field, bounds: { ...bounds, y1: 34 } };
    const placed = placeFlags(
      [
        { x: 20, y: 10, rank: 0, wordings },
        { x: 24, y: 10, rank: 1, wordings },
      ],
      tight,
    );
    expect(placed[0]).toBeNull();
    expect(placed[1]).not.toBeNull();
  });

  test('a close pair climbs apart like stairs', () => {
    const wordings = [{ width: 80, lines: ['word'] }];
    const [first, second] = placeFlags(
      [
        { x: 20, y: 110, rank: 1, wordings },
        { x: 40, y: 110, rank: 1, wordings },
      ],
      field,
    );
    expect(first && second && first.box.y1 <= second.box.y0).toBe(true);
  });
});
