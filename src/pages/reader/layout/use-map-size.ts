import { type RefObject, useEffect } from 'react';

/**
 * On a phone the map is small while the text is read, and large over the text when it is touched, until
 * the text is touched again. `data-map` says which; reader.css does the rest, and the text never moves.
 * Nothing is rendered.
 */
export function useMapSize(
  stickyRef: RefObject<HTMLElement | null>,
  textRef: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const sticky = stickyRef.current;
    const text = textRef.current;
    const map = sticky?.querySelector('.reader-map');
    if (!sticky || !text || !map) return;
    const off = new AbortController();
    const { signal } = off;
    /** Where it comes to rest at the upper edge, viewport y; NaN in another layout. */
    let rest = Number.NaN;
    let large = false;

    function update(): void {
      const read = sticky && sticky.getBoundingClientRect().top <= rest + 1;
      const size = Number.isNaN(rest) ? undefined : large ? 'large' : read ? 'small' : undefined;
      if (!sticky || sticky.dataset.map === size) return;
      if (size === undefined) delete sticky.dataset.map;
      else sticky.dataset.map = size;
    }
    function setLarge(now: boolean): void {
      large = now;
      update();
    }
    function measure(): void {
      if (!sticky) return;
      const { position, top } = getComputedStyle(sticky);
      // Elsewhere it rests below the header, and is never cut.
      const y = Number.parseFloat(top);
      rest = position === 'sticky' && y < 0 ? y : Number.NaN;
      update();
    }

    measure();
    addEventListener('resize', measure, { signal });
    addEventListener('scroll', update, { signal, passive: true });
    map.addEventListener('click', () => setLarge(true), { signal, capture: true });
    for (const type of ['pointerdown', 'wheel'])
      text.addEventListener(type, () => setLarge(false), { signal, passive: true });
    return () => off.abort();
  }, [stickyRef, textRef]);
}
