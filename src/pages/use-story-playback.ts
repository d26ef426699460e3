import { useLayoutEffect, useState } from 'react';
import { dwellsOf } from '../playback/dwells.ts';
import { createPlayback, type Playback } from '../playback/playback.ts';
import type { Story } from '../story/model.ts';
import { firstInstant } from '../timeline/steps.ts';
import { buildTimeScale } from '../timeline/time-scale.ts';

/** The story's clock. Created in an effect, since a destroyed one cannot be used again. */
export function useStoryPlayback(story: Story, at: number | null): Playback | null {
  const [playback, setPlayback] = useState<Playback | null>(null);
  // Before the browser paints: the page must not be empty for a frame.
  useLayoutEffect(() => {
    const reduced = matchMedia('(prefers-reduced-motion: reduce)');
    const created = createPlayback({
      scale: buildTimeScale(story),
      dwells: dwellsOf(story),
      at: at ?? firstInstant(story),
      now: () => performance.now(),
      requestFrame: (tick) => requestAnimationFrame(tick),
      cancelFrame: (handle) => cancelAnimationFrame(handle),
      reducedMotion: () => reduced.matches,
    });
    setPlayback(created);
    return () => created.destroy();
  }, [story, at]);
  return playback;
}
