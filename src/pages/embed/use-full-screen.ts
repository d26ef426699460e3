import { useCallback, useSyncExternalStore } from 'react';
import { reportIssue } from '../../ui/issues.ts';

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
    done.catch((cause) =>
      reportIssue({
        ...{ code: 'full-screen-refused', level: 'info', shown: 'notice', cause },
        what: 'This browser does not give the full screen. The map goes on in its frame.',
      }),
    );
  }, []);
  return { allowed: typeof document !== 'undefined' && document.fullscreenEnabled, on, toggle };
}
