import { loadFaces, STAND_IN } from '../../ui/faces.ts';
import { keepLines } from './keep-lines.ts';

// Stands in the head of the reader and the embed. Serif and sans come together or not at all: until both
// are loaded, the page is set in stand-ins of the same measures.

const page = document.documentElement;
const { connection } = navigator as { connection?: { saveData?: boolean } };

page.setAttribute(STAND_IN, 'stand-in');
if (!connection?.saveData) {
  // On a later visit the service worker has them. On the first one the text comes before them.
  if (isControlled()) void swap();
  else document.addEventListener('readystatechange', () => void swap(), { once: true });
}

/** A sandboxed frame may not even read `serviceWorker`. */
function isControlled(): boolean {
  try {
    return Boolean(navigator.serviceWorker?.controller);
  } catch {
    return false;
  }
}

async function swap(): Promise<void> {
  if (await loadFaces()) keepLines(document, () => page.removeAttribute(STAND_IN));
}
