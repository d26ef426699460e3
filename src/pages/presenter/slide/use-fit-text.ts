import { type RefObject, useLayoutEffect } from 'react';
import { watchFaces } from '../../../ui/text/faces.ts';

/** The smallest scale of the text, and the difference between two tries. */
const MIN_SCALE = 0.65;
const STEP = 0.05;

/**
 * Scales text down (`--fit`) until it fits its box, since no audience can scroll. Where even the smallest
 * scale is too large, the box can be focused and scrolled by keyboard.
 *
 * @param key changes whenever the text does
 */
export function useFitText(ref: RefObject<HTMLElement | null>, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text changes with the key.
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    // A long word may be too wide for a narrow column; a title keeps off the map, too.
    const isTooWide = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth;
    const overflows = () =>
      box.scrollHeight > box.clientHeight ||
      isTooWide(box) ||
      [...box.querySelectorAll('h1')].some(isTooWide);
    function fitText(): void {
      let scale = 1;
      box?.style.removeProperty('--fit');
      while (overflows() && scale > MIN_SCALE) {
        scale -= STEP;
        box?.style.setProperty('--fit', scale.toFixed(2));
      }
      if (overflows()) box?.setAttribute('tabindex', '0');
      else box?.removeAttribute('tabindex');
    }
    const sizes = new ResizeObserver(fitText);
    sizes.observe(box);
    fitText();
    // A font that loads later may be wider.
    const unwatch = watchFaces(fitText);
    return () => {
      sizes.disconnect();
      unwatch();
    };
  }, [ref, key]);
}
