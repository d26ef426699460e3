import type { StudioStore } from '../studio-store.ts';

/**
 * Lets the browser ask before the page is closed while the last changes are in memory alone.
 *
 * @returns ends it
 */
export function warnBeforeClosing(store: StudioStore): () => void {
  const onClose = (event: BeforeUnloadEvent) => {
    if (store.getState().keeping.failure !== null) event.preventDefault();
  };
  addEventListener('beforeunload', onClose);
  return () => removeEventListener('beforeunload', onClose);
}
