import type { Dwell } from '../../../src/playback/playback.ts';
import { buildTimeScale } from '../../../src/timeline/time-scale.ts';
import { crankedClock } from '../../fixtures/cranked-clock.ts';

export const chapter = (id: string, from: number, to: number, share: number) => ({
  id,
  title: {},
  from,
  to,
  share,
  background: false,
});
export const scale = buildTimeScale({
  chapters: [chapter('a', 0, 1_000_000, 0.5), chapter('b', 9_000_000, 10_000_000, 0.5)],
});

/** The cranked clock over these chapters, with frames of 20 ms. */
export function crank({ rests = [] as readonly Dwell[], at = 0, reduced = false } = {}) {
  const clock = crankedClock({ scale, dwells: rests, at, reducedMotion: () => reduced });
  return {
    playback: clock.playback,
    get t() {
      return clock.playback.getState().t;
    },
    get idle() {
      return clock.idle;
    },
    run: (ms: number, frame = 20) => clock.run(ms, frame),
    sleep: clock.sleep,
  };
}
