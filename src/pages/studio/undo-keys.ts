import { hasMod } from '../../ui/controls/mod-key.ts';
import { latinKey } from '../keys/latin-key.ts';
import type { StudioStore } from './studio-store.ts';

/**
 * Undoes on Ctrl+Z, and does again on Ctrl+Shift+Z or Ctrl+Y (on a Mac ⌘Z and ⇧⌘Z). What is typed into a field is in
 * the draft at once. Where it is not, e.g. while a time in words is not understood yet, the field undoes by itself.
 *
 * @param from the window whose keys these are: the studio's, or that of the page in the preview
 * @returns ends it
 */
export function listenForEdits(store: StudioStore, from: Window = window): () => void {
  let before = store.getState().draft;
  /** The field whose last text did not change the draft. */
  let apart: EventTarget | null = null;
  const onBeforeInput = () => {
    before = store.getState().draft;
  };
  const onInput = ({ target }: Event) => {
    apart = store.getState().draft === before ? target : null;
  };
  const onKey = (event: KeyboardEvent) => {
    // An input method's key is its own: it may end a syllable.
    if (event.isComposing || !hasMod(event) || event.altKey) return;
    const key = latinKey(event).toLowerCase();
    const back = key === 'z' && !event.shiftKey;
    const again = (key === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey);
    if (!back && !again) return;
    if (event.target === apart || isInDialog(event.target)) return;
    event.preventDefault();
    if (back) store.undo();
    else store.redo();
  };
  from.addEventListener('input', onBeforeInput, { capture: true });
  from.addEventListener('input', onInput);
  from.addEventListener('keydown', onKey);
  return () => {
    from.removeEventListener('input', onBeforeInput, { capture: true });
    from.removeEventListener('input', onInput);
    from.removeEventListener('keydown', onKey);
  };
}

/** What is behind an open dialog must not change unseen. */
const isInDialog = (target: EventTarget | null) =>
  (target as Partial<Element> | null)?.closest?.('dialog[open]') != null;
