import type { Rect } from '../../geo/rect.ts';
import type { Step } from '../../timeline/steps.ts';

/** A step as it can be hit: its sign's point and its words' box, px. */
export interface HitTarget {
  readonly step: Step;
  readonly x: number;
  readonly y: number;
  readonly words: { readonly box: Rect } | null;
}

/** A click this near to a sign, sideways, means it. */
const PULL_PX = 6;

/** The step whose words lie at a point (px), else the one whose sign is nearest and within the pull. */
export function hitTest(targets: readonly HitTarget[], x: number, y: number): Step | null {
  const worded = targets.find(({ words }) => words && holds(words.box, x, y));
  if (worded) return worded.step;
  const near = targets.filter((target) => Math.abs(target.x - x) <= PULL_PX);
  // Height only decides between signs that stand above one another.
  const away = (target: HitTarget) => Math.abs(target.x - x) + Math.abs(target.y - y) / 1000;
  const nearest = near.reduce<HitTarget | null>(
    (best, target) => (best && away(best) <= away(target) ? best : target),
    null,
  );
  return nearest?.step ?? null;
}

function holds({ left: x0, right: x1, top: y0, bottom: y1 }: Rect, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
