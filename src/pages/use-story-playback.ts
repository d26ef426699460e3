import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { dwellsOf } from '../playback/dwells.ts';
import { createPlayback, type Playback, type PlaybackTimes } from '../playback/playback.ts';
import type { Story } from '../story/model.ts';
import { firstInstant } from '../timeline/steps.ts';
import { buildTimeScale } from '../timeline/time-scale.ts';
import { useHydrated } from '../ui/use-hydrated.ts';

declare global {
  interface WindowEventMap {
    'whistlestop:playback': CustomEvent<Playback>;
  }
}

/**
 * The story's playback; null in the first render. Made in an effect, since one that was destroyed
 * cannot be used again. Another version of the story keeps it.
 *
 * @param at epoch ms to start at; null for the story's opening
 */
export function useStoryPlayback(story: Story, at: number | null): Playback | null {
  const [playback, setPlayback] = useState<Playback | null>(null);
  const timesNow = useEffectEvent(() => timesOf(story));
  const made = useRef<Story | null>(null);
  // Before the browser paints: the page must not be empty for a frame.
  useLayoutEffect(() => {
    const calm = matchMedia('(prefers-reduced-motion: reduce)');
    const created = createPlayback({
      ...timesNow(),
      ...(at === null ? {} : { at }),
      now: () => performance.now(),
      requestFrame: (tick) => requestAnimationFrame(tick),
      cancelFrame: (handle) => cancelAnimationFrame(handle),
      reducedMotion: () => calm.matches,
    });
    setPlayback(created);
    // For the page that frames this one as a preview.
    dispatchEvent(new CustomEvent('whistlestop:playback', { detail: created }));
    return () => created.destroy();
  }, [at]);
  useLayoutEffect(() => {
    if (playback && made.current && made.current !== story) playback.setTimes(timesOf(story));
    made.current = story;
  }, [playback, story]);
  return playback;
}

function timesOf(story: Story): PlaybackTimes {
  return {
    scale: buildTimeScale(story),
    dwells: dwellsOf(story),
    opening: firstInstant(story),
  };
}

/**
 * A playback that stays at the first instant, for the prerendered page and for the render that
 * hydrates it; null in a page that is not hydrated.
 */
export function usePrerenderedPlayback(story: Story): Playback | null {
  const hydrated = useHydrated();
  const [playback] = useState(() =>
    hydrated
      ? null
      : createPlayback({
          scale: buildTimeScale(story),
          dwells: [],
          opening: firstInstant(story),
          now: () => 0,
          requestFrame: () => 0,
          cancelFrame: () => undefined,
        }),
  );
  return playback;
}
