import { createPlayback, type Playback } from '../../../src/playback/playback.ts';
import type { Story } from '../../../src/story/model.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';

/** A story's clock whose time and frames are cranked by hand. */
export function crank(story: Story, at?: number): { playback: Playback; turn(ms: number): void } {
  let time = 0;
  let pending: (() => void) | null = null;
  const playback = createPlayback({
    scale: buildTimeScale(story),
    dwells: [],
    ...(at === undefined ? {} : { at }),
    now: () => time,
    requestFrame: (tick) => {
      pending = tick;
      return 1;
    },
    cancelFrame: () => {
      pending = null;
    },
  });
  return {
    playback,
    turn(ms) {
      for (let left = ms; left > 0; left -= 16) {
        time += 16;
        const tick = pending;
        pending = null;
        tick?.();
      }
    },
  };
}
