import { useEffect } from 'react';
import type { Slide } from '../talk/slides.ts';
import type { DeckState, Talk } from '../talk/talk.ts';

/** Silent reading in a room, words per minute, and what looking takes besides. */
const WORDS_PER_MINUTE = 160;
const LOOK_MS = 6000;

/**
 * Runs the deck by itself, round and round, until a hand takes over.
 *
 * @param pause seconds for each step; null for as long as its text needs
 */
export function useAutoAdvance(
  talk: Talk,
  state: DeckState,
  steps: readonly Slide[],
  pause: number | null,
): void {
  const { auto, index, blank, exploring, dialog } = state;
  useEffect(() => {
    if (!auto || blank || dialog) return;
    const words = Math.min(steps[index]?.passage?.words ?? 0, 50);
    // Somebody at the kiosk looks around: it waits longer, and then comes back.
    const rest = exploring ? 60_000 : LOOK_MS + (words / WORDS_PER_MINUTE) * 60_000;
    const timer = setTimeout(
      () => talk.obey(index + 1 < steps.length || exploring ? { do: 'on' } : { do: 'first' }),
      pause !== null && !exploring ? pause * 1000 : rest,
    );
    return () => clearTimeout(timer);
  }, [talk, auto, index, blank, exploring, dialog, steps, pause]);
}
