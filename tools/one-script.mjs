// @ts-check
import { build } from 'vite';

/**
 * Builds a script that shares no chunk with the pages, as one file with nothing beside it.
 *
 * @param {string} entry
 * @param {'es' | 'iife'} format
 * @returns {Promise<string>} its code
 */
export async function buildOneScript(entry, format) {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      lib: { entry, formats: [format], name: 'whistlestop', fileName: 'script' },
    },
  });
  const files = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [script] = files;
  if (files.length !== 1 || script?.type !== 'chunk') throw new Error(`${entry} is not one file.`);
  return script.code.trim();
}
