// @ts-check
import { readFile } from 'node:fs/promises';
import { buildOneScript } from './one-script.mjs';

const SOURCE = 'src/embed-host';

/**
 * Makes `embed.js`, which pages of others load: one file with nothing beside it, under a name that stays,
 * and its types as `embed.d.ts`. It runs as a module and, where a CMS drops `type="module"`, as a classic
 * script. A build of its own, so that it shares no chunk with the pages.
 *
 * @returns {import('vite').Plugin}
 */
export function hostScript() {
  return {
    name: 'host-script',
    apply: 'build',
    async generateBundle() {
      const code = await buildOneScript(`${SOURCE}/main.ts`, 'iife');
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: code });
      const types = await readFile(`${SOURCE}/api.ts`, 'utf8');
      this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: types });
    },
  };
}
