import { lastAtMost } from '../../geo/binary-search.ts';
import { mercatorX, mercatorY } from '../../geo/mercator.ts';
import type { Journey } from '../../timeline/journey.ts';

/** Length of the drawn line in worlds: times 512 and 2 to the zoom, it is its length in pixels. */
export function drawnLength(journey: Journey): number {
  return lengths(journey).at(-1) ?? 0;
}

/**
 * Share of the drawn line behind each vertex of `journey.path`, 0 to 1. Not the share of the
 * kilometres: `line-progress` counts lengths as drawn, and official kilometres know nothing of the
 * projection or of curves that the drawing leaves out.
 */
export function progressOf(journey: Journey): Float64Array {
  const progress = lengths(journey);
  const whole = progress.at(-1) ?? 0;
  return whole > 0 ? progress.map((long) => long / whole) : progress;
}

function lengths({ path: { lon, lat } }: Journey): Float64Array {
  const sums = new Float64Array(lon.length);
  for (let i = 1; i < lon.length; i += 1) {
    const dx = mercatorX(lon[i] as number) - mercatorX(lon[i - 1] as number);
    const dy = mercatorY(lat[i] as number) - mercatorY(lat[i - 1] as number);
    sums[i] = (sums[i - 1] as number) + Math.hypot(dx, dy);
  }
  return sums;
}

/** Share of the drawn line that lies behind kilometre `s`; held within 0 and 1. */
export function progressAt(journey: Journey, progress: Float64Array, s: number): number {
  const km = journey.path.km;
  const last = km.length - 1;
  if (last < 1 || s <= (km[0] ?? 0)) return 0;
  if (s >= (km[last] ?? 0)) return progress[last] ?? 0;
  const low = lastAtMost(km, s);
  const high = low + 1;
  const long = (km[high] ?? 0) - (km[low] ?? 0);
  const from = progress[low] ?? 0;
  return from + (long > 0 ? (s - (km[low] ?? 0)) / long : 0) * ((progress[high] ?? 0) - from);
}
