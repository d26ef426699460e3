/**
 * Where the reader reads. A line a third down the scroll area would never reach the first and the
 * last passages of a text that is about to end, so near both ends the line slides: at the very top
 * of the scroll it lies on the upper edge, at the very end on the lower one.
 *
 * All lengths in px. `scroll` is 0…max; `height` is the visible height; a content position is
 * counted from the upper edge of the area when `scroll` is 0.
 */
const SHARE = 1 / 3;
/** How far inside a passage the line stands after it was scrolled there: rounding must not move it out. */
const INSIDE = 8;
/** A long passage rests this share of the height below the upper edge. */
const HEADROOM = 0.08;

/** The content position that is being read. Only grows with `scroll`; 0 at 0, all of it at `max`. */
export function readAt(scroll: number, max: number, height: number): number {
  const s = clamp(scroll, 0, max);
  if (max < height) return max > 0 ? s * (1 + height / max) : 0;
  return Math.max(Math.min(2 * s, s + height * SHARE), 2 * s + height - max);
}

/** The scroll at which `content` is being read: the inverse of `readAt`, within 0…max. */
export function scrollFor(content: number, max: number, height: number): number {
  if (max < height) return max > 0 ? clamp(content / (1 + height / max), 0, max) : 0;
  // The inverse of the greater of two growing functions is the lesser of their inverses.
  const s = Math.min(Math.max(content / 2, content - height * SHARE), (content - height + max) / 2);
  return clamp(s, 0, max);
}

/**
 * The scroll at which a passage is comfortably read: a long one from near the upper edge, a short one
 * with the text before it as context, and always so that the line lies inside it.
 */
export function scrollForPassage(top: number, bottom: number, max: number, height: number): number {
  const least = scrollFor(top + INSIDE, max, height);
  const most = scrollFor(Math.max(bottom - INSIDE, top + INSIDE), max, height);
  return Math.round(clamp(top - height * HEADROOM, least, most));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
