import { type RefObject, useLayoutEffect } from 'react';

/** The smallest size that words are set in for want of room, and the steps to it. */
const LEAST = 0.65;
const BY = 0.05;

/**
 * Sets words that have no room in their box smaller (`--fit`), since nobody in a room can scroll. Where
 * even that is not enough the box can be reached by keyboard, and scrolled.
 *
 * @param key changes whenever the words do
 */
export function useFit(ref: RefObject<HTMLElement | null>, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the key.
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const isFull = () => box.scrollHeight > box.clientHeight;
    function settle(): void {
      let size = 1;
      box?.style.removeProperty('--fit');
      while (isFull() && size > LEAST) {
        size -= BY;
        box?.style.setProperty('--fit', size.toFixed(2));
      }
      if (isFull()) box?.setAttribute('tabindex', '0');
      else box?.removeAttribute('tabindex');
    }
    const sizes = new ResizeObserver(settle);
    sizes.observe(box);
    settle();
    // Words in the faces to come may be wider.
    document.fonts.addEventListener('loadingdone', settle);
    return () => {
      sizes.disconnect();
      document.fonts.removeEventListener('loadingdone', settle);
    };
  }, [ref, key]);
}
