import { type RefObject, useEffect } from 'react';

/** The shortest swipe, and how far a finger may move in a tap. Pixels. */
const MIN_SWIPE = 50;
const MAX_TAP = 10;
/** What a press is for. */
const CONTROLS = 'a, button, summary, audio, video, [data-opens]';
/** The share of the element's width, from its left edge, where a tap goes back. */
const BACK_ZONE = 0.25;

/** Calls `dispatch` for swipes, taps and clicks on an element: on, or back at its left edge. */
export function useTouch(
  ref: RefObject<HTMLElement | null>,
  dispatch: (command: 'on' | 'back') => void,
): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let from: { id: number; x: number; y: number } | null = null;
    function onDown(event: PointerEvent): void {
      const onControl = event.target instanceof Element && event.target.closest(CONTROLS);
      from =
        event.button !== 0 || onControl || !event.isPrimary
          ? null
          : { id: event.pointerId, x: event.clientX, y: event.clientY };
    }
    function onUp(event: PointerEvent): void {
      if (!element || !from || event.pointerId !== from.id) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      from = null;
      // The mouse has selected text.
      if (String(getSelection() ?? '') !== '') return;
      const box = element.getBoundingClientRect();
      if (Math.abs(dx) >= MIN_SWIPE && Math.abs(dx) > 2 * Math.abs(dy))
        dispatch(dx < 0 ? 'on' : 'back');
      else if (Math.hypot(dx, dy) <= MAX_TAP)
        dispatch(event.clientX < box.left + BACK_ZONE * box.width ? 'back' : 'on');
    }
    function onCancel(): void {
      from = null;
    }
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onCancel);
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onCancel);
    };
  }, [ref, dispatch]);
}
