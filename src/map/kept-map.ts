import type { Journey } from '../timeline/journey.ts';
import type { EarlyMap } from './early-map.ts';

/** A map that was begun before its pane, until the pane takes it. */
let kept: EarlyMap | null = null;

/** Keeps a map for the pane that is about to be made. */
export function keepMap(map: EarlyMap): void {
  kept = map;
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && map.host.contains(focused)) map.focused = focused;
}

/** How far the map of this journey is that is waiting; null where none is. */
export function keptState(journey: Journey): 'loading' | 'ready' | null {
  if (kept?.journey !== journey) return null;
  return kept.isReady() ? 'ready' : 'loading';
}

/** Hands the map of this journey over, once. */
export function takeMap(journey: Journey): EarlyMap | null {
  const map = kept?.journey === journey ? kept : null;
  kept = null;
  return map;
}
