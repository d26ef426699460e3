import type { Line } from '../../geo/line.ts';
import { LIMITS } from '../limits.ts';
import type { Problems } from '../problems.ts';
import { simplifyLine } from './simplify-line.ts';

/** Tolerances, km. A line that needs more than the coarsest winds too much to be read. */
const COARSEST = 1.024;
const TOLERANCES = [0.001, 0.004, 0.016, 0.064, 0.256, COARSEST];

/**
 * The lines of a route by id, of no more points together than can be drawn (`LIMITS.drawn`), each as
 * true as that allows; what was left out is said. Kilometres stay those of the whole line.
 */
export function simplifyRoute<F extends Line>(
  features: ReadonlyMap<string, F>,
  problems: Problems,
): ReadonlyMap<string, F> {
  const drawn = [...drawable(features, problems)].map(([id, feature]) => {
    const all: Uint32Array = new Uint32Array(feature.lon.length).map((_, index) => index);
    return { id, feature, kept: all };
  });
  const points = () => drawn.reduce((sum, { kept }) => sum + kept.length, 0);
  const before = points();
  let off = 0;
  for (const tolerance of TOLERANCES) {
    if (points() <= LIMITS.drawn) break;
    // From those that the last left, which soon are a fraction.
    for (const one of drawn) one.kept = simplifyLine(one.feature, tolerance, one.kept);
    off += 2 * tolerance;
  }
  if (off > 0) {
    const metres = Math.ceil(off * 1000);
    const reason = `has ${before} points, of which ${points()} are drawn; the others lie within ${metres} m`;
    problems.add('hint', 'route.geojson', reason, 'Simplify the lines to choose for yourself.');
  }
  return new Map(drawn.map(({ id, feature, kept }) => [id, only(feature, kept)]));
}

/** Those for whose least points there is room, in order. */
function* drawable<F extends Line>(
  features: ReadonlyMap<string, F>,
  problems: Problems,
): Iterable<[id: string, feature: F]> {
  let room: number = LIMITS.drawn;
  for (const [id, feature] of features) {
    const least = simplifyLine(feature, COARSEST).length;
    if (least <= room) {
      room -= least;
      yield [id, feature];
    } else {
      const reason = `winds so much that its ${feature.lon.length} points cannot be drawn`;
      problems.addLimit('dropped', `route.geojson: "${id}"`, reason, 'Simplify the line.');
    }
  }
}

function only<F extends Line>(feature: F, kept: Uint32Array): F {
  const pick = (values: Float64Array) =>
    Float64Array.from(kept, (index) => values[index] as number);
  return { ...feature, lon: pick(feature.lon), lat: pick(feature.lat), km: pick(feature.km) };
}
