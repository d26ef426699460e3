import type { Playback } from '../../playback/playback.ts';

/** The text has come to rest if it was not scrolled for this time, ms. */
const REST_MS = 150;
/** Nobody waits longer than this, ms. */
const LONGEST_MS = 5000;

interface Calm {
  /** Calls back at once, or as soon as nothing is under a finger or on its way. The last call counts. */
  when(act: () => void): void;
  end(): void;
}

/**
 * Watches what a reader does: while they drag the timeline or the map, or the text still rolls on, an update
 * would take it out of their hand.
 */
export function watchCalm(playback: Playback): Calm {
  const off = new AbortController();
  let pressed = false;
  let scrolled = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (type: string, on: () => void) =>
    document.addEventListener(type, on, { capture: true, passive: true, signal: off.signal });
  listen('pointerdown', () => {
    pressed = true;
  });
  for (const type of ['pointerup', 'pointercancel'])
    listen(type, () => {
      pressed = false;
    });
  listen('scroll', () => {
    scrolled = performance.now();
  });

  function isBusy(): boolean {
    const { by, settled } = playback.getState();
    const dragged = by === 'scrub' && !settled;
    return pressed || dragged || performance.now() - scrolled < REST_MS;
  }

  return {
    when(act) {
      clearTimeout(timer);
      const begun = performance.now();
      const look = () => {
        if (isBusy() && performance.now() - begun < LONGEST_MS) timer = setTimeout(look, REST_MS);
        else act();
      };
      look();
    },
    end() {
      off.abort();
      clearTimeout(timer);
    },
  };
}
