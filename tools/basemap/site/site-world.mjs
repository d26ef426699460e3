import { graticule, landFeatures, lines, polygons } from '../features.mjs';
import { areaOf, bordersIn, coastOf, landOf } from '../shapes/kinds.mjs';
import { coarsen, lat, lon } from '../shapes/simplify.mjs';
import { crossingsOf } from './crossings.mjs';
import { coarserLand } from './land.mjs';

/** A cut of the data and no coast: the antimeridian, and the south. */
export const atEnds = (a, b) =>
  (Math.abs(lon(a)) > 179.99 && Math.abs(lon(b)) > 179.99) || (lat(a) < -84.9 && lat(b) < -84.9);

/** Web Mercator stretches the north: as much detail there as at the equator would cost too much. */
const stretched = (degrees) => (p) =>
  degrees * Math.sqrt(Math.cos((lat(p) * Math.PI) / 180) + 0.05);

/**
 * The whole world on a small scale.
 * @param whole the land, see `wholeLand`
 * @param still lakes as polygons
 * @param {{ tolerance: number, step: number, island: number, lake: number }} grain degrees, and the
 *   least area of islands and lakes, km²
 * @param {((a: Position, b: Position) => boolean)[]} cuts other segments that are no coast
 */
export async function siteWorld(
  whole,
  still,
  { tolerance, step, island, lake },
  cuts = [],
  pinned = undefined,
) {
  const isCut = (a, b) => [atEnds, ...cuts].some((cut) => cut(a, b));
  const land = landOf(
    await coarserLand(whole, stretched(tolerance), step, pinned),
    'land',
    (ring) => island * Math.cos((lat(ring[0]) * Math.PI) / 180) ** -0.5,
  );
  return [
    ...landFeatures(land),
    ...polygons({ k: 'lake' }, lakesOf(still, stretched(tolerance), step, lake)),
    ...lines({ k: 'coast' }, coastOf(land, isCut)),
    ...lines({ k: 'border' }, bordersIn(land, isCut)),
    ...graticule(10),
  ];
}

/** Lakes of at least an area, km², with fewer points and no outline that crosses itself. */
export function lakesOf(still, tolerance, step, least) {
  return still
    .filter(([ring]) => Math.abs(areaOf(ring)) >= least)
    .map(([ring]) => [uncrossed(ring, tolerance, step)])
    .filter(([ring]) => ring.length > 3);
}

/** A ring with fewer points: more of them where it would cross itself. */
export function uncrossed(ring, tolerance, step) {
  for (let share = 1; share > 0.1; share *= 0.7) {
    const grain = { tolerance: (p) => share * tolerance(p), step: () => step, pinned: () => false };
    const coarse = coarsen(ring, grain);
    if (crossingsOf([coarse]).length === 0) return coarse;
  }
  return [];
}
