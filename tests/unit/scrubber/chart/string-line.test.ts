import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAxis } from '../../../../src/scrubber/chart/axis/axis.ts';
import {
  bandRing,
  readingNodes,
  runs,
  segments,
  toPath,
} from '../../../../src/scrubber/chart/string-line.ts';
import { buildJourney } from '../../../../src/timeline/build-journey.ts';
import { kmRange } from '../../../../src/timeline/halt-km.ts';
import { positionAt } from '../../../../src/timeline/position-at.ts';
import { buildTimeScale } from '../../../../src/timeline/time-scale.ts';
import { anyChapteredStory, anyStory } from '../stories.ts';

const SIZE = { left: 10, right: 990, gutter: 20 };

describe('segments', () => {
  test('start where the last one ended, never go back in time, and end at the last halt', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const journey = buildJourney(story);
        for (const reading of ['earliest', 'best', 'latest'] as const) {
          const list = segments(journey, reading);
          list.forEach(({ from, to }, i) => {
            expect(to.t).toBeGreaterThanOrEqual(from.t);
            const before = list[i - 1]?.to;
            if (!before) return;
            expect(from.t).toBeGreaterThanOrEqual(before.t - 1e-3);
            expect(from.y).toBeCloseTo(before.y, 6);
          });
          const last = list.at(-1)?.to.t;
          if (last !== undefined) expect(last).toBeLessThanOrEqual(journey[reading].to.at(-1) ?? 0);
        }
      }),
    );
  });

  test('match the position at each instant', () => {
    fc.assert(
      fc.property(anyStory, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (story, f) => {
        const journey = buildJourney(story);
        for (const { from, to } of segments(journey, 'best')) {
          if (to.t - from.t < 2) continue;
          const t = from.t + f * (to.t - from.t);
          const y = from.y + f * (to.y - from.y);
          expect(positionAt(journey, t).best.y).toBeCloseTo(y, 4);
        }
      }),
    );
  });
});

describe('runs', () => {
  test('stay in their chapter and never go back in px', () => {
    fc.assert(
      fc.property(anyChapteredStory, (story) => {
        const journey = buildJourney(story);
        const axis = buildAxis(buildTimeScale(story), SIZE);
        const [least, most] = kmRange(journey);
        for (const { panel: index, nodes } of runs(journey, axis.panels)) {
          const panel = axis.panels[index];
          let before = Number.NEGATIVE_INFINITY;
          for (const { t, y } of nodes) {
            const x = axis.toPx(t);
            expect(x).toBeGreaterThanOrEqual((panel?.x0 ?? 0) - 1e-6);
            expect(x).toBeLessThanOrEqual((panel?.x1 ?? 0) + 1e-6);
            expect(x).toBeGreaterThanOrEqual(before - 1e-6);
            expect(y).toBeGreaterThanOrEqual(least - 1e-6);
            expect(y).toBeLessThanOrEqual(most + 1e-6);
            before = x;
          }
        }
      }),
    );
  });

  test('cover all of the journey that the chapters show', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const journey = buildJourney(story);
        const axis = buildAxis(buildTimeScale(story), SIZE);
        const shown = runs(journey, axis.panels).reduce(
          (sum, { nodes }) => sum + (nodes.at(-1)?.t ?? 0) - (nodes[0]?.t ?? 0),
          0,
        );
        const whole = segments(journey, 'best').reduce(
          (sum, { from, to }) => sum + to.t - from.t,
          0,
        );
        expect(shown).toBeCloseTo(whole, 0);
      }),
    );
  });
});

describe('band', () => {
  test('the best reading is between the earliest and the latest', () => {
    fc.assert(
      fc.property(anyChapteredStory, (story) => {
        const journey = buildJourney(story);
        const fast = segments(journey, 'earliest').filter(({ moves }) => moves);
        const best = segments(journey, 'best').filter(({ moves }) => moves);
        const slow = segments(journey, 'latest').filter(({ moves }) => moves);
        best.forEach(({ from, to }, i) => {
          for (const [end, at] of [
            ['from', from],
            ['to', to],
          ] as const) {
            expect(fast[i]?.[end].t).toBeLessThanOrEqual(at.t + 1e-3);
            expect(slow[i]?.[end].t).toBeGreaterThanOrEqual(at.t - 1e-3);
            expect(fast[i]?.[end].y).toBe(at.y);
            expect(slow[i]?.[end].y).toBe(at.y);
          }
        });
      }),
    );
  });

  test('is a ring forward along one and back along the other, with nodes where chapters end', () => {
    fc.assert(
      fc.property(anyChapteredStory, (story) => {
        const journey = buildJourney(story);
        const { panels } = buildAxis(buildTimeScale(story), SIZE);
        const edges = panels.flatMap(({ t0, t1 }) => [t0, t1]);
        const out = readingNodes(journey, 'earliest', edges);
        const back = readingNodes(journey, 'latest', edges);
        expect(bandRing(journey, panels)).toEqual([...out, ...[...back].reverse()]);
        for (const nodes of [out, back]) {
          nodes.forEach(({ t }, i) => {
            expect(t).toBeGreaterThanOrEqual((nodes[i - 1]?.t ?? t) - 1e-3);
          });
          const first = nodes[0]?.t ?? 0;
          const last = nodes.at(-1)?.t ?? 0;
          for (const edge of edges)
            if (edge > first && edge < last)
              expect(nodes.some(({ t }) => Math.abs(t - edge) < 1e-3)).toBe(true);
        }
      }),
    );
  });
});

test('toPath writes each point once, to a tenth of a px', () => {
  expect(
    toPath(
      [
        [0, 1.04],
        [0.01, 1.02],
        [20.55, 3],
      ],
      true,
    ),
  ).toBe('M0 1L20.6 3Z');
  expect(toPath([])).toBe('');
});
