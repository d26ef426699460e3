import { straightLine } from '../../../geo/line.ts';
import type { LineBasis } from '../../basis.ts';
import type { Leg, Mode, Ride } from '../../model.ts';

interface Point {
  readonly lon: number;
  readonly lat: number;
}

/**
 * A ride on the shortest line between two points of the globe, where no better line is known.
 *
 * @param known what the times at both ends say of it
 */
export function straightRide(
  from: Point,
  to: Point & { readonly id: string },
  mode: Mode,
  known: LineBasis,
): Ride {
  const line = straightLine(from, to);
  const leg: Leg = {
    id: `straight-to-${to.id}`,
    mode,
    basis: 'sketched',
    line,
    official: false,
  };
  const basis = known === 'planned' ? 'planned' : 'sketched';
  return { leg, from: 0, to: line.km.at(-1) as number, basis };
}
