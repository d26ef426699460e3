import { overlaps, type Rect } from '../../geo/rect.ts';

/** A marker that asks for room, in pixels of the map's pane. */
export interface Candidate {
  /** Middle of its badge. */
  readonly x: number;
  readonly y: number;
  /** Size of the badge. */
  readonly width: number;
  readonly height: number;
  /** Size of the label beside it. */
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** Lower is more important. */
  readonly rank: number;
  /** It wears no badge: its spot may be another's, and only the label needs room. */
  readonly unmarked?: boolean;
}

export type Side = 'right' | 'left' | 'top' | 'bottom';
/** Hidden, badge alone, or badge with its label on a side. */
export type Placing = 'hidden' | 'bare' | Side;

const GAP = 4;
const SIDES: readonly Side[] = ['right', 'left', 'top', 'bottom'];

function badgeRect({ x, y, width, height }: Candidate, margin = 0): Rect {
  const [w, h] = [width / 2 + margin, height / 2 + margin];
  return { left: x - w, top: y - h, right: x + w, bottom: y + h };
}

export function labelRect(c: Candidate, side: Side): Rect {
  const [w, h] = [c.labelWidth, c.labelHeight];
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? c.x + c.width / 2 + GAP : c.x - c.width / 2 - GAP - w;
    return { left, top: c.y - h / 2, right: left + w, bottom: c.y + h / 2 };
  }
  const top = side === 'bottom' ? c.y + c.height / 2 + 1 : c.y - c.height / 2 - 1 - h;
  return { left: c.x - w / 2, top, right: c.x + w / 2, bottom: top + h };
}

/**
 * Decides which markers show and where their labels stand, most important first, so that nothing
 * covers anything else. Where several sides are free, the one that hides least of the route wins.
 *
 * @param pane size of the map's pane; what lies outside is hidden
 * @param taken rectangles that are not free: controls, the legend
 * @param route points of the route on the screen, as x, y, x, y …
 * @param kept rectangles that badges leave free too: what is to be read under them
 * @param limit how many markers may show at most
 * @returns a placing for each candidate, in their order
 */
export function layOutPlaces(
  candidates: readonly Candidate[],
  pane: { readonly width: number; readonly height: number },
  taken: readonly Rect[] = [],
  route: ArrayLike<number> = [],
  kept: readonly Rect[] = [],
  limit = 60,
): Placing[] {
  const placings: Placing[] = candidates.map(() => 'hidden');
  const order = candidates.map((_, i) => i).sort((a, b) => rank(a) - rank(b) || a - b);
  const badges = new Map<number, Rect>();
  const shown: number[] = [];
  for (const i of order) {
    if (shown.length >= limit) break;
    const candidate = candidates[i] as Candidate;
    const { x, y } = candidate;
    if (!(x >= -8 && y >= -8 && x <= pane.width + 8 && y <= pane.height + 8)) continue;
    const rect = badgeRect(candidate);
    // The most important may sit on another: hiding where the story stands would be worse.
    const { unmarked = false } = candidate;
    const yields = candidate.rank > 0 && !unmarked;
    if (yields && [...kept, ...badges.values()].some((other) => overlaps(rect, other))) continue;
    if (!unmarked) badges.set(i, badgeRect(candidate, 1));
    shown.push(i);
    placings[i] = 'bare';
  }
  const labels: Rect[] = [];
  for (const i of shown) {
    const candidate = candidates[i] as Candidate;
    let least = Number.POSITIVE_INFINITY;
    for (const side of SIDES) {
      const rect = labelRect(candidate, side);
      if (rect.left < 2 || rect.top < 2 || rect.right > pane.width - 2) continue;
      if (rect.bottom > pane.height - 2) continue;
      if ([...badges].some(([of, badge]) => of !== i && overlaps(rect, badge))) continue;
      if (labels.some((other) => overlaps(rect, other))) continue;
      if (taken.some((other) => overlaps(rect, other))) continue;
      const hidden = covered(rect, route);
      if (hidden >= least) continue;
      least = hidden;
      placings[i] = side;
    }
    const placing = placings[i];
    if (placing && placing !== 'bare') labels.push(labelRect(candidate, placing as Side));
  }
  return placings;

  function rank(i: number): number {
    return candidates[i]?.rank ?? 0;
  }
}

/** How many points of the route lie in a rectangle. */
export function covered(rect: Rect, route: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i + 1 < route.length; i += 2) {
    const [x, y] = [route[i] as number, route[i + 1] as number];
    if (x > rect.left && x < rect.right && y > rect.top && y < rect.bottom) count += 1;
  }
  return count;
}
