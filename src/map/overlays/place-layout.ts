import { overlaps, type Rect } from '../../geo/rect.ts';

/** A marker to be placed, in pixels of the map's pane. */
export interface Candidate {
  /** Middle of its dot. */
  readonly x: number;
  readonly y: number;
  /** Size of the dot. */
  readonly width: number;
  readonly height: number;
  /** Size of the label beside it. */
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** Lower is more important. */
  readonly rank: number;
  /** It has no dot: another dot may cover its point, and only its label needs room. */
  readonly unmarked?: boolean;
}

export type Side = 'right' | 'left' | 'top' | 'bottom';
/** Hidden, dot alone, or dot with its label on a side. */
export type Placing = 'hidden' | 'bare' | Side;

/** Pixels between a dot and a label beside it, and over or under it. */
const GAP = { x: 4, y: 1 };
const SIDES: readonly Side[] = ['right', 'left', 'top', 'bottom'];
/** A marker is hidden once its middle is this far outside of the pane; a label keeps so far inside, pixels. */
const OUTSIDE = 8;
const EDGE = 2;
/** Pixels kept free between two dots, so that each can be pressed. */
const APART = 11;

function dotRect({ x, y, width, height }: Candidate, margin = 0): Rect {
  const [w, h] = [width / 2 + margin, height / 2 + margin];
  return { left: x - w, top: y - h, right: x + w, bottom: y + h };
}

export function labelRect(c: Candidate, side: Side): Rect {
  const away = { x: c.width / 2 + GAP.x, y: c.height / 2 + GAP.y };
  return rectBeside(c, side, away, { width: c.labelWidth, height: c.labelHeight });
}

/**
 * The rectangle of a label at a side of a point.
 *
 * @param away from the point to the label, pixels
 */
export function rectBeside(
  { x, y }: { readonly x: number; readonly y: number },
  side: Side,
  away: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
): Rect {
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? x + away.x : x - away.x - width;
    return { left, top: y - height / 2, right: left + width, bottom: y + height / 2 };
  }
  const top = side === 'bottom' ? y + away.y : y - away.y - height;
  return { left: x - width / 2, top, right: x + width / 2, bottom: top + height };
}

export function grown({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Where a label may stand. Pixels of the map's pane. */
export interface Room {
  readonly pane: { readonly width: number; readonly height: number };
  /** How far a label keeps inside the pane. */
  readonly edge: number;
  readonly obstacles: readonly Rect[];
  /** Points of the route on the screen, as x, y, x, y … */
  readonly route: ArrayLike<number>;
}

/**
 * Chooses among places for a label the one that is free and hides least of the route; null where
 * none is free.
 *
 * @param options the preferred one first
 * @param padding kept free around the label
 * @param mayCover whether the label may hide a part of the route
 */
export function chooseFree<T extends { readonly rect: Rect }>(
  options: readonly T[],
  { pane, edge, obstacles, route }: Room,
  padding = 0,
  mayCover = true,
): T | null {
  let chosen: T | null = null;
  let least = mayCover ? Number.POSITIVE_INFINITY : 1;
  for (const option of options) {
    const { rect } = option;
    if (rect.left < edge || rect.top < edge) continue;
    if (rect.right > pane.width - edge || rect.bottom > pane.height - edge) continue;
    const needed = grown(rect, padding);
    if (obstacles.some((other) => overlaps(needed, other))) continue;
    const hidden = covered(needed, route);
    if (hidden >= least) continue;
    least = hidden;
    chosen = option;
  }
  return chosen;
}

/**
 * Decides which markers show and where their labels stand, most important first, so that nothing
 * covers anything else. Where several sides are free, the one that hides least of the route wins.
 *
 * @param pane size of the map's pane; what lies outside is hidden
 * @param taken rectangles that are not free: controls, the legend
 * @param route points of the route on the screen, as x, y, x, y …
 * @param kept rectangles that dots leave free too: what is to be read under them
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
  const dots = new Map<number, Rect>();
  const shown: number[] = [];
  for (const i of order) {
    if (shown.length >= limit) break;
    const candidate = candidates[i] as Candidate;
    const { x, y } = candidate;
    if (!isNear(x, y, pane)) continue;
    const rect = dotRect(candidate);
    // The most important may sit on another: hiding where the story stands would be worse.
    const { unmarked = false } = candidate;
    const yields = candidate.rank > 0 && !unmarked;
    const around = grown(rect, APART);
    if (yields && kept.some((other) => overlaps(rect, other))) continue;
    if (yields && [...dots.values()].some((other) => overlaps(around, other))) continue;
    if (!unmarked) dots.set(i, dotRect(candidate, 1));
    shown.push(i);
    placings[i] = 'bare';
  }
  const labels: Rect[] = [];
  for (const i of shown) {
    const candidate = candidates[i] as Candidate;
    const others = [...dots].filter(([of]) => of !== i).map(([, dot]) => dot);
    const sides = SIDES.map((side) => ({ side, rect: labelRect(candidate, side) }));
    const obstacles = [...others, ...labels, ...taken];
    const free = chooseFree(sides, { pane, edge: EDGE, obstacles, route });
    if (!free) continue;
    placings[i] = free.side;
    labels.push(free.rect);
  }
  return placings;

  function rank(i: number): number {
    return candidates[i]?.rank ?? 0;
  }
}

function isNear(x: number, y: number, pane: Room['pane']): boolean {
  const [right, bottom] = [pane.width + OUTSIDE, pane.height + OUTSIDE];
  return x >= -OUTSIDE && y >= -OUTSIDE && x <= right && y <= bottom;
}

/** Pixels between points along the route, and points of one segment at most. */
const ROUTE_PX = 8;
const SEGMENT_POINTS = 200;

/**
 * The part of a line that crosses the pane, as points close enough that no label slips between two.
 *
 * @param x vertices in the pane's pixels
 * @returns x, y, x, y …
 */
export function pointsAlong(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  pane: Room['pane'],
): number[] {
  const points: number[] = [];
  for (let i = 1; i < x.length; i += 1) {
    const [ax, ay] = [x[i - 1] ?? 0, y[i - 1] ?? 0];
    const [bx, by] = [x[i] ?? 0, y[i] ?? 0];
    if (Math.max(ax, bx) < 0 || Math.min(ax, bx) > pane.width) continue;
    if (Math.max(ay, by) < 0 || Math.min(ay, by) > pane.height) continue;
    const parts = Math.ceil(Math.hypot(bx - ax, by - ay) / ROUTE_PX) || 1;
    const steps = Math.min(SEGMENT_POINTS, parts);
    for (let k = 1; k <= steps; k += 1) {
      points.push(ax + (k / steps) * (bx - ax), ay + (k / steps) * (by - ay));
    }
  }
  return points;
}

/** How many points of the route lie in a rectangle. */
function covered(rect: Rect, route: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i + 1 < route.length; i += 2) {
    const [x, y] = [route[i] as number, route[i + 1] as number];
    if (x > rect.left && x < rect.right && y > rect.top && y < rect.bottom) count += 1;
  }
  return count;
}
