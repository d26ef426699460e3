import type { Journey } from '../../timeline/journey.ts';

/** A journey that also returns is drawn on two lanes, one for each direction, as on a transit map. */
export function hasTwoLanes(journey: Journey): boolean {
  return journey.stretches.some((stretch) => stretch.y1 < stretch.y0);
}
