// @ts-check
import { readFile } from 'node:fs/promises';
import { build } from 'vite';

const SOURCE = 'src/shells/host';

/**
 * Makes `embed.js`, which pages of others load: one module with nothing beside it, under a name that
 * stays, and its types as `embed.d.ts`. A build of its own, so that it shares no chunk with the pages.
 *
 * @returns {import('vite').Plugin}
 */
export function hostScript() {
  return {
    name: 'host-script',
    apply: 'build',
    async generateBundle() {
      const made = await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: 'es2022',
          minify: true,
          modulePreload: false,
          lib: { entry: `${SOURCE}/main.ts`, formats: ['es'], fileName: 'embed' },
        },
      });
      const files = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
      const [script] = files;
      if (files.length !== 1 || script?.type !== 'chunk')
        throw new Error('embed.js must be one file.');
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: script.code });
      const types = await readFile(`${SOURCE}/api.ts`, 'utf8');
      this.emitFile({ type: 'asset', fileName: 'embed.d.ts', source: types });
    },
  };
}
