import { overlaps, type Rect } from '../../geo/rect.ts';

/** Corners of a map in which a card may lie, the first choice first. */
export const CORNERS = ['bottom-start', 'bottom-end', 'top-start', 'top-end'] as const;
export type Corner = (typeof CORNERS)[number];

/** Worse than any length of the route. */
const KEPT = 1e6;

/**
 * The corner in which a card covers nothing that must stay free, and least of the route. It stays where it
 * is unless another corner is better.
 *
 * @param rects where the card would lie, by corner, in the map's pixels
 * @param kept what must stay free
 * @param route points along the line, as x, y, x, y … in the map's pixels
 */
export function cardCorner(
  rects: Readonly<Record<Corner, Rect>>,
  current: Corner,
  kept: readonly Rect[],
  route: readonly number[],
): Corner {
  const cost = (corner: Corner) =>
    pointsIn(route, rects[corner]) +
    KEPT * kept.filter((rect) => overlaps(rect, rects[corner])).length;
  let best = current;
  let least = cost(current);
  for (const corner of CORNERS) {
    const other = cost(corner);
    if (other < least) [best, least] = [corner, other];
  }
  return best;
}

function pointsIn(route: readonly number[], { left, top, right, bottom }: Rect): number {
  let count = 0;
  for (let i = 0; i < route.length; i += 2) {
    const [x, y] = [route[i] as number, route[i + 1] as number];
    if (x > left && x < right && y > top && y < bottom) count += 1;
  }
  return count;
}
