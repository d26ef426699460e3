/** The colours that the map takes from the site's tokens, as MapLibre reads them. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly signal: string;
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly coast: string;
  readonly edge: string;
}

/** Reads the tokens as they stand at `element`, so that a theme set on the page or above it counts. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  // The fallbacks only keep MapLibre's parser quiet where a page shows the map without the tokens.
  return {
    paper: token('--paper', 'white'),
    ink: token('--ink', 'black'),
    inkSoft: token('--ink-soft', 'dimgray'),
    signal: token('--signal', 'red'),
    sea: token('--sea', 'lightgray'),
    land: token('--land', 'white'),
    border: token('--border', 'gray'),
    coast: token('--coast', 'gray'),
    edge: token('--edge', 'gray'),
  };
}
