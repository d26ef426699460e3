import { clamp } from '../chart/axis.ts';
import type { ChartSize } from '../use-chart-size.ts';

export interface TooltipPosition {
  /** Px of the strip. */
  readonly x: number;
  /** The strip in the viewport. */
  readonly rect: DOMRect;
  readonly words: readonly [strong: string, quiet: string];
}

/**
 * Shows the preview beside the strip, never over it: above, or below where there is no room. It is
 * in the top layer, so nothing around the strip cuts it off. Its width is measured, not read back.
 */
export function attachTooltip(
  tooltip: HTMLElement,
  line: HTMLElement,
  { em, measure }: ChartSize,
): (at: TooltipPosition | null) => void {
  let open = false;
  const [strong, quiet] = tooltip.children;
  return (at) => {
    // A drag says in each frame that there is nothing to show.
    if (!at && !open) return;
    line.hidden = at === null;
    if (open !== (at !== null)) {
      open = at !== null;
      // Taken out of the page in the meantime, it is closed already.
      if (!('togglePopover' in tooltip)) (tooltip as HTMLElement).hidden = !open;
      else if (tooltip.isConnected) tooltip.togglePopover(open);
    }
    if (!at || !strong || !quiet) return;
    const { x, rect, words } = at;
    if (strong.textContent !== words[0]) strong.textContent = words[0];
    if (quiet.textContent !== words[1]) quiet.textContent = words[1];
    line.style.transform = `translateX(${x}px)`;
    const page = document.documentElement.clientWidth;
    const width = Math.min(
      page - 16,
      Math.max(measure(words[0], true), measure(words[1])) + 2 * em,
    );
    const left = clamp(rect.left + x - width / 2, 8, Math.max(8, page - width - 8));
    const above = rect.top > 5 * em;
    tooltip.style.width = `${width}px`;
    tooltip.style.transform = above
      ? `translate(${left}px, calc(${rect.top - 6}px - 100%))`
      : `translate(${left}px, ${rect.bottom + 6}px)`;
  };
}
