import type { KeyboardEvent } from 'react';

/**
 * For menus that act at once: a key that would choose the next entry opens the list instead. Else the first arrow would
 * already do what only its first entry is for.
 */
export function openMenuOnKey(event: KeyboardEvent<HTMLSelectElement>): void {
  const { key, currentTarget: menu, altKey, ctrlKey, metaKey } = event;
  const isLetter = key.length === 1 && key !== ' ';
  const isStep = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'].includes(key);
  if (altKey || ctrlKey || metaKey || !(isLetter || isStep)) return;
  // An open list has its own keys. Browsers that cannot say whether it is open send it no keys, either.
  if (CSS.supports('selector(:open)') && menu.matches(':open')) return;
  if (!('showPicker' in menu)) return;
  event.preventDefault();
  try {
    menu.showPicker();
  } catch {
    // The browser opens it only on a key of its own: Space, or Alt with an arrow.
  }
}
