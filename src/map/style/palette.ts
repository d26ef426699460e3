export type MapTheme = 'light' | 'dark' | 'print';

/** The map's colours: plain values, because neither WebGL nor a drawing saved as a file sees CSS. */
export interface Palette {
  readonly paper: string;
  readonly paperRaised: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly signal: string;
  readonly onSignal: string;
  readonly sea: string;
  readonly land: string;
  /** Land of the countries that the story is about. */
  readonly landStory: string;
  readonly border: string;
  readonly coast: string;
  readonly graticule: string;
  readonly road: string;
  readonly roadEdge: string;
  readonly campus: string;
  /** Names on land and on water: readable on each of the grounds above. */
  readonly labelLand: string;
  readonly labelSea: string;
}

/**
 * One palette per theme. ui/tokens.css has the same values; a test compares them, and measures each
 * name against each ground that it may lie on.
 */
export const PALETTES: Readonly<Record<MapTheme, Palette>> = {
  light: {
    paper: '#faf7f0',
    paperRaised: '#fffdf9',
    ink: '#211f1b',
    inkSoft: '#605a4f',
    signal: '#d3301d',
    onSignal: '#ffffff',
    sea: '#d3dfe2',
    land: '#f4efe4',
    landStory: '#ebe2ce',
    border: '#a79d89',
    coast: '#8ba1a8',
    graticule: '#bccbcf',
    road: '#fffdf9',
    roadEdge: '#b9ae99',
    campus: '#dccfb2',
    labelLand: '#5a5346',
    labelSea: '#3f5b65',
  },
  dark: {
    paper: '#171613',
    paperRaised: '#201e1b',
    ink: '#ece7db',
    inkSoft: '#b0a999',
    signal: '#ff6947',
    onSignal: '#1c0f0a',
    sea: '#19242b',
    land: '#27251f',
    landStory: '#332f25',
    border: '#756d5c',
    coast: '#4f646e',
    graticule: '#28363f',
    road: '#57503f',
    roadEdge: '#1d1b17',
    campus: '#453f30',
    labelLand: '#b8b09f',
    labelSea: '#8fabb8',
  },
  print: {
    paper: '#ffffff',
    paperRaised: '#ffffff',
    ink: '#000000',
    inkSoft: '#4a4a4a',
    signal: '#c22512',
    onSignal: '#ffffff',
    sea: '#e6edef',
    land: '#ffffff',
    landStory: '#f6f2e8',
    border: '#8c8474',
    coast: '#7b9098',
    graticule: '#ccd6d9',
    road: '#ffffff',
    roadEdge: '#a59c8b',
    campus: '#e8dfca',
    labelLand: '#4f4a40',
    labelSea: '#3c5862',
  },
};

/** The name in ui/tokens.css of a colour. */
export function tokenOf(key: keyof Palette): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The theme that holds at `element`, whether it was chosen on the page or is the system's. */
function themeAt(element: Element): 'light' | 'dark' {
  return getComputedStyle(element).colorScheme === 'dark' ? 'dark' : 'light';
}

export function readPalette(element: Element): Palette {
  return PALETTES[themeAt(element)];
}
