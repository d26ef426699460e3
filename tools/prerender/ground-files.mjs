// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the first view of a story's ground is drawn from: its own files, else the site's.
 *
 * @param {string} folder of the story
 * @param {{ ground: unknown }} story
 * @returns {Promise<{ world: unknown, labels: unknown }>}
 */
export async function groundFiles(folder, { ground }) {
  const from = ground ? join(folder, 'basemap') : 'public/basemap';
  const file = async (/** @type {string} */ name) =>
    JSON.parse(await readFile(join(from, `${name}.json`), 'utf8'));
  return { world: await file('world'), labels: await file('labels') };
}
