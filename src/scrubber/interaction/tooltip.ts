import { isolated } from '../../i18n/direction.ts';
import { clamp } from '../chart/axis/axis.ts';
import type { ChartSize } from '../use-chart-size.ts';

export interface TooltipPosition {
  /** Px from the timeline's left edge. */
  readonly x: number;
  /** The timeline in the viewport. */
  readonly rect: DOMRect;
  readonly lines: readonly [strong: string, quiet: string];
}

/**
 * Shows the preview above the timeline, or below it if there is no room above. It is in the top layer,
 * so no ancestor clips it. Its width comes from text measurement, not from a layout read.
 */
export function attachTooltip(
  tooltip: HTMLElement,
  line: HTMLElement,
  { em, measure }: ChartSize,
): (at: TooltipPosition | null) => void {
  let open = false;
  const [strong, quiet] = tooltip.children;
  return (at) => {
    // A drag calls this with null in every frame.
    if (!at && !open) return;
    line.hidden = at === null;
    if (open !== (at !== null)) {
      open = at !== null;
      // An element that was removed from the page in the meantime is closed already.
      if (!('togglePopover' in tooltip)) (tooltip as HTMLElement).hidden = !open;
      else if (tooltip.isConnected) tooltip.togglePopover(open);
    }
    if (!at || !strong || !quiet) return;
    const { x, rect, lines } = at;
    const [first, second] = [isolated(lines[0]), isolated(lines[1])];
    if (strong.textContent !== first) strong.textContent = first;
    if (quiet.textContent !== second) quiet.textContent = second;
    line.style.transform = `translateX(${x}px)`;
    const page = document.documentElement.clientWidth;
    const width = Math.min(
      page - 16,
      Math.max(measure(lines[0], true), measure(lines[1])) + 2 * em,
    );
    const left = clamp(rect.left + x - width / 2, 8, Math.max(8, page - width - 8));
    const above = rect.top > 5 * em;
    tooltip.style.width = `${width}px`;
    tooltip.style.transform = above
      ? `translate(${left}px, calc(${rect.top - 6}px - 100%))`
      : `translate(${left}px, ${rect.bottom + 6}px)`;
  };
}
