import { useSyncExternalStore } from 'react';

/** Names on the map of a talk against those on a page, on a screen of 1280 by 720. */
export const LABEL_SCALE = 1.6;
/** The size of the text on such a screen, pixels: see deck.css. */
const TEXT_PX = 18;
/** A narrower window has no room for names that large, pixels: on a phone they are those of a page. */
const ROOM_PX = 560;
/** Between two sizes that are told apart: the map need not be drawn anew for less. */
const STEPS_PER_UNIT = 20;

/** How much larger the map's names are than on a page: on a larger screen they grow as the text does. */
export function useLabelScale(): number {
  return useSyncExternalStore(onResize, labelScale);
}

function labelScale(): number {
  const px = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const scale = LABEL_SCALE * Math.max(1, px / TEXT_PX);
  const most = Math.max(1, window.innerWidth / ROOM_PX);
  return Math.round(Math.min(scale, most) * STEPS_PER_UNIT) / STEPS_PER_UNIT;
}

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
