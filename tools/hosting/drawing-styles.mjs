// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';

/**
 * Sources of a policy's `style-src` that allow the `<style>` elements of the drawings (SVG) below a folder,
 * each once.
 *
 * @param {string} folder
 * @returns {string[]} like `'sha256-…'`, in the order of the files' paths
 */
export function drawingStyles(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.svg$/i.test(name))
    .sort();
  return [...new Set(files.flatMap((name) => stylesIn(readFileSync(join(folder, name), 'utf8'))))];
}

/**
 * A browser hashes the text of the element, with its entities and line ends read.
 *
 * @param {string} text
 */
function stylesIn(text) {
  try {
    const drawing = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      text.trimStart().replace(/^\ufeff/, ''),
      'image/svg+xml',
    );
    return [...drawing.getElementsByTagNameNS('http://www.w3.org/2000/svg', 'style')].map(
      ({ textContent }) =>
        `'sha256-${createHash('sha256')
          .update(textContent ?? '')
          .digest('base64')}'`,
    );
  } catch {
    // Browsers show nothing of a drawing that is not XML; the story's check reports it.
    return [];
  }
}
