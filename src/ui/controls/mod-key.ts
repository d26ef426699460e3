/** Whether shortcuts are pressed with ⌘ here, where they are with Ctrl elsewhere. */
const isMac = (): boolean => /^(?:Mac|iP)/.test(navigator.platform);

/** Whether ⌘ (on a Mac) or Ctrl (elsewhere) is held. The other one belongs to the system's own keys. */
export function hasMod({ ctrlKey, metaKey }: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>): boolean {
  return isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey;
}

/** A shortcut as it is shown, "Ctrl+Shift+Z" or "⇧⌘Z", and as `aria-keyshortcuts` names it. */
export function shortcut(letter: string, { shift = false } = {}) {
  return {
    shown: isMac()
      ? `${shift ? '⇧' : ''}⌘${letter}`
      : ['Ctrl', ...(shift ? ['Shift'] : []), letter].join('+'),
    aria: [isMac() ? 'Meta' : 'Control', ...(shift ? ['Shift'] : []), letter].join('+'),
  };
}
