// @ts-check
import { siteLanguages } from '../story/story-folder.mjs';
import { buildOneScript } from './one-script.mjs';

/**
 * Puts into each page's head, before all else, the script that says so where the page's own code does not
 * come (`src/workers/guard`). It stands in the page, since a file of its own might not come either; the
 * policy names its hash.
 *
 * @returns {import('vite').Plugin}
 */
export function guard() {
  const [lang] = siteLanguages();
  return {
    name: 'guard',
    apply: 'build',
    transformIndexHtml: async () => [
      { tag: 'script', children: await guardScript(lang), injectTo: 'head' },
    ],
  };
}

/** @type {Map<string, Promise<string>>} */
const made = new Map();

/** The script that says its words in a language. @param {string} lang */
export function guardScript(lang) {
  const script = made.get(lang) ?? make(lang);
  made.set(lang, script);
  return script;
}

/** @param {string} lang */
async function make(lang) {
  const code = await buildOneScript('src/workers/guard/main.ts', 'iife', {
    stylesElsewhere: true,
    lang,
  });
  if (code.includes('</script')) throw new Error('The guard would end its own element.');
  return code;
}
