// @ts-check
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { builtStory } from './story/story-folder.mjs';

const withoutStyles = {
  name: 'without-styles',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : null),
  /** @param {string} id */
  load: (id) => (id === '\0no-styles' ? 'export {}' : null),
};

/**
 * Imports a TypeScript module of this project into Node, also into versions that don't strip types.
 * Stylesheets that it imports are left out.
 * @param {string} path from the project's root, e.g. `src/story/parse/parse-story.ts`
 * @returns {Promise<any>} its exports
 */
export async function importTs(path) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { module } = await runnerImport(`${root}${path}`, {
    root,
    configFile: false,
    logLevel: 'warn',
    define: builtStory(),
    // As in vite.config.ts: what is prerendered names the same hosts as the page.
    envPrefix: ['VITE_', 'WHISTLESTOP_MEDIA_HOSTS'],
    plugins: [withoutStyles],
  });
  return module;
}
