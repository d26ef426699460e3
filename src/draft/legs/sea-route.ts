import { greatCircleKm, greatCirclePoints } from '../../geo/great-circle.ts';
import { unwrapLongitude } from '../../geo/longitude.ts';
import { rounded } from './rounded.ts';
import type { SeaGrid } from './sea-grid.ts';
import type { Canal } from './straits.ts';

type Point = readonly [lon: number, lat: number];

export type SeaRoute =
  | {
      readonly kind: 'route';
      /** As GeoJSON has them; longitudes go on beyond 180 degrees where the line crosses the date line. */
      readonly coordinates: readonly Point[];
      readonly km: number;
    }
  /** `inland`: more than 150 km from the sea. `no-way`: two seas that are not joined. */
  | { readonly kind: 'fault'; readonly fault: 'no-point' | 'inland' | 'no-way' };

/** A port may lie up a river, km. */
const UPRIVER_KM = 150;

const grids = new Map<string, Promise<SeaGrid>>();

/**
 * A likely route by sea: the shortest one that keeps off the coast, out of the ice and through the usual
 * straits and canals. It is approximate, good for the map of a continent: no lane, depth, wind or rule is
 * known to it. Loads its grid (10 kB) at the first call. Up to a second for half of the globe.
 *
 * @param without canals that the ship does not use, as before 1869 and 1914
 */
export async function seaRoute(
  from: Point,
  to: Point,
  without: readonly Canal[] = [],
): Promise<SeaRoute> {
  if (![from, to].every(isPoint)) return { kind: 'fault', fault: 'no-point' };
  const [{ searchSea }, grid] = await Promise.all([
    import('./sea-search.ts'),
    gridWithout(without),
  ]);
  const starts = grid.near(from, UPRIVER_KM);
  const ends = grid.near(to, UPRIVER_KM);
  if (starts.length === 0 || ends.length === 0) return { kind: 'fault', fault: 'inland' };
  const pairs = starts.flatMap((start) =>
    ends
      .filter(({ cell }) => grid.areaOf(cell) === grid.areaOf(start.cell))
      .map((end) => ({ start: start.cell, end: end.cell, km: start.km + end.km })),
  );
  const [best] = pairs.sort((a, b) => a.km - b.km);
  if (!best) return { kind: 'fault', fault: 'no-way' };
  const { tightened } = await import('./tighten.ts');
  const corners = tightened(grid, searchSea(grid, best.start, best.end));
  const coordinates: Point[] = [from];
  for (const corner of [...corners, to]) {
    const before = coordinates.at(-1) as Point;
    const [lon, lat] = corner;
    const next: Point = [unwrapLongitude(lon, before[0]), lat];
    if (next[0] !== before[0] || next[1] !== before[1])
      coordinates.push(...greatCirclePoints(before, next).slice(1));
  }
  if (coordinates.length === 1) coordinates.push(to);
  return { kind: 'route', coordinates: rounded(coordinates), km: lengthKm(coordinates) };
}

function gridWithout(without: readonly Canal[]): Promise<SeaGrid> {
  const key = without.toSorted().join();
  const known =
    grids.get(key) ??
    import('./sea-grid.ts').then(({ SeaGrid: Grid }) => new Grid(new Set(without)));
  grids.set(key, known);
  // A module that did not load is asked for again.
  known.catch(() => grids.delete(key));
  return known;
}

function isPoint([lon, lat]: Point): boolean {
  return Number.isFinite(lon) && Math.abs(lat) <= 90;
}

function lengthKm(points: readonly Point[]): number {
  return points.reduce((sum, point, i) => {
    const before = points[i - 1];
    return before ? sum + greatCircleKm(...before, ...point) : 0;
  }, 0);
}
