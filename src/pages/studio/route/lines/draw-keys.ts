type DrawKey = 'undo' | 'redo' | 'cancelled';

/**
 * Listens for the keys of a line that is drawn, while the focus is in the studio and not on the map: undo and redo
 * are the line's then, not the story's.
 *
 * @returns ends it
 */
export function onDrawKeys(act: (key: DrawKey) => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    const key = drawKeyOf(event);
    if (!key) return;
    event.preventDefault();
    event.stopPropagation();
    act(key);
  };
  addEventListener('keydown', onKey, { capture: true });
  return () => removeEventListener('keydown', onKey, { capture: true });
}

function drawKeyOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  if (altKey) return null;
  if (!ctrlKey && !metaKey) return key === 'Escape' ? 'cancelled' : null;
  if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo';
  return code === 'KeyY' ? 'redo' : null;
}
