import type { PointerEvent } from 'react';
import { interfaceDirection } from '../../../i18n/translate.ts';

/** A finger that moves farther than this across, and more across than up or down, swipes. Px. */
const FAR = 48;

/** Handlers of an element on which a swipe goes to the next thing or the one before. */
export function swipes(step: (by: 1 | -1) => void) {
  let from: { readonly x: number; readonly y: number } | null = null;
  return {
    onPointerDown(event: PointerEvent) {
      // A second finger pinches.
      from = event.isPrimary && event.pointerType !== 'mouse' ? pointOf(event) : null;
    },
    onPointerUp(event: PointerEvent) {
      const by = from && swipeOf(from, pointOf(event), visualViewport?.scale ?? 1);
      from = null;
      if (by) step(by);
    },
    onPointerCancel() {
      from = null;
    },
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const pointOf = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y });

/** 1 to the next, -1 to the one before; null for any other movement, and in a page that is enlarged. */
function swipeOf(from: Point, to: Point, scale: number): 1 | -1 | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (scale > 1.01 || Math.abs(dx) < FAR || Math.abs(dx) < 1.5 * Math.abs(dy)) return null;
  const ahead = interfaceDirection() === 'rtl' ? dx > 0 : dx < 0;
  return ahead ? 1 : -1;
}
