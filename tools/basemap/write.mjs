// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/**
 * Writes a file of a basemap, one feature on a line.
 * @param {URL} folder with its last slash @param {string} name @param {object[]} features
 * @returns {number} bytes with Brotli
 */
export function write(folder, name, features) {
  mkdirSync(folder, { recursive: true });
  const text = textOf(features);
  writeFileSync(new URL(name, folder), text);
  return sizeOf(text);
}

/** @param {object[]} features */
export const textOf = (features) =>
  `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;

/** Bytes with Brotli. @param {string} text */
export const sizeOf = (text) => brotliCompressSync(text).length;
