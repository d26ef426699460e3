import { overlaps, type Rect } from '../../../geo/rect.ts';
import { overlayRects } from '../../overlays/overlay-rects.ts';
import { grown } from '../../overlays/place-layout.ts';

const SCALE = '.maplibregl-ctrl-scale';
const CORNERS = ['.maplibregl-ctrl-bottom-left', '.maplibregl-ctrl-bottom-right'];
/** Kept free around the scale, pixels. */
const CLEAR = 6;

/**
 * Moves the scale to the lower right corner while the line or one of the story's places lies under it
 * in the left one.
 *
 * @param container the map's element
 * @param taken what dots and labels cover, in the map's pixels
 * @param route points along the line, as x, y, x, y … in the map's pixels
 */
export function placeScale(
  container: HTMLElement,
  taken: readonly Rect[],
  route: readonly number[],
): void {
  const scale = container.querySelector(SCALE);
  const [left, right] = CORNERS.map((corner) => container.querySelector(corner));
  if (!scale || !left || !right) return;
  for (const corner of [left, right]) {
    if (scale.parentElement !== corner) corner.prepend(scale);
    const [shown] = overlayRects(container, SCALE);
    if (!shown) return;
    const rect = grown(shown, CLEAR);
    if (!taken.some((other) => overlaps(rect, other)) && !crosses(route, rect)) return;
  }
  left.prepend(scale);
}

function crosses(route: readonly number[], { left, top, right, bottom }: Rect): boolean {
  return route.some((x, i) => {
    const y = route[i + 1] ?? Number.NaN;
    return i % 2 === 0 && x > left && x < right && y > top && y < bottom;
  });
}
