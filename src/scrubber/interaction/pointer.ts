import type { Playback } from '../../playback/playback.ts';
import type { Step } from '../../timeline/steps.ts';
import type { Axis } from '../chart/axis/axis.ts';

/** A finger that moves further sideways scrubs; less is a tap. Vertical movement scrolls the page. Px. */
const TOUCH_SLOP = 8;
/** A press that moves less than this is a click. Px. */
const CLICK_SLOP = 3;

export interface PointerOptions {
  readonly surface: HTMLElement;
  readonly axis: Axis;
  readonly playback: Playback;
  /** The step at a point of the surface, px; null if there is none. */
  readonly hitAt: (x: number, y: number) => Step | null;
  /** Mouse or pen over the surface, in px of the surface; null when it has left. */
  readonly hover: (
    at: { readonly x: number; readonly y: number; readonly rect: DOMRect } | null,
  ) => void;
}

/**
 * Lets mouse, pen and finger move the clock: a press seeks to its position and starts a drag. All
 * events of a frame make one seek; the seek at the end of a drag is settled. Returns a function that
 * removes the listeners.
 */
export function attachPointer(options: PointerOptions): () => void {
  const { surface, axis, playback, hitAt, hover } = options;
  let rect = surface.getBoundingClientRect();
  let press: { id: number; x: number; y: number; dragged: boolean; seeking: boolean } | null = null;
  let at = { x: 0, y: 0 };
  let hovering = false;
  let frame = 0;

  const locate = (event: PointerEvent) => {
    at = { x: event.clientX - rect.left, y: event.clientY - rect.top };
  };

  const flush = () => {
    frame = 0;
    if (press?.seeking) {
      playback.seek(axis.toTime(at.x), 'scrub', { settled: false });
      // The readout at the playhead already shows the time.
      hover(null);
    } else {
      hover(hovering ? { ...at, rect } : null);
    }
  };
  const later = () => {
    frame ||= requestAnimationFrame(flush);
  };
  const now = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };

  const down = (event: PointerEvent) => {
    if (press || !event.isPrimary || event.button !== 0) return;
    // The page may have scrolled since the last press. One read per press is cheap.
    rect = surface.getBoundingClientRect();
    locate(event);
    const touch = event.pointerType === 'touch';
    press = { id: event.pointerId, ...at, dragged: false, seeking: !touch };
    if (!touch) surface.setPointerCapture(event.pointerId);
    // Browsers may apply :focus-visible to focus that a script sets, and would draw an outline.
    surface.classList.add('scrubber-slider-pressed');
    surface.focus({ preventScroll: true });
    later();
  };

  const move = (event: PointerEvent) => {
    if (press && event.pointerId !== press.id) return;
    locate(event);
    if (press) {
      const away = Math.abs(at.x - press.x);
      if (press.seeking) press.dragged ||= away > CLICK_SLOP;
      else if (away > TOUCH_SLOP) press.dragged = press.seeking = true;
    }
    hovering = event.pointerType !== 'touch';
    later();
  };

  const end = (t: number | null) => {
    press = null;
    now();
    if (t !== null) playback.seek(t, 'scrub', { settled: true });
    hover(hovering ? { ...at, rect } : null);
  };

  const up = (event: PointerEvent) => {
    if (event.pointerId !== press?.id) return;
    locate(event);
    const hit = press.dragged ? null : hitAt(at.x, at.y);
    end(hit?.t ?? axis.toTime(at.x));
  };

  const cancel = (event: PointerEvent) => {
    if (event.pointerId !== press?.id) return;
    end(press.seeking ? playback.getState().t : null);
  };

  const enter = () => {
    if (!press) rect = surface.getBoundingClientRect();
  };
  const leave = () => {
    hovering = false;
    if (!press) {
      now();
      hover(null);
    }
  };

  const unpress = () => surface.classList.remove('scrubber-slider-pressed');

  const listeners = {
    keydown: unpress,
    blur: unpress,
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: cancel,
    lostpointercapture: cancel,
    pointerenter: enter,
    pointerleave: leave,
  } as const;
  for (const [type, listener] of Object.entries(listeners))
    surface.addEventListener(type, listener as EventListener);
  return () => {
    for (const [type, listener] of Object.entries(listeners))
      surface.removeEventListener(type, listener as EventListener);
    now();
    hover(null);
    if (press?.seeking) playback.seek(playback.getState().t, 'scrub', { settled: true });
    press = null;
  };
}
