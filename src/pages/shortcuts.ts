/** Keys that work anywhere on the page. Letters as `event.key` has them, in lower case. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const FIELDS =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="application"]';
/** What the space bar itself operates. */
const CONTROLS =
  'button, summary, option, audio, video, [role="button"], [role="slider"], [role="checkbox"], [role="tab"]';

/**
 * Listens until the returned function is called. Never takes a key with a modifier, a key typed into
 * a field or a dialog, or one that something else has used; the space bar, not from a control either.
 */
export function listenForShortcuts(shortcuts: Shortcuts): () => void {
  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    // The question mark is typed with Shift on most keyboards; a letter with Shift is another key.
    if (event.shiftKey && key !== '?') return;
    const act = Object.hasOwn(shortcuts, key) ? shortcuts[key] : undefined;
    const target = event.target instanceof Element ? event.target : null;
    if (!act || target?.closest(FIELDS) || document.querySelector('dialog[open]')) return;
    if (key === ' ' && target?.closest(CONTROLS)) return;
    event.preventDefault();
    if (event.repeat && key === ' ') return;
    act();
  }
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
