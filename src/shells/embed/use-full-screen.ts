import { useCallback, useSyncExternalStore } from 'react';

export interface FullScreen {
  /** The host lets this frame fill the screen. */
  readonly allowed: boolean;
  readonly on: boolean;
  toggle(): void;
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** The whole page over the whole screen. */
export function useFullScreen(): FullScreen {
  const on = useSyncExternalStore(
    subscribe,
    () => document.fullscreenElement !== null,
    () => false,
  );
  const toggle = useCallback(() => {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    // Refused: the page stays as it is, and all of it still works.
    done.catch(() => undefined);
  }, []);
  return { allowed: typeof document !== 'undefined' && document.fullscreenEnabled, on, toggle };
}
