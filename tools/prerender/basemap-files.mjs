// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the first view of a story's basemap is drawn from: its own files, else the site's.
 *
 * @param {string} folder of the story
 * @param {{ basemapDetail: unknown }} story
 * @returns {Promise<{ world: unknown, labels: unknown }>}
 */
export async function basemapFiles(folder, { basemapDetail }) {
  const from = basemapDetail ? join(folder, 'basemap') : 'public/basemap';
  const file = async (/** @type {string} */ name) =>
    JSON.parse(await readFile(join(from, `${name}.json`), 'utf8'));
  return { world: await file('world'), labels: await file('labels') };
}
