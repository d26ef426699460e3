// @ts-check
import { pageAt } from '../pages.mjs';
import { buildOneScript } from './one-script.mjs';

/**
 * Puts into the head of a page the script that sets it in stand-ins until the site's faces are there
 * (`src/workers/faces`). Not of a talk: that page waits for its faces.
 *
 * @returns {import('vite').Plugin}
 */
export function faces() {
  /** @type {Promise<string> | null} */
  let made = null;
  return {
    name: 'faces',
    apply: 'build',
    transformIndexHtml: async (_, { path }) => {
      if (!pageAt(path).standInFonts) return [];
      made ??= buildOneScript('src/workers/faces/main.ts', 'iife');
      return [{ tag: 'script', children: await made, injectTo: 'head' }];
    },
  };
}
