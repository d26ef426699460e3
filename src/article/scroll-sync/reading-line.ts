/**
 * The line at which the reader is assumed to read. A fixed line a third down the scroll area could
 * not get to the first and last passages, so the line slides near both ends: at scroll 0 it is at the
 * upper edge, at the maximum at the lower edge.
 *
 * All lengths are in px. `scroll` is 0…max, `height` is the visible height, and a content position is
 * measured from the upper edge of the area at scroll 0.
 */
const SHARE = 1 / 3;
/** Minimum distance of the line from the passage's edges after a scroll: rounding must not move it out. */
const INSIDE = 8;
/** A long passage is scrolled to this share of the height below the upper edge. */
const HEADROOM = 0.08;

/** The content position on the line. Increases with `scroll`, from 0 at 0 to the content's height at `max`. */
export function readAt(scroll: number, max: number, height: number): number {
  const s = clamp(scroll, 0, max);
  if (max < height) return max > 0 ? s * (1 + height / max) : 0;
  return Math.max(Math.min(2 * s, s + height * SHARE), 2 * s + height - max);
}

/** The scroll at which the line is at `content`: the inverse of `readAt`, within 0…max. */
export function scrollFor(content: number, max: number, height: number): number {
  if (max < height) return max > 0 ? clamp(content / (1 + height / max), 0, max) : 0;
  // The inverse of the maximum of two increasing functions is the minimum of their inverses.
  const s = Math.min(Math.max(content / 2, content - height * SHARE), (content - height + max) / 2);
  return clamp(s, 0, max);
}

/**
 * The scroll that shows a passage from `top` to `bottom` (content positions). A long passage starts
 * near the upper edge, a short one keeps the text before it in view. The line is always inside it.
 */
export function scrollForPassage(top: number, bottom: number, max: number, height: number): number {
  const least = scrollFor(top + INSIDE, max, height);
  const most = scrollFor(Math.max(bottom - INSIDE, top + INSIDE), max, height);
  return Math.round(clamp(top - height * HEADROOM, least, most));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
