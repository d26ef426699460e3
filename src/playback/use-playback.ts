import { useSyncExternalStore } from 'react';
import type { Playback, PlaybackState } from './playback.ts';

/**
 * Part of the playback state. `select` must return a primitive: React renders only when it changes, so a
 * component that selects the passage does not render per frame.
 */
export function usePlayback<T extends string | number | boolean | null>(
  playback: Playback,
  select: (state: PlaybackState) => T,
): T {
  const getSnapshot = () => select(playback.getState());
  // The same at build time, where the page is prerendered.
  return useSyncExternalStore(playback.subscribe, getSnapshot, getSnapshot);
}
