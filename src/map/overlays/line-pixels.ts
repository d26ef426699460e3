import { mercatorY, WORLD_PX } from '../../geo/mercator.ts';
import type { OverlayHost } from './overlay-host.ts';
import { pointsAlong, type Room } from './place-layout.ts';

interface Points {
  readonly lon: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
}

/**
 * The part of a line that crosses the pane, on each copy of the world that the pane shows: points close
 * enough that no label slips between two.
 *
 * @param line its longitudes are unbroken
 * @param from first vertex, and last
 * @param most as many vertices are projected at most
 * @returns x, y, x, y … in the pane's pixels
 */
export function linePixels(
  host: Pick<OverlayHost, 'project' | 'zoom'>,
  { lon, lat }: Points,
  [from, to]: readonly [from: number, to: number],
  most: number,
  pane: Room['pane'],
): number[] {
  if (to < from) return [];
  const step = Math.max(1, Math.ceil((to - from) / most));
  const world = WORLD_PX * 2 ** host.zoom();
  // Beside its first point: each alone would lie on the copy that is nearest to the middle, and tear the line.
  const start = host.project(lon[from] as number, lat[from] as number);
  const startY = mercatorY(lat[from] as number);
  const [x, y]: [number[], number[]] = [[], []];
  for (let v = from; v < to + step; v += step) {
    const at = Math.min(v, to);
    x.push(start.x + (((lon[at] as number) - (lon[from] as number)) / 360) * world);
    y.push(start.y + (mercatorY(lat[at] as number) - startY) * world);
  }
  return copiesIn(x, world, pane.width).flatMap((turn) =>
    pointsAlong(turn === 0 ? x : x.map((at) => at + turn * world), y, pane),
  );
}

/**
 * By how many worlds a line may be moved to the east and still be seen in a pane.
 *
 * @param x its points, pixels
 * @param world width of the world, pixels
 */
export function copiesIn(x: ArrayLike<number>, world: number, width: number): number[] {
  let [west, east] = [Infinity, -Infinity];
  for (let i = 0; i < x.length; i += 1) {
    west = Math.min(west, x[i] as number);
    east = Math.max(east, x[i] as number);
  }
  const copies: number[] = [];
  // Not -0.
  for (let turn = Math.ceil(-east / world) + 0; west + turn * world <= width; turn += 1)
    copies.push(turn);
  return copies;
}
