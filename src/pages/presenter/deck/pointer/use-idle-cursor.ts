import { useEffect } from 'react';

/** The cursor is hidden when the mouse has not moved for this long. Milliseconds. */
const IDLE_MS = 3000;

/** Hides the cursor while the mouse is idle (`data-cursor`, see spotlight.css). */
export function useIdleCursor(): void {
  useEffect(() => {
    const page = document.documentElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function hide(): void {
      page.dataset.cursor = 'hidden';
    }
    function show(): void {
      clearTimeout(timer);
      delete page.dataset.cursor;
    }
    function onMove(): void {
      show();
      timer = setTimeout(hide, IDLE_MS);
    }
    onMove();
    window.addEventListener('pointermove', onMove);
    return () => {
      show();
      window.removeEventListener('pointermove', onMove);
    };
  }, []);
}
