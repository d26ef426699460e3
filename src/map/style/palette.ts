import { COLORS } from '../../ui/colors.ts';

export type MapTheme = 'light' | 'dark' | 'print';

type Colors = typeof COLORS;

/** The colours that a map is drawn in: those with a value for print. */
type PaletteName = {
  [N in keyof Colors]: 'print' extends keyof Colors[N] ? N : never;
}[keyof Colors];

/** The map's colours in one theme. */
export type Palette = Readonly<Record<PaletteName, string>>;

export const PALETTES: Readonly<Record<MapTheme, Palette>> = {
  light: paletteOf('light'),
  dark: paletteOf('dark'),
  print: paletteOf('print'),
};

function paletteOf(theme: MapTheme): Palette {
  const drawn = Object.entries(COLORS).flatMap(([name, color]) =>
    'print' in color ? [[name, color[theme]]] : [],
  );
  return Object.fromEntries(drawn);
}

/** The theme that holds at `element`, whether it was chosen on the page or is the system's. */
function themeAt(element: Element): 'light' | 'dark' {
  return getComputedStyle(element).colorScheme === 'dark' ? 'dark' : 'light';
}

export function readPalette(element: Element): Palette {
  return PALETTES[themeAt(element)];
}
