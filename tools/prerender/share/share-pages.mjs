// @ts-check
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { importTs } from '../../import-ts.mjs';
import { card } from '../card/card.mjs';

/** As large as any place of a picture on a card, px. */
const PANE = { width: 760, height: 630 };

/**
 * Pages for links to the stops that have a picture: services that preview links do not run scripts, and
 * know nothing of a query, so each such stop needs an address with a card of its own.
 *
 * @param {string} folder of the story
 * @param {any} story
 * @param {{ isDefault: boolean, policy: string, site: string | null, warn: (words: string) => void }} options
 *   whether it is the site's own story, the address of the site, and what is called where a picture cannot
 *   be read: its stop then has no page
 */
export async function sharePages(folder, story, { warn, ...options }) {
  const { sharedSteps, stepCard, stepPage, drawingIn } = await importTs(
    'tools/prerender/share/share-markup.ts',
  );
  /** @type {Record<string, string | Buffer>} by their names */
  const files = {};
  /** @type {Record<string, Record<string, string>>} names of pages by language and by id */
  const shared = {};
  for (const step of sharedSteps(story)) {
    const { id, lang, page } = step;
    const path = join(folder, step.picture);
    try {
      const picture =
        extname(path).toLowerCase() === '.svg'
          ? drawing(drawingIn(await readFile(path, 'utf8'), lang, story.languages))
          : await photograph(path);
      files[step.card] = await sharp(card(stepCard(story, step, picture)))
        .jpeg({ quality: 84, chromaSubsampling: '4:4:4', mozjpeg: true })
        .toBuffer();
    } catch (error) {
      warn(`${path} cannot be read, so links to ${id} have the story's card: ${error}`);
      continue;
    }
    files[page] = stepPage(story, step, options);
    shared[lang] = { ...shared[lang], [id]: page };
  }
  return { files, shared };
}

/** Drawn by itself first: resvg sets no text in a picture of a picture. @param {string} svg */
function drawing(svg) {
  return { href: dataUrl('image/png', card(svg, 2 * PANE.width)), drawn: true };
}

/** In a format that resvg reads, and upright. @param {string} path */
async function photograph(path) {
  const bytes = await sharp(path)
    .autoOrient()
    .resize({ ...PANE, fit: 'cover' })
    .jpeg({ quality: 92 })
    .toBuffer();
  return { href: dataUrl('image/jpeg', bytes), drawn: false };
}

/** @param {string} type @param {Buffer} bytes */
function dataUrl(type, bytes) {
  return `data:${type};base64,${bytes.toString('base64')}`;
}
