import type { Rect } from '../../geo/rect.ts';

/** The rectangles of what lies over a map and is shown, by a selector, in the pixels of the map's element. */
export function overlayRects(container: HTMLElement, selector: string): Rect[] {
  const origin = container.getBoundingClientRect();
  const over = container.closest('.map-pane')?.querySelectorAll(selector) ?? [];
  return [...over].flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    // What is hidden lies in the page's corner, as a rectangle of no size.
    if (right <= left || bottom <= top) return [];
    const [x, y] = [origin.left, origin.top];
    return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
  });
}
