import { greatCircleKm, greatCirclePoints } from '../../geo/great-circle.ts';
import { COASTAL, LAND, OPEN, type SeaGrid, STRAIT } from './sea-grid.ts';

type Point = readonly [lon: number, lat: number];

/** Between two looks at the grid, km: less than the width of a cell in most seas. */
const LOOK_KM = 12;

/**
 * The corners of a chain of cells pulled tight, so that the line is straight over open sea. It still keeps
 * off coasts where the chain does, and follows the middle of straits.
 */
export function tightened(grid: SeaGrid, cells: readonly number[]): Point[] {
  const points = cells.map((cell) => grid.pointOf(cell));
  const kinds = cells.map((cell) => grid.kinds[cell] ?? LAND);
  const corners: Point[] = points.slice(0, 1);
  for (let i = 0; i < points.length - 1; ) {
    let next = i + 1;
    let coastal = false;
    let misses = 0;
    for (let k = i + 1; k < points.length && misses < 40; k++) {
      coastal ||= kinds[k] !== OPEN || kinds[i] !== OPEN;
      if (sees(grid, points[i] as Point, points[k] as Point, coastal)) [next, misses] = [k, 0];
      else misses += 1;
      if (kinds[k] === STRAIT) break;
      // Out of a strait the first cell decides the direction.
      if (kinds[i] === STRAIT && k === i + 1 && kinds[k] === COASTAL) break;
    }
    corners.push(...grid.between(cells[i] as number, cells[next] as number), points[next] as Point);
    i = next;
  }
  return corners;
}

/** Whether the shortest line between two points stays at sea, and off the coast. */
function sees(grid: SeaGrid, from: Point, to: Point, coastal: boolean): boolean {
  const arcs = greatCirclePoints(from, to);
  for (let i = 1; i < arcs.length; i++) {
    const [[x0, y0], [x1, y1]] = [arcs[i - 1] as Point, arcs[i] as Point];
    const steps = Math.ceil(greatCircleKm(x0, y0, x1, y1) / LOOK_KM);
    for (let k = 0; k <= steps; k++) {
      const cell = grid.cellAt(x0 + ((x1 - x0) * k) / steps, y0 + ((y1 - y0) * k) / steps);
      const kind = grid.kinds[cell];
      if (kind === LAND || (kind === COASTAL && !coastal)) return false;
    }
  }
  return true;
}
