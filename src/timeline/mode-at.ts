import type { Mode } from '../story/model.ts';
import type { Journey, Position } from './journey.ts';

/** How the traveller goes at a place of the journey; at a stop, how they came. */
export function modeAt({ stretches }: Journey, { best }: Position): Mode {
  const last = stretches.findLast(({ s0 }) => s0 < best.s) ?? stretches[0];
  return last?.mode ?? 'train';
}

/** How the traveller goes for most of the way. */
export function mainMode({ stretches }: Journey): Mode {
  const km = new Map<Mode, number>();
  for (const { mode, s0, s1 } of stretches) km.set(mode, (km.get(mode) ?? 0) + s1 - s0);
  return [...km].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'train';
}
