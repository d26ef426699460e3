import type { Rect } from '../../geo/rect.ts';
import { CellSums, type Cells } from './cell-sums.ts';
import type { LandRaster } from './land-raster.ts';
import {
  BY_THE_SEA,
  CORNER,
  OFF_THE_COAST,
  OWN_LAND,
  rectOf,
  type Size,
  type Spot,
  spotIn,
} from './spot-search.ts';

/** A name to be put on a country. */
export interface CountryName {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** What it needs, with what is kept free around it: its shapes in order, pixels. */
  readonly shapes: readonly Size[];
  /** Where its middle stood before, pixels: it stays there while that is free. */
  readonly before: { readonly x: number; readonly y: number } | null;
}

export interface CountrySpot extends Spot {
  readonly code: string;
}

interface Obstacles {
  /** Rectangles that no name may touch. */
  readonly rects: readonly Rect[];
  /** Points of the route, as x, y, x, y …: names lie on it only if there is no other room. */
  readonly route: ArrayLike<number>;
}

/** A country of which less is in view is not named, as a share of what its smallest name covers. */
const ENOUGH_LAND = 0.4;
/** A corner of a country that is smaller than this is not named on the route, as a share of the same. */
const SMALL_CORNER = 8;
/** What names leave free on both sides of the route: at least, and on the sea if they can. Pixels. */
const ROUTE = { least: 6, roomy: 14 };

/**
 * Finds in the part of each country that is in view where its name fits: on its own land and clear of
 * everything, else closer to the route or more on the sea, else on the route. A country without such a place gets no name.
 */
export function spotsOf(
  raster: LandRaster,
  names: readonly CountryName[],
  { rects, route }: Obstacles,
): CountrySpot[] {
  const { cell, columns, rows, owner, codes } = raster;
  const boxes = new Uint8Array(columns * rows);
  for (const rect of rects) block(boxes, raster, rect);
  const whole: Cells = [0, 0, columns, rows];
  const land = new CellSums(columns, whole, (at) => owner[at] !== 0);
  const sumsOf = (cells: Uint8Array) => new CellSums(columns, whole, (at) => cells[at] === 1);
  const besideRoute = (by: number) => {
    const cells = boxes.slice();
    for (let i = 0; i + 1 < route.length; i += 2) {
      const [x, y] = [route[i] as number, route[i + 1] as number];
      block(cells, raster, { left: x - by, top: y - by, right: x + by, bottom: y + by });
    }
    return sumsOf(cells);
  };
  const [roomy, tight, onRoute] = [
    besideRoute(ROUTE.roomy),
    besideRoute(ROUTE.least),
    sumsOf(boxes),
  ];
  const placed: Rect[] = [];
  const spots: CountrySpot[] = [];
  for (const { code, shapes, before } of names) {
    const value = codes.indexOf(code) + 1;
    if (value === 0) continue;
    const { count, x, y, bounds, cut } = inView(raster, value);
    const least = Math.min(...shapes.map((s) => s.width * s.height)) / cell ** 2;
    if (count < ENOUGH_LAND * least) continue;
    const own = new CellSums(columns, bounds, (at) => owner[at] === value);
    const search = { raster, land, own, bounds, middle: { x, y }, shapes, before, placed };
    const spot =
      spotIn(search, tight, [OWN_LAND]) ??
      spotIn(search, roomy, [BY_THE_SEA]) ??
      spotIn(search, tight, [BY_THE_SEA]) ??
      spotIn(search, roomy, [OFF_THE_COAST]) ??
      spotIn(search, tight, [OFF_THE_COAST, ...(cut ? [CORNER] : [])]) ??
      (cut && count < SMALL_CORNER * least
        ? null
        : spotIn(search, onRoute, [OWN_LAND, BY_THE_SEA, ...(cut ? [CORNER] : [])]));
    if (!spot) continue;
    spots.push({ code, ...spot });
    placed.push(rectOf(spot, shapes[spot.shape] as Size));
  }
  return spots;
}

/** How many cells a country has in view, their middle and their bounds, and whether the frame cuts it. */
function inView({ columns, rows, owner }: LandRaster, value: number) {
  let [count, x, y] = [0, 0, 0];
  let [left, top, right, bottom] = [columns, rows, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (owner[row * columns + column] !== value) continue;
      count += 1;
      x += column;
      y += row;
      if (column < left) left = column;
      if (column >= right) right = column + 1;
      if (row < top) top = row;
      bottom = row + 1;
    }
  }
  const cut = left === 0 || top === 0 || right === columns || bottom === rows;
  const bounds: Cells = [left, top, right, bottom];
  return { count, x: x / count + 0.5, y: y / count + 0.5, bounds, cut };
}

function block(cells: Uint8Array, { cell, columns, rows }: LandRaster, rect: Rect): void {
  const [left, right] = [Math.max(0, Math.floor(rect.left / cell)), Math.ceil(rect.right / cell)];
  const [top, bottom] = [Math.max(0, Math.floor(rect.top / cell)), Math.ceil(rect.bottom / cell)];
  for (let y = top; y < Math.min(rows, bottom); y += 1)
    if (left < columns)
      cells.fill(1, y * columns + left, y * columns + Math.max(left, Math.min(columns, right)));
}
