import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';
import { isNetworkIdle, whenIdle } from '../../workers/offline/register.ts';

/**
 * Shows the view when the browser prints by itself: from its menu, or for a program that makes a PDF.
 * It then waits for nothing, so the view is loaded ahead, once the page is idle, unless the reader
 * saves data.
 *
 * @param load loads the view; must stay the same
 * @param onPrint renders the view
 * @param onRendered called once it is in the page
 */
export function useBrowserPrint<T>(
  load: () => Promise<T>,
  onPrint: (view: T) => void,
  onRendered: (view: T) => void,
): void {
  const show = useEffectEvent((view: T) => {
    flushSync(() => onPrint(view));
    onRendered(view);
  });
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    void loadAhead(load, signal).then((view) => {
      if (view === null || signal.aborted) return;
      const media = matchMedia('print');
      addEventListener('beforeprint', () => show(view), { signal });
      // Emulated paper has no `beforeprint`.
      media.addEventListener('change', () => media.matches && show(view), { signal });
    });
    return () => end.abort();
  }, [load]);
}

/** Null where it should not or cannot be loaded: who prints then gets the page without its controls. */
async function loadAhead<T>(load: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (!isNetworkIdle()) return null;
  await whenIdle();
  return signal.aborted ? null : load().catch(() => null);
}
