import { type Track, wrapped } from './track.ts';

/** Metres that a map shows at its nearest: about what a receiver is wrong by. */
const LEAST_TOLERANCE = 5;
/** Points of one line: a page draws so many in a frame. */
const MOST_POINTS = 4000;

/**
 * The indices of the points of a track that a map needs: with them, the line is nowhere farther from the track
 * than the tolerance, which grows until no more than `most` points are left. O(points) for each tolerance.
 *
 * @param keep indices of points that must stay: where the traveller rested
 */
export function simplifyTrack(
  track: Track,
  keep: ReadonlySet<number> = new Set(),
  most = MOST_POINTS,
): number[] {
  let kept = fitted(track, keep, LEAST_TOLERANCE);
  for (let tolerance = 2 * LEAST_TOLERANCE; kept.length > most && tolerance < 1e7; tolerance *= 2)
    kept = fitted(track, keep, tolerance);
  return kept;
}

const METRES = 111_195;

/**
 * Sleeve fitting (Zhao and Saalfeld, 1997): from each point that is kept, the range of directions in which a line
 * passes all points since within the tolerance; when a point lies outside of it, the one before is kept.
 */
function fitted({ lon, lat }: Track, keep: ReadonlySet<number>, tolerance: number): number[] {
  const count = lon.length;
  if (count < 3) return Array.from({ length: count }, (_, i) => i);
  const kept = [0];
  let anchor = 0;
  let [low, high, middle, far] = [0, 0, Number.NaN, 0];
  const begin = (i: number) => {
    anchor = i;
    [low, high, middle, far] = [0, 0, Number.NaN, 0];
  };
  for (let i = 1; i < count; i++) {
    const y = lat[anchor] ?? 0;
    const dx = wrapped((lon[i] ?? 0) - (lon[anchor] ?? 0)) * Math.cos((y * Math.PI) / 180) * METRES;
    const dy = ((lat[i] ?? 0) - y) * METRES;
    const distance = Math.hypot(dx, dy);
    let leaves = far - distance > tolerance;
    if (!leaves && distance > tolerance) {
      const direction = Math.atan2(dy, dx);
      const half = Math.asin(tolerance / distance);
      if (Number.isNaN(middle)) [middle, low, high] = [direction, -half, half];
      else {
        const turn = angle(direction - middle);
        leaves = turn < low || turn > high;
        low = Math.max(low, turn - half);
        high = Math.min(high, turn + half);
      }
    }
    far = Math.max(far, distance);
    if (leaves && i - 1 > anchor) {
      kept.push(i - 1);
      begin(i - 1);
      // Once more from the point that was just kept.
      i -= 1;
    } else if (keep.has(i) && i < count - 1) {
      kept.push(i);
      begin(i);
    }
  }
  kept.push(count - 1);
  return kept;
}

const angle = (radians: number) => radians - 2 * Math.PI * Math.round(radians / (2 * Math.PI));
