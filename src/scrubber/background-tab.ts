import type { TimeScale } from '../timeline/time-scale.ts';

/** The folded background's part of the timeline, px. */
export interface Tab {
  readonly x0: number;
  readonly x1: number;
  /** The background is folded: the axis begins with the journey. */
  readonly folded: boolean;
}

/** Least width of the tab, px: the least target of WCAG 2.2 AA. */
const LEAST = 24;

/** Part of the width that the background gets when it is open. */
export const OPEN_SHARE = 0.4;

/** The tab at the left end of a timeline; null for a story without background. CSS gives it the same width. */
export function backgroundTab(
  scale: TimeScale,
  {
    width,
    em,
    open = false,
  }: { readonly width: number; readonly em: number; readonly open?: boolean },
): Tab | null {
  if (scale.journey.x0 === 0) return null;
  return { x0: 0, x1: Math.max(LEAST, Math.min(0.05 * width, 2.4 * em)), folded: !open };
}
