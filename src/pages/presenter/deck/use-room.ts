import { type RefObject, useEffect } from 'react';
import { reportToPresenter } from '../talk/issue-for-presenter.ts';

/** A mouse that rests this long is not needed. Milliseconds. */
const REST_MS = 3000;

/** Hides the cursor while the mouse rests. */
export function useRestingCursor(): void {
  useEffect(() => {
    const page = document.documentElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function rest(): void {
      page.dataset.cursor = 'rests';
    }
    function moved(): void {
      clearTimeout(timer);
      delete page.dataset.cursor;
      timer = setTimeout(rest, REST_MS);
    }
    moved();
    window.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      delete page.dataset.cursor;
      window.removeEventListener('pointermove', moved);
    };
  }, []);
}

/** Keeps the screen awake while the page is seen; says where the browser refuses. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: { release(): Promise<void> } | null = null;
    let gone = false;
    async function hold(): Promise<void> {
      if (document.visibilityState !== 'visible') return;
      try {
        const got = await navigator.wakeLock.request('screen');
        if (gone) await got.release();
        else lock = got;
      } catch {
        if (gone) return;
        reportToPresenter(
          'wake-lock-refused',
          'The screen may go to sleep: this browser does not keep it awake.',
        );
      }
    }
    void hold();
    // The browser takes the lock back when the page is hidden.
    document.addEventListener('visibilitychange', hold);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, []);
}

/** A finger has to go so far for a swipe, and no farther for a tap. Pixels. */
const SWIPE = 50;
const TAP = 10;
/** Share of the width at its start that goes back. */
const BACK_ZONE = 0.25;

/** Swipes and taps on an element, and the mouse's click: on, or back at its left edge. */
export function useTouch(
  ref: RefObject<HTMLElement | null>,
  act: (command: 'on' | 'back') => void,
): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let from: { id: number; x: number; y: number } | null = null;
    function down(event: PointerEvent): void {
      const used = event.target instanceof Element && event.target.closest('a, button');
      from =
        event.button !== 0 || used || !event.isPrimary
          ? null
          : { id: event.pointerId, x: event.clientX, y: event.clientY };
    }
    function up(event: PointerEvent): void {
      if (!element || !from || event.pointerId !== from.id) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      from = null;
      // Words were marked with the mouse.
      if (String(getSelection() ?? '') !== '') return;
      const far = Math.hypot(dx, dy);
      const box = element.getBoundingClientRect();
      if (Math.abs(dx) >= SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) act(dx < 0 ? 'on' : 'back');
      else if (far <= TAP) act(event.clientX < box.left + BACK_ZONE * box.width ? 'back' : 'on');
    }
    function cancel(): void {
      from = null;
    }
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
    };
  }, [ref, act]);
}
