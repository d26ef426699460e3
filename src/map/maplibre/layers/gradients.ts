import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

const CLEAR = 'rgba(0, 0, 0, 0)';
const LEAST = 1e-7;

type Stop = [at: number, color: string];

function ramp(stops: Stop[]): ExpressionSpecification {
  // MapLibre refuses stops that don't rise strictly: those that fall together are pushed apart.
  let before = -1;
  const flat = stops.flatMap(([at, color]) => {
    before = Math.max(at, before + LEAST);
    return [before, color];
  });
  return ['interpolate', ['linear'], ['line-progress'], ...flat] as ExpressionSpecification;
}

/**
 * `color` from the start of the line up to `progress`, then nothing.
 *
 * @param edge how wide the end fades, as a share of the line. MapLibre samples a gradient at 256
 *   points per line and tile: an edge as wide as such a sample moves smoothly, a sharper one jumps.
 *   Never `step`: for that it paints textures thousands of samples wide, again at every change.
 */
export function doneGradient(
  color: string,
  progress: number,
  edge: number,
): ExpressionSpecification {
  if (progress <= 0)
    return ramp([
      [0, CLEAR],
      [1, CLEAR],
    ]);
  if (progress >= 1)
    return ramp([
      [0, color],
      [1, color],
    ]);
  return ramp([
    [0, color],
    [progress - edge / 2, color],
    [progress + edge / 2, CLEAR],
  ]);
}

/** `color` between two places on the line, nothing outside; nothing at all where they are one. */
export function rangeGradient(
  color: string,
  from: number,
  to: number,
  edge: number,
): ExpressionSpecification {
  if (to - from < LEAST)
    return ramp([
      [0, CLEAR],
      [1, CLEAR],
    ]);
  return ramp([
    [0, from <= 0 ? color : CLEAR],
    [from - edge / 2, from <= 0 ? color : CLEAR],
    [from + edge / 2, color],
    [to - edge / 2, color],
    [to + edge / 2, to >= 1 ? color : CLEAR],
  ]);
}
