import { useSyncExternalStore } from 'react';
import type { Playback, PlaybackState } from './playback.ts';

/**
 * What a component needs to know of the clock. `select` must return a primitive: React renders only
 * when it changes, so a component that selects the passage does not render per frame.
 */
export function usePlayback<T extends string | number | boolean | null>(
  playback: Playback,
  select: (state: PlaybackState) => T,
): T {
  const answer = () => select(playback.getState());
  // The same where the page is drawn ahead, at build time.
  return useSyncExternalStore(playback.subscribe, answer, answer);
}
