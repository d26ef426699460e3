// @ts-check
import { build } from 'vite';
import { builtStory } from '../story/story-folder.mjs';
import { messages } from './messages.mjs';

/**
 * Builds a script that shares no chunk with the pages, as one file with nothing beside it.
 *
 * @param {string} entry
 * @param {'es' | 'iife'} format
 * @param {{ stylesElsewhere?: boolean, lang?: string }} [options] whether the page that it stands in has its
 *   styles; the language of its words
 * @returns {Promise<string>} its code
 */
export async function buildOneScript(entry, format, { stylesElsewhere = false, lang = 'en' } = {}) {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: builtStory(),
    plugins: [messages(lang)],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      lib: { entry, formats: [format], name: 'whistlestop', fileName: 'script' },
      // Vite keeps the white space of an ES module that is a library.
      rolldownOptions: { output: { minify: true } },
    },
  });
  const files = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [script, ...rest] = files.filter(
    ({ fileName }) => !(stylesElsewhere && fileName.endsWith('.css')),
  );
  if (rest.length > 0 || script?.type !== 'chunk') throw new Error(`${entry} is not one file.`);
  return script.code.trim();
}
