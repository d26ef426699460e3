import type { Journey } from '../../timeline/journey.ts';

/** A journey that comes back runs on two lanes, one each way, as on a transit map. */
export function hasTwoLanes(journey: Journey): boolean {
  return journey.stretches.some((stretch) => stretch.y1 < stretch.y0);
}
