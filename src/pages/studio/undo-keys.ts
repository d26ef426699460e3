import type { StudioStore } from './studio-store.ts';

/**
 * Undoes on Ctrl+Z (on a Mac, Cmd), and does again on Ctrl+Shift+Z or Ctrl+Y. Fields do not undo by
 * themselves: what is typed into them is in the draft already.
 *
 * @returns ends it
 */
export function listenForEdits(store: StudioStore): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // As the key is named on the keyboard, whatever its alphabet.
    const back = event.code === 'KeyZ' && !event.shiftKey;
    const again = (event.code === 'KeyZ' && event.shiftKey) || event.code === 'KeyY';
    if (!back && !again) return;
    event.preventDefault();
    if (back) store.undo();
    else store.redo();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}
