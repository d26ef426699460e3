import { overlaps, type Rect } from '../../geo/rect.ts';
import type { CellSums, Cells } from './cell-sums.ts';
import type { LandRaster } from './land-raster.ts';

/** Where a name may lie: at least so much of it on its own country, the rest on the sea or on a neighbour. */
export interface LandShare {
  readonly own: number;
  readonly abroad: boolean;
}
export const OWN_LAND: LandShare = { own: 1, abroad: false };
export const BY_THE_SEA: LandShare = { own: 0.5, abroad: false };
/** The name touches its land and is read beside it. */
export const OFF_THE_COAST: LandShare = { own: 0.1, abroad: false };
/** Only for a country of which the frame shows a corner. */
export const CORNER: LandShare = { own: 0.7, abroad: true };
/** More free room than this around a name, in cells, makes its place no better. */
const ENOUGH_ROOM = 6;
/** What a cell of distance from the middle of the visible country costs, in cells of room. */
const PER_CELL_AWAY = 0.04;
/** Where a name has room. */
export interface Spot {
  /** Index in `shapes`. */
  readonly shape: number;
  /** Its middle, pixels. */
  readonly x: number;
  readonly y: number;
}

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A country whose name is to be put somewhere, and what is around. */
export interface Search {
  readonly raster: LandRaster;
  readonly land: CellSums;
  readonly own: CellSums;
  /** The rectangle of the country, and the middle of its cells. */
  readonly bounds: Cells;
  readonly middle: { readonly x: number; readonly y: number };
  readonly shapes: readonly Size[];
  readonly before: { readonly x: number; readonly y: number } | null;
  readonly placed: readonly Rect[];
}

/** The place that is clear of what is taken, on the best share of land that has one. */
export function spotIn(search: Search, taken: CellSums, shares: readonly LandShare[]): Spot | null {
  const { before, shapes, raster } = search;
  for (const share of shares) {
    const kept = shapes.findIndex(
      (shape) =>
        before && roomAt(search, taken, share, cellsOf(before, shape, raster.cell)) !== null,
    );
    if (before && kept >= 0) return { shape: kept, ...before };
    for (const [i, shape] of shapes.entries()) {
      const best = bestOf(search, taken, share, shape);
      if (best) return { shape: i, ...best };
    }
  }
  return null;
}

function bestOf(search: Search, taken: CellSums, share: LandShare, shape: Size) {
  const { cell, columns, rows } = search.raster;
  const [west, north, east, south] = search.bounds;
  const [wide, high] = [Math.ceil(shape.width / cell), Math.ceil(shape.height / cell)];
  let best: { x: number; y: number } | null = null;
  let most = Number.NEGATIVE_INFINITY;
  // A name may reach out over the country, but its middle lies in its bounds.
  const firstRow = Math.max(0, Math.floor(north - high / 2));
  const firstColumn = Math.max(0, Math.floor(west - wide / 2));
  for (let top = firstRow; top + high <= Math.min(rows, south + high / 2); top += 1) {
    for (let left = firstColumn; left + wide <= Math.min(columns, east + wide / 2); left += 1) {
      const [x, y] = [left + wide / 2, top + high / 2];
      const away = Math.hypot(x - search.middle.x, y - search.middle.y);
      if (ENOUGH_ROOM - PER_CELL_AWAY * away <= most) continue;
      const room = roomAt(search, taken, share, [left, top, left + wide, top + high]);
      if (room === null || room - PER_CELL_AWAY * away <= most) continue;
      most = room - PER_CELL_AWAY * away;
      best = { x: x * cell, y: y * cell };
    }
  }
  return best;
}

/** How many cells a name could grow where it stands; null where it has no place. */
function roomAt(search: Search, taken: CellSums, share: LandShare, cells: Cells): number | null {
  if (!fits(search, taken, share, cells)) return null;
  let room = 0;
  while (room < ENOUGH_ROOM && fits(search, taken, share, grown(cells, room + 1))) room += 1;
  return room;
}

const grown = ([left, top, right, bottom]: Cells, by: number): Cells => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

function fits(
  { raster, land, own, placed }: Search,
  taken: CellSums,
  share: LandShare,
  cells: Cells,
) {
  const [left, top, right, bottom] = cells;
  if (left < 0 || top < 0 || right > raster.columns || bottom > raster.rows) return false;
  const all = (right - left) * (bottom - top);
  const mine = own.within(cells);
  if (mine < share.own * all || taken.within(cells) > 0) return false;
  if (!share.abroad && land.within(cells) > mine) return false;
  const [x0, y0, x1, y1] = cells.map((at) => at * raster.cell) as unknown as Cells;
  const rect = { left: x0, top: y0, right: x1, bottom: y1 };
  return !placed.some((other) => overlaps(rect, other));
}

export function rectOf(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: Size,
): Rect {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function cellsOf(
  middle: { readonly x: number; readonly y: number },
  shape: Size,
  cell: number,
): Cells {
  const { left, top, right, bottom } = rectOf(middle, shape);
  return [
    Math.floor(left / cell),
    Math.floor(top / cell),
    Math.ceil(right / cell),
    Math.ceil(bottom / cell),
  ];
}
