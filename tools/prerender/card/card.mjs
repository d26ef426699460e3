// @ts-check
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/** The site's fonts, one file per weight: resvg reads no variable fonts. */
const FONTS = [
  'source-sans-3/400Regular/SourceSans3_400Regular',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic',
  'source-sans-3/500Medium/SourceSans3_500Medium',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold',
  'source-sans-3/700Bold/SourceSans3_700Bold',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold',
];

/** Letters that the site's fonts have: Latin, Greek and Cyrillic, with signs. */
const OWN = /^[\0-\u052f\u1e00-\u22ff]*$/;

/**
 * Draws an SVG as a PNG of its own size, with the site's fonts, and with this computer's for other scripts.
 * @param {string} svg
 * @param {number} [width] of the PNG, px; left out, the drawing's own
 * @returns {Buffer}
 */
export function card(svg, width) {
  const fontFiles = FONTS.map((font) =>
    fileURLToPath(new URL(`../../../node_modules/@expo-google-fonts/${font}.ttf`, import.meta.url)),
  );
  const font = { fontFiles, loadSystemFonts: !OWN.test(svg), defaultFontFamily: 'Source Sans 3' };
  const fitTo =
    width === undefined ? {} : { fitTo: /** @type {const} */ ({ mode: 'width', value: width }) };
  return Buffer.from(new Resvg(svg, { font, ...fitTo }).render().asPng());
}
