import { useEffect, useRef } from 'react';

/** A light that follows the mouse; the rest of the screen is dimmed. Past React: it moves with each frame. */
export function Spotlight() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    function move({ clientX, clientY }: PointerEvent): void {
      ref.current?.style.setProperty('--x', `${clientX}px`);
      ref.current?.style.setProperty('--y', `${clientY}px`);
    }
    window.addEventListener('pointermove', move);
    return () => window.removeEventListener('pointermove', move);
  }, []);
  return <div className="deck-spotlight" ref={ref} aria-hidden="true" />;
}
