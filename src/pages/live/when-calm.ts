import type { Playback } from '../../playback/playback.ts';

/** The text has come to rest if it was not scrolled for this time, ms. */
const REST_MS = 150;
/** Nobody waits longer than this, ms. */
const LONGEST_MS = 5000;

/**
 * Calls back once nothing is under a finger or on its way: while the reader drags the timeline or the map, or
 * the text still rolls on, an update would take it out of their hand.
 *
 * @returns what cancels it
 */
export function whenCalm(playback: Playback, act: () => void): () => void {
  const off = new AbortController();
  const { signal } = off;
  const begun = performance.now();
  let pressed = false;
  let scrolled = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (type: string, on: () => void) =>
    document.addEventListener(type, on, { capture: true, passive: true, signal });
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

  function look(): void {
    const now = performance.now();
    const { by, settled } = playback.getState();
    const busy = pressed || (by === 'scrub' && !settled) || now - scrolled < REST_MS;
    if (busy && now - begun < LONGEST_MS) {
      timer = setTimeout(look, REST_MS);
      return;
    }
    off.abort();
    act();
  }
  // Scrolling that is under way shows itself within a frame or two.
  timer = setTimeout(look, REST_MS);
  return () => {
    off.abort();
    clearTimeout(timer);
  };
}
