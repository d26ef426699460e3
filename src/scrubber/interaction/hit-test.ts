import type { Rect } from '../../geo/rect.ts';
import type { Step } from '../../timeline/steps.ts';

/** A step's clickable areas, px: the point of its symbol and the box of its label. */
export interface HitTarget {
  readonly step: Step;
  readonly x: number;
  readonly y: number;
  readonly label: { readonly box: Rect } | null;
}

/** A click within this horizontal distance hits a symbol. */
const HIT_PX = 6;

/** The step whose label is at a point (px), otherwise the one with the nearest symbol within `HIT_PX`. */
export function hitTest(targets: readonly HitTarget[], x: number, y: number): Step | null {
  const worded = targets.find(({ label: words }) => words && holds(words.box, x, y));
  if (worded) return worded.step;
  const near = targets.filter((target) => Math.abs(target.x - x) <= HIT_PX);
  // The vertical distance only decides between symbols with the same x.
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
