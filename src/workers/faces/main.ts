import { AFTER_MAP, FACES_EVENT, loadFaces, STAND_IN } from '../../ui/text/faces.ts';
import { keepLines } from './keep-lines.ts';

// Stands in the head of the reader and the embed. Serif and sans come together or not at all: until both
// are loaded, the page is set in stand-ins of the same measures.

/** A line is fast from so many bytes in a millisecond on: 8 Mbit/s. */
const FAST = 1000;

const page = document.documentElement;
const { connection } = navigator as { connection?: { saveData?: boolean } };

page.setAttribute(STAND_IN, 'stand-in');
if (!connection?.saveData) {
  // On a later visit the service worker has them. On the first one the text comes before them.
  if (isControlled()) void swap();
  else document.addEventListener('readystatechange', onText, { once: true });
}

/** The text has come: on a slow line the map's code comes before the faces, too. */
function onText(): void {
  if (isFastLine()) void swap();
  else document.addEventListener('DOMContentLoaded', onScripts, { once: true });
}

/** Judged by the page itself, since browsers know nothing of a line before they have used it. */
function isFastLine(): boolean {
  const [own] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!own) return true;
  const ms = own.responseEnd - own.responseStart;
  return own.transferSize === 0 || own.transferSize > FAST * ms;
}

/** The page's script has run, and has said whether a map comes first. */
function onScripts(): void {
  if (page.getAttribute(STAND_IN) !== AFTER_MAP) void swap();
  else document.addEventListener(FACES_EVENT, () => void swap(), { once: true });
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
