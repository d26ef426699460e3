import { greatCircleKm } from '../../geo/great-circle.ts';
import { COASTAL, LAND, type SeaGrid } from './sea-grid.ts';

/** Ships keep off the coast where they can: how much longer a kilometre beside it counts. */
const COAST = 1.25;

/**
 * How much longer a kilometre in the ice counts. North of Russia ships pass in summer. Around the Pole, through
 * the islands of Canada and along Antarctica they do not, but for icebreakers.
 */
function iceWeight(lon: number, lat: number): number {
  if (lat > 80 || lat < -60 || (lat > 68 && lon > -130 && lon < -60)) return 8;
  return lat > 68 && (lon > 55 || lon < -55) ? 3.5 : 1;
}

/** Steps to the cells around, and over the corner between two: 16 directions, so that no route is 3 % too long. */
const STEPS: readonly (readonly [dx: number, dy: number])[] = [
  ...([
    [1, 0],
    [1, 1],
    [0, 1],
    [-1, 1],
    [-1, 0],
    [-1, -1],
    [0, -1],
    [1, -1],
  ] as const),
  ...([
    [2, 1],
    [1, 2],
    [-1, 2],
    [-2, 1],
    [-2, -1],
    [-1, -2],
    [1, -2],
    [2, -1],
  ] as const),
];

/**
 * The shortest chain of sea cells from one to another in the same area. A* (P. Hart, N. Nilsson and
 * B. Raphael 1968), with the distance on the globe as the estimate.
 *
 * @returns cells, both ends included; empty where there is none
 */
export function searchSea(grid: SeaGrid, from: number, to: number): number[] {
  const { kinds } = grid;
  const cost = new Float64Array(kinds.length).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(kinds.length).fill(-1);
  const done = new Uint8Array(kinds.length);
  const [lon, lat] = grid.pointOf(to);
  const ahead = (cell: number) => greatCircleKm(...grid.pointOf(cell), lon, lat);
  const heap = new Heap();
  cost[from] = 0;
  heap.push(from, ahead(from));
  for (let cell = heap.pop(); cell !== -1; cell = heap.pop()) {
    if (cell === to) break;
    if (done[cell]) continue;
    done[cell] = 1;
    const [x, y] = grid.pointOf(cell);
    for (const [dx, dy] of STEPS) {
      const next = grid.step(cell, dx, dy);
      if (next < 0 || kinds[next] === LAND || done[next] || !isOpen(grid, cell, dx, dy)) continue;
      const point = grid.pointOf(next);
      const weight = (kinds[next] === COASTAL ? COAST : 1) * iceWeight(...point);
      const sum = (cost[cell] as number) + weight * greatCircleKm(x, y, ...point);
      if (sum >= (cost[next] as number)) continue;
      cost[next] = sum;
      before[next] = cell;
      heap.push(next, sum + ahead(next));
    }
  }
  if (from !== to && before[to] === -1) return [];
  const path = [to];
  for (let cell = to; cell !== from; cell = before[cell] as number)
    path.push(before[cell] as number);
  return path.reverse();
}

/** Whether the cells that a slanting step touches on its way are sea: one of the two at a corner is enough. */
function isOpen(grid: SeaGrid, cell: number, dx: number, dy: number): boolean {
  const { kinds } = grid;
  const isSea = (x: number, y: number) => {
    const other = grid.step(cell, x, y);
    return other >= 0 && kinds[other] !== LAND;
  };
  if (dx === 0 || dy === 0) return true;
  const [sx, sy] = [Math.sign(dx), Math.sign(dy)];
  if (Math.abs(dx) === 1 && Math.abs(dy) === 1) return isSea(sx, 0) || isSea(0, sy);
  return isSea(sx, sy) && (Math.abs(dx) === 2 ? isSea(sx, 0) : isSea(0, sy));
}

/** A binary heap of cells; the least key comes first. */
class Heap {
  readonly #cells: number[] = [];
  readonly #keys: number[] = [];

  push(cell: number, key: number): void {
    const [cells, keys] = [this.#cells, this.#keys];
    let i = cells.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if ((keys[parent] as number) <= key) break;
      cells[i] = cells[parent] as number;
      keys[i] = keys[parent] as number;
      i = parent;
    }
    cells[i] = cell;
    keys[i] = key;
  }

  /** -1 where it is empty. */
  pop(): number {
    const [cells, keys] = [this.#cells, this.#keys];
    const [first, last, key] = [cells[0], cells.pop(), keys.pop()];
    if (first === undefined || last === undefined || key === undefined) return -1;
    const size = cells.length;
    if (size === 0) return first;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child += 1;
      if ((keys[child] as number) >= key) break;
      cells[i] = cells[child] as number;
      keys[i] = keys[child] as number;
      i = child;
    }
    cells[i] = last;
    keys[i] = key;
    return first;
  }
}
