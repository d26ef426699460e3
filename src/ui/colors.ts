/**
 * Every colour of the site, by token and theme. `npm run colors` writes them as custom properties
 * into colors.css; the map reads them from here, because neither WebGL nor a drawing saved as a file
 * sees CSS. What has no `print` colour is never printed.
 *
 * Pairs of text and background are at least 4.5:1 in each theme; tests measure them.
 */
export const COLORS = {
  paper: { light: '#faf7f0', dark: '#171613', print: '#ffffff' },
  paperRaised: { light: '#fffdf9', dark: '#201e1b', print: '#ffffff' },
  ink: { light: '#211f1b', dark: '#ece7db', print: '#000000' },
  inkSoft: { light: '#605a4f', dark: '#b0a999', print: '#4a4a4a' },
  /** Thin lines between parts. */
  rule: { light: '#dcd5c6', dark: '#3a3730' },
  /** The edges of controls: at least 3:1 on paper. */
  edge: { light: '#8b8373', dark: '#837b6b' },
  /** The vehicle, what is travelled, and what is active. */
  signal: { light: '#d3301d', dark: '#ff6947', print: '#c22512' },
  signalInk: { light: '#b02513', dark: '#ff8a6e' },
  /** The light colours behind active text. */
  signalWash: { light: 'rgb(211 48 29 / 13%)', dark: 'rgb(255 105 71 / 20%)' },
  onSignal: { light: '#ffffff', dark: '#1c0f0a', print: '#ffffff' },
  sea: { light: '#d3dfe2', dark: '#19242b', print: '#e6edef' },
  land: { light: '#f4efe4', dark: '#27251f', print: '#ffffff' },
  /** Land of the countries that the story is about. */
  landStory: { light: '#ebe2ce', dark: '#332f25', print: '#f6f2e8' },
  border: { light: '#a79d89', dark: '#756d5c', print: '#8c8474' },
  coast: { light: '#8ba1a8', dark: '#4f646e', print: '#7b9098' },
  graticule: { light: '#bccbcf', dark: '#28363f', print: '#ccd6d9' },
  road: { light: '#fffdf9', dark: '#57503f', print: '#ffffff' },
  roadEdge: { light: '#b9ae99', dark: '#1d1b17', print: '#a59c8b' },
  campus: { light: '#dccfb2', dark: '#453f30', print: '#e8dfca' },
  /** Names on land and on water: readable on each of the colours that may lie under them. */
  labelLand: { light: '#5a5346', dark: '#b8b09f', print: '#4f4a40' },
  labelSea: { light: '#3f5b65', dark: '#8fabb8', print: '#3c5862' },
  focus: { light: '#155e94', dark: '#8cc6f0' },
} as const satisfies Readonly<Record<string, Color>>;

interface Color {
  readonly light: string;
  readonly dark: string;
  readonly print?: string;
}

type ColorName = keyof typeof COLORS;

/** The custom property of a colour: `landStory` is `--land-story`. */
export function tokenOf(name: ColorName): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * The text of colors.css. The dark values stand twice, because a selector cannot be joined with a
 * media query, and because `light-dark()` would reach code that reads a token through
 * `getComputedStyle` unresolved. Dark is for screens: paper is white.
 */
export function colorsCss(): string {
  const rule = (selector: string, theme: 'light' | 'dark', indent = '') => {
    const tokens = (Object.keys(COLORS) as ColorName[]).map(
      (name) => `${indent}  ${tokenOf(name)}: ${COLORS[name][theme]};\n`,
    );
    return `${indent}${selector} {\n${indent}  color-scheme: ${theme};\n\n${tokens.join('')}${indent}}\n`;
  };
  return [
    '/* Written by `npm run colors` from colors.ts: change it there. */\n',
    rule(':root', 'light'),
    '\n@media screen and (prefers-color-scheme: dark) {\n',
    rule(':root:not([data-theme="light"])', 'dark', '  '),
    '}\n\n@media screen {\n',
    rule(':root[data-theme="dark"]', 'dark', '  '),
    '}\n',
  ].join('');
}
