import type { Rect } from '../../geo/rect.ts';
import { CORNERS, type Corner, cardCorner } from './card-corner.ts';
import { overlayRects } from './overlay-rects.ts';

const CARD = '.map-card';
/** What it must leave free: what can be pressed or read, and the place that it is about. */
const KEPT = [
  '[data-map-overlay]:not(:empty, .map-card, .map-follow)',
  '.map-place[aria-current], .map-vehicle:not([data-phase="away"])',
].join();

/**
 * Moves the card of a place, where one is open, into the corner in which it covers least.
 *
 * @param container the map's element
 * @param route points along the line, as x, y, x, y … in the map's pixels
 */
export function placeCard(container: HTMLElement, route: readonly number[]): void {
  const card = container.closest('.map-pane')?.querySelector<HTMLElement>(CARD);
  if (!card) return;
  const before = card.dataset.corner as Corner | undefined;
  const rects: Partial<Record<Corner, Rect>> = {};
  for (const corner of CORNERS) {
    card.dataset.corner = corner;
    const [rect] = overlayRects(container, CARD);
    // It is hidden, on a small map.
    if (!rect) return;
    rects[corner] = rect;
  }
  card.dataset.corner = cardCorner(
    rects as Record<Corner, Rect>,
    before ?? CORNERS[0],
    overlayRects(container, KEPT),
    route,
  );
}
