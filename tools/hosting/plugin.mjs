// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { headersFor, readHeadersFile, writeHeadersFile } from './headers-file.mjs';
import { rulesOf } from './rules.mjs';

/**
 * Writes `_headers` when all other files are written, and lets `vite preview` serve by it: what the
 * tests see is what hosts send.
 *
 * @param {Parameters<typeof rulesOf>[1]} options
 * @returns {import('vite').Plugin}
 */
export function hosting(options) {
  let folder = 'dist';
  return {
    name: 'hosting',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        writeFileSync(join(folder, '_headers'), writeHeadersFile(rulesOf(folder, options)));
      },
    },
    configurePreviewServer(server) {
      const rules = readHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
      const base = server.config.base.replace(/^\.?\//, '/');
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const path = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
        // A missing file may be there tomorrow.
        for (const [name, value] of Object.entries(headersFor(rules, path)))
          if (name !== 'Cache-Control' || existsSync(join(folder, path)))
            response.setHeader(name, value);
        next();
      });
    },
  };
}
