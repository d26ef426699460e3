// @ts-check
import { fileURLToPath } from 'node:url';
import { importTs } from '../import-ts.mjs';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url)).replaceAll('\\', '/');
const MESSAGES = `${SOURCE}i18n/en.ts`;
/** These modules hold messages, or import their own as they are. */
const OWN_MESSAGES = [`${SOURCE}embed-host/`, `${SOURCE}i18n/`];
const VIRTUAL = 'virtual:messages?';

/**
 * Builds into each script only the messages that its modules name. Without it the one object that holds
 * all messages would be in every script, down to the one in the pages' heads. Modules name messages by
 * string literals, or by template literals such as `problem.${code}.reason`.
 *
 * @param {string} [lang] the language of a script that has no other
 * @returns {import('vite').Plugin}
 */
export function messages(lang = 'en') {
  /** @type {Readonly<Record<string, unknown>>} */
  let en = {};
  return {
    name: 'messages',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const { allMessages } = await importTs('src/i18n/all-messages.ts');
      en = allMessages(lang);
    },
    resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : null),
    load(id) {
      if (id === MESSAGES) return 'export const en = {};';
      if (!id.startsWith(`\0${VIRTUAL}`)) return null;
      const keys = id.slice(VIRTUAL.length + 1).split(',');
      const named = JSON.stringify(Object.fromEntries(keys.map((key) => [key, en[key]])));
      return {
        code: `import { en } from ${JSON.stringify(MESSAGES)}; Object.assign(en, ${named});`,
        moduleSideEffects: true,
      };
    },
    transform(code, id) {
      const [path = ''] = id.split('?');
      if (!path.startsWith(SOURCE) || !/\.tsx?$/.test(path)) return null;
      if (OWN_MESSAGES.some((own) => path.startsWith(own))) return null;
      const keys = keysIn(code, Object.keys(en));
      if (keys.length === 0) return null;
      // On the first line, so that all lines keep their numbers.
      return { code: `import '${VIRTUAL}${keys.join(',')}';${code}`, map: null };
    },
  };
}

/**
 * @param {string} code
 * @param {readonly string[]} known the keys of all messages
 * @returns {string[]} those that the code names
 */
export function keysIn(code, known) {
  const literals = new Set(
    [...code.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)+)\1/g)].map(([, , key]) => key),
  );
  const templates = [...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{[^}`]*\}([\w.-]*)`/g)];
  return known.filter(
    (key) =>
      literals.has(key) ||
      templates.some(([, start = '', end = '']) => key.startsWith(start) && key.endsWith(end)),
  );
}
