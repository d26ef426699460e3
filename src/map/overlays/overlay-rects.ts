import type { Rect } from '../../geo/rect.ts';

/** The rectangles of what lies over a map, by a selector, in the pixels of the map's element. */
export function overlayRects(container: HTMLElement, selector: string): Rect[] {
  const origin = container.getBoundingClientRect();
  const over = container.closest('.map-pane')?.querySelectorAll(selector) ?? [];
  return [...over].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [origin.left, origin.top];
    return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
  });
}
