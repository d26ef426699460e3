import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Steps } from '../../style/steps.ts';

/** The steps as an expression of MapLibre's: the same as `valueAt` of the zoom level. */
export function byZoom(steps: Steps): ExpressionSpecification | number {
  const [first] = steps;
  if (steps.length < 2) return first?.[1] ?? 0;
  return ['interpolate', ['linear'], ['zoom'], ...steps.flat()] as ExpressionSpecification;
}
