/** The parts of the desk between which F6 moves, in their order. */
const REGIONS = ['.studio-head', '.studio-edit', '.studio-preview'] as const;

/** Where the keyboard enters a part: what is chosen in it already, else its first control. */
const ENTRIES = ['[role="tab"][aria-selected="true"]', 'input:checked', 'button'] as const;

/**
 * Moves the focus to the next part of the desk on F6, to the one before it on Shift+F6: all keys that a page in a frame
 * gets are its own, and it may have hundreds of controls.
 *
 * @param from the window that has the focus: the desk's own, or that of the preview
 * @returns ends it
 */
export function listenForRegions(from: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    // The focus stays in a dialog.
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    const regions = REGIONS.map((region) => document.querySelector(region));
    const at = regions.findIndex((region) => region?.contains(document.activeElement));
    // Out of nowhere, the first or the last.
    const next = event.shiftKey ? (at < 0 ? 0 : at) - 1 : at + 1;
    enter(regions.at(next % regions.length));
  };
  from.addEventListener('keydown', onKey);
  return () => from.removeEventListener('keydown', onKey);
}

function enter(region: Element | null | undefined): void {
  for (const entry of ENTRIES) {
    const control = region?.querySelector<HTMLElement>(entry);
    if (!control) continue;
    control.focus({ focusVisible: true } as FocusOptions);
    return;
  }
}
