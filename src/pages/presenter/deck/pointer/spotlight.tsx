import { useEffect, useRef } from 'react';
import './spotlight.css';

/** Dims the screen except for a circle around the mouse. Bypasses React: it moves with every frame. */
export function Spotlight() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    function onMove({ clientX, clientY }: PointerEvent): void {
      ref.current?.style.setProperty('--x', `${clientX}px`);
      ref.current?.style.setProperty('--y', `${clientY}px`);
    }
    window.addEventListener('pointermove', onMove);
    return () => window.removeEventListener('pointermove', onMove);
  }, []);
  return <div className="deck-spotlight" ref={ref} aria-hidden="true" />;
}
