import type { Mode } from '../story/model.ts';
import type { Journey, Position } from './journey.ts';

/** How the traveller goes at a place of the journey; at a stop, how they came. */
export function modeAt({ stretches }: Journey, { best }: Position): Mode {
  const last = stretches.findLast(({ s0 }) => s0 < best.s) ?? stretches[0];
  return last?.mode ?? 'train';
}
