import { greatCircleKm } from '../../geo/great-circle.ts';
import { CellHeap } from './cell-heap.ts';
import { COASTAL, LAND, type SeaGrid, STRAIT } from './sea-grid.ts';

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

/** A step to a cell nearby, and the cells that it passes between. */
interface Step {
  readonly dx: number;
  readonly dy: number;
  /** All of these are sea, and one of those, if there are any. */
  readonly through: readonly (readonly [dx: number, dy: number])[];
  readonly beside: readonly (readonly [dx: number, dy: number])[];
}

/** 16 directions, so that no route comes out 3 % too long. */
const STEPS: readonly Step[] = [-2, -1, 0, 1, 2].flatMap((dy) =>
  [-2, -1, 0, 1, 2].flatMap((dx): Step[] => {
    const [wide, high] = [Math.abs(dx), Math.abs(dy)];
    if (wide + high === 1) return [{ dx, dy, through: [], beside: [] }];
    if (wide === 1 && high === 1)
      return [
        {
          dx,
          dy,
          through: [],
          beside: [
            [dx, 0],
            [0, dy],
          ],
        },
      ];
    if (wide + high !== 3) return [];
    const [sx, sy] = [Math.sign(dx), Math.sign(dy)];
    return [{ dx, dy, through: [[sx, sy], wide === 2 ? [sx, 0] : [0, sy]], beside: [] }];
  }),
);

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
  const stepKm = stepsOf(grid);
  const [lon, lat] = grid.pointOf(to);
  const ahead = new Float64Array(kinds.length);
  const heap = new CellHeap();
  cost[from] = 0;
  heap.push(from, 0);
  for (let cell = heap.pop(); cell !== -1; cell = heap.pop()) {
    if (cell === to) break;
    if (done[cell]) continue;
    done[cell] = 1;
    const row = Math.floor(cell / grid.width) * STEPS.length;
    for (const [i, { dx, dy, through, beside }] of STEPS.entries()) {
      const next = grid.step(cell, dx, dy);
      if (next < 0 || kinds[next] === LAND || done[next]) continue;
      if (!allSea(grid, cell, through) || (beside.length > 0 && !anySea(grid, cell, beside)))
        continue;
      // Beside a strait, what lies round the corner is its shore.
      const leaves = (kinds[next] === STRAIT) !== (kinds[cell] === STRAIT);
      if (leaves && beside.length > 0 && !allSea(grid, cell, beside)) continue;
      const isStrait = kinds[next] === STRAIT || kinds[cell] === STRAIT;
      const km = isStrait
        ? greatCircleKm(...grid.pointOf(cell), ...grid.pointOf(next))
        : (stepKm[row + i] as number);
      const sum = (cost[cell] as number) + km * weightOf(grid, next);
      if (sum >= (cost[next] as number)) continue;
      cost[next] = sum;
      before[next] = cell;
      const known = ahead[next] as number;
      if (known === 0) ahead[next] = greatCircleKm(...grid.pointOf(next), lon, lat);
      heap.push(next, sum + (ahead[next] as number));
    }
  }
  if (from !== to && before[to] === -1) return [];
  const path = [to];
  for (let cell = to; cell !== from; cell = before[cell] as number)
    path.push(before[cell] as number);
  return path.reverse();
}

function weightOf(grid: SeaGrid, cell: number): number {
  const y = 90 - Math.floor(cell / grid.width) / grid.per;
  const coast = grid.kinds[cell] === COASTAL ? COAST : 1;
  // Ice is far from the equator.
  return Math.abs(y) < 60 ? coast : coast * iceWeight(...grid.pointOf(cell));
}

/** The length of each step from each row, km. */
function stepsOf(grid: SeaGrid): Float64Array {
  const km = new Float64Array(grid.height * STEPS.length);
  const latitude = (row: number) => 90 - (row + 0.5) / grid.per;
  for (let row = 0; row < grid.height; row++)
    for (const [i, { dx, dy }] of STEPS.entries())
      km[row * STEPS.length + i] = greatCircleKm(
        0,
        latitude(row),
        dx / grid.per,
        latitude(row + dy),
      );
  return km;
}

type Offsets = readonly (readonly [dx: number, dy: number])[];

function allSea(grid: SeaGrid, cell: number, offsets: Offsets): boolean {
  for (const [dx, dy] of offsets) if (!isSea(grid, cell, dx, dy)) return false;
  return true;
}

function anySea(grid: SeaGrid, cell: number, offsets: Offsets): boolean {
  for (const [dx, dy] of offsets) if (isSea(grid, cell, dx, dy)) return true;
  return false;
}

function isSea(grid: SeaGrid, cell: number, dx: number, dy: number): boolean {
  const other = grid.step(cell, dx, dy);
  return other >= 0 && grid.kinds[other] !== LAND;
}
