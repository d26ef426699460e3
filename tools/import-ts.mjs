// @ts-check
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * Imports a TypeScript module of this project into Node, also into versions that don't strip types.
 * @param {string} path from the project's root, e.g. `src/story/parse-story.ts`
 * @returns {Promise<any>} its exports
 */
export async function importTs(path) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { module } = await runnerImport(`${root}${path}`, {
    root,
    configFile: false,
    logLevel: 'warn',
  });
  return module;
}
