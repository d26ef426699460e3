import type { Size } from '../../camera/fit.ts';

/** Pixels around the frame within which the line keeps its shape. */
const MARGIN = 64;

/**
 * The vertices of a line that a picture of it needs: those that lie more than `fine` pixels beside
 * the thinner line (Douglas and Peucker, 1973), and outside of the frame only as many as keep
 * everything outside. One line remains one line, so that lengths along it can be measured.
 *
 * @param x vertices in the frame's pixels
 * @param held vertices to be kept wherever they are
 * @returns indexes, rising, with the first and the last
 */
export function simplifiedVertices(
  x: Float64Array,
  y: Float64Array,
  held: ReadonlySet<number>,
  frame: Size,
  fine: number,
): number[] {
  const last = x.length - 1;
  const anchors = new Set([0, Math.max(0, last), ...held]);
  const sides = Array.from(x, (at, i) => sidesOf(at, y[i] as number, frame));
  const rough: number[] = [];
  for (let i = 0; i <= last; ) {
    rough.push(i);
    let common = sides[i] as number;
    let next = i + 1;
    // As long as all lie beyond the same edge, so does the straight line between the ends.
    for (let j = i + 1; j <= last; j += 1) {
      common &= sides[j] as number;
      if (common === 0) break;
      next = j;
      if (anchors.has(j)) break;
    }
    i = next;
  }
  const kept: number[] = [];
  let from = 0;
  for (let i = 1; i < rough.length; i += 1) {
    if (!anchors.has(rough[i] as number)) continue;
    simplify(rough, from, i, x, y, fine, kept);
    from = i;
  }
  if (last >= 0) kept.push(last);
  return kept;
}

/** Beyond which of the frame's edges a point lies, one bit each. */
function sidesOf(x: number, y: number, { width, height }: Size): number {
  return (
    (x < -MARGIN ? 1 : 0) |
    (x > width + MARGIN ? 2 : 0) |
    (y < -MARGIN ? 4 : 0) |
    (y > height + MARGIN ? 8 : 0)
  );
}

/** Adds what is to be kept of `rough` from place `from` up to, but without, place `to`. */
function simplify(
  rough: readonly number[],
  from: number,
  to: number,
  x: Float64Array,
  y: Float64Array,
  fine: number,
  kept: number[],
): void {
  const [a, b] = [rough[from] as number, rough[to] as number];
  let [far, most] = [-1, fine];
  for (let i = from + 1; i < to; i += 1) {
    const away = distance(x, y, rough[i] as number, a, b);
    if (away > most) [far, most] = [i, away];
  }
  if (far < 0) {
    kept.push(a);
    return;
  }
  simplify(rough, from, far, x, y, fine, kept);
  simplify(rough, far, to, x, y, fine, kept);
}

/** From a vertex to the straight line between two others, which ends at them. */
function distance(x: Float64Array, y: Float64Array, of: number, a: number, b: number): number {
  const [ax, ay] = [x[a] as number, y[a] as number];
  const [dx, dy] = [(x[b] as number) - ax, (y[b] as number) - ay];
  const [px, py] = [(x[of] as number) - ax, (y[of] as number) - ay];
  const square = dx * dx + dy * dy;
  const along = square > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / square)) : 0;
  return Math.hypot(px - along * dx, py - along * dy);
}
