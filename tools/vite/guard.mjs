// @ts-check
import { buildOneScript } from './one-script.mjs';

/**
 * Puts into each page's head, before all else, the script that says so where the page's own code does not
 * come (`src/workers/guard`). It stands in the page, since a file of its own might not come either; the
 * policy names its hash.
 *
 * @returns {import('vite').Plugin}
 */
export function guard() {
  /** @type {Promise<string> | null} */
  let made = null;
  return {
    name: 'guard',
    apply: 'build',
    transformIndexHtml: async () => {
      made ??= make();
      return [{ tag: 'script', children: await made, injectTo: 'head' }];
    },
  };
}

async function make() {
  const code = await buildOneScript('src/workers/guard/main.ts', 'iife', { stylesElsewhere: true });
  if (code.includes('</script')) throw new Error('The guard would end its own element.');
  return code;
}
