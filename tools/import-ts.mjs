// @ts-check
import { fileURLToPath } from 'node:url';
import { createServer, runnerImport } from 'vite';
import { builtStory } from './story/story-folder.mjs';

const withoutStyles = {
  name: 'without-styles',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : null),
  /** @param {string} id */
  load: (id) => (id === '\0no-styles' ? 'export {}' : null),
};

const root = fileURLToPath(new URL('..', import.meta.url));

const settings = () => ({
  root,
  configFile: /** @type {const} */ (false),
  logLevel: /** @type {const} */ ('warn'),
  define: builtStory(),
  // As in vite.config.ts: what is prerendered names the same hosts as the page.
  envPrefix: ['VITE_', 'WHISTLESTOP_MEDIA_HOSTS'],
  plugins: [withoutStyles],
});

/**
 * Imports a TypeScript module of this project into Node, also into versions that don't strip types.
 * Stylesheets that it imports are left out. What it imports on demand it can no longer import afterwards.
 * @param {string} path from the project's root, e.g. `src/story/parse/parse-story.ts`
 * @returns {Promise<any>} its exports
 */
export async function importTs(path) {
  const { module } = await runnerImport(`${root}${path}`, settings());
  return module;
}

/**
 * The same for a module that imports others on demand: they can be imported until `use` has ended.
 * @template T
 * @param {string} path
 * @param {(module: any) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withTs(path, use) {
  const server = await createServer({
    ...settings(),
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false, hmr: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await use(await server.ssrLoadModule(`${root}${path}`));
  } finally {
    await server.close();
  }
}
