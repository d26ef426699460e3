import { useCallback, useSyncExternalStore } from 'react';
import { t } from '../../i18n/translate.ts';
import { reportIssue } from '../../ui/issues/issues.ts';

export interface FullScreen {
  /** Whether the host page lets this frame fill the screen. */
  readonly allowed: boolean;
  readonly on: boolean;
  toggle(): void;
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** Full screen for the whole page. */
export function useFullScreen(): FullScreen {
  const on = useSyncExternalStore(
    subscribe,
    () => document.fullscreenElement !== null,
    () => false,
  );
  const allowed = useSyncExternalStore(
    subscribe,
    () => document.fullscreenEnabled,
    () => false,
  );
  const toggle = useCallback(() => {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    change.catch((cause) =>
      reportIssue({
        ...{ code: 'full-screen-refused', level: 'info', shown: 'notice', cause },
        what: t('embed.full-screen-refused'),
      }),
    );
  }, []);
  return { allowed, on, toggle };
}
