import { useEffect } from 'react';
import { t } from '../../i18n/translate.ts';
import { reportToPresenter } from './presenter-issues.ts';

/** Keeps the screen awake while the page is visible, and reports where the browser refuses. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: { release(): Promise<void> } | null = null;
    let unmounted = false;
    async function request(): Promise<void> {
      if (document.visibilityState !== 'visible') return;
      try {
        const granted = await navigator.wakeLock.request('screen');
        if (unmounted) await granted.release();
        else lock = granted;
      } catch {
        if (!unmounted) reportToPresenter('wake-lock-refused', t('presenter.wake-lock-refused'));
      }
    }
    void request();
    // The browser releases the lock when the page is hidden.
    document.addEventListener('visibilitychange', request);
    return () => {
      unmounted = true;
      document.removeEventListener('visibilitychange', request);
      void lock?.release();
    };
  }, []);
}
