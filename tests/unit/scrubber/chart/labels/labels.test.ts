import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps, type Rect } from '../../../../../src/geo/rect.ts';
import { type Callout, placeCallouts } from '../../../../../src/scrubber/chart/labels/callouts.ts';
import { selectLabels, spread } from '../../../../../src/scrubber/chart/labels/labels.ts';

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

  test('moves two labels with the same wish apart evenly', () => {
    expect(spread([50, 50], 10, 0, 100)).toEqual([45, 55]);
  });
});

describe('selectLabels', () => {
  const labels = fc.array(
    fc
      .tuple(fc.integer({ min: -50, max: 550 }), fc.integer({ min: 1, max: 80 }), fc.nat(3))
      .map(([x0, width, rank]) => ({ x0, x1: x0 + width, rank })),
    { maxLength: 60 },
  );

  test('kept labels are inside and apart; dropped ones overlap a higher rank', () => {
    fc.assert(
      fc.property(labels, (list) => {
        const keep = selectLabels(list, 4, 0, 500);
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

describe('placeCallouts', () => {
  const bounds: Rect = { left: 0, right: 400, top: 0, bottom: 120 };
  const field = { bounds, row: 14, gap: 4, stem: 6 };
  const callouts = fc
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
    .map((list): Callout[] => list.sort((a, b) => a.x - b.x));

  test('text stays inside and covers neither text nor stems', () => {
    fc.assert(
      fc.property(callouts, (list) => {
        const placed = placeCallouts(list, field);
        const worded = list.flatMap((callout, i) => (placed[i] ? [{ callout, ...placed[i] }] : []));
        for (const { box, callout, stemY } of worded) {
          expect(box.left).toBeGreaterThanOrEqual(bounds.left);
          expect(box.right).toBeLessThanOrEqual(bounds.right);
          expect(box.top).toBeGreaterThanOrEqual(bounds.top);
          expect(box.bottom).toBeLessThanOrEqual(bounds.bottom);
          for (const other of worded) {
            if (other.callout === callout) continue;
            expect(overlaps(box, other.box)).toBe(false);
            const stem = {
              left: callout.x - 0.5,
              right: callout.x + 0.5,
              top: Math.min(callout.y, stemY),
              bottom: Math.max(callout.y, stemY),
            };
            expect(overlaps(stem, other.box)).toBe(false);
          }
        }
      }),
    );
  });

  test('text does not cover what is drawn', () => {
    const line: Rect = { left: 0, right: 400, top: 50, bottom: 60 };
    fc.assert(
      fc.property(callouts, (list) => {
        const placed = placeCallouts(list, { ...field, taken: (box) => overlaps(box, line) });
        for (const callout of placed) if (callout) expect(overlaps(callout.box, line)).toBe(false);
      }),
    );
  });

  test('the higher rank gets the only place', () => {
    const wordings = [{ width: 300, lines: ['word'] }];
    const tight = { ...field, bounds: { ...bounds, bottom: 34 } };
    const placed = placeCallouts(
      [
        { x: 20, y: 10, rank: 0, wordings },
        { x: 24, y: 10, rank: 1, wordings },
      ],
      tight,
    );
    expect(placed[0]).toBeNull();
    expect(placed[1]).not.toBeNull();
  });

  test('two close callouts are placed in different rows', () => {
    const wordings = [{ width: 80, lines: ['word'] }];
    const [first, second] = placeCallouts(
      [
        { x: 20, y: 110, rank: 1, wordings },
        { x: 40, y: 110, rank: 1, wordings },
      ],
      field,
    );
    expect(first && second && first.box.bottom <= second.box.top).toBe(true);
  });
});
