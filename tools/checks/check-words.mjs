// @ts-check
// Finds words for readers outside of src/i18n, and words that readers don't use in the interface and
// the docs: `node tools/checks/check-words.mjs`.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { importTs } from '../import-ts.mjs';
import { PAGES } from '../pages.mjs';
import { houseWordsIn } from './house-words.mjs';

/** Attributes and properties whose text a reader sees or hears, even if it is a single word. */
const READ = new Set([
  'alt',
  'aria-label',
  'hint',
  'label',
  'placeholder',
  'title',
  'what',
  'words',
]);

/** Texts for readers outside of src and docs. */
const ROOT_FILES = ['README.md', 'CHANGELOG.md', ...PAGES.map(({ html }) => html)];

/** Texts that look like words for readers and are not. */
const ALLOWED = [
  // The product's name, and that of a zone.
  /^(· )?Whistlestop$/,
  /^UTC$/,
  // Names of fonts, as CSS takes them: prose has typographic quotes.
  /^["']|^Source (Sans|Serif)/,
  // What is printed on keys.
  /^(Page (Up|Down)|Shift \+ .)$/,
  // Keys of messages.
  /^[a-z-]+(\.[\w-]+)+$/,
  // The beginning of a browser's own error message.
  /^ResizeObserver loop/,
];

/** `…` stands for what a template puts in. */
const SENTENCE = /^[“"‘(]?\p{Lu}.*[\p{L}…][,.;:’”]* [“"‘(]?[\p{L}…]|^\p{Lu}\p{Ll}+\.$/u;

/**
 * Words for readers are: the text of an element; text in one of the attributes or properties of `READ`;
 * and any other text that begins with a capital and has a space between words or a full stop. Errors are thrown for
 * programmers, and what is only written to the console is for whoever reads consoles: both are left out.
 *
 * @param {string} code of a module in TypeScript
 * @param {string} file its name, which says whether it may contain elements
 * @returns {{ line: number, text: string }[]}
 */
export function wordsIn(code, file = 'module.tsx') {
  /** @type {{ line: number, text: string }[]} */
  const found = [];
  /** @param {string} text @param {number} at @param {boolean} read */
  const look = (text, at, read) => {
    const plain = text.replace(/\s+/g, ' ').trim();
    // Three letters in a row: the commands of an SVG path are no words.
    if (!(read ? /\p{L}/u : SENTENCE).test(plain) || (!read && !/\p{L}{3}/u.test(plain))) return;
    if (ALLOWED.some((each) => each.test(plain))) return;
    found.push({ line: code.slice(0, at).split('\n').length, text: plain });
  };

  /** @param {any} node @param {boolean} read whether a reader sees or hears the node's text */
  const walk = (node, read) => {
    if (Array.isArray(node)) {
      for (const each of node) walk(each, read);
      return;
    }
    if (typeof node?.type !== 'string' || isForProgrammers(node, code)) return;
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') look(node.value, node.start, read);
        return;
      case 'JSXText':
        look(node.value, node.start, true);
        return;
      case 'TemplateLiteral':
        look(
          node.quasis.map((/** @type {any} */ each) => each.value.cooked).join('…'),
          node.start,
          false,
        );
        walk(node.expressions, false);
        return;
      case 'JSXAttribute':
        walk(node.value, READ.has(node.name.name));
        return;
      case 'Property':
        walk(node.value, READ.has(node.key.name ?? node.key.value));
        return;
      case 'ConditionalExpression':
        walk(node.test, false);
        walk([node.consequent, node.alternate], read);
        return;
      case 'JSXExpressionContainer':
        walk(node.expression, read);
        return;
      default:
        for (const value of Object.values(node)) if (typeof value === 'object') walk(value, false);
    }
  };
  walk(parseSync(file, code).program, false);
  return found;
}

/** @param {any} node @param {string} code */
function isForProgrammers({ type, callee, start, end }, code) {
  if (/^(Import|TS)/.test(type) && !/^TS(As|Satisfies|NonNull)/.test(type)) return true;
  if (type === 'ThrowStatement') return true;
  if (type === 'NewExpression') return /(Error|Exception)$/.test(callee.name ?? '');
  return type === 'ObjectExpression' && code.slice(start, end).includes("shown: 'console'");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n/'));
  for (const file of files.sort())
    for (const { line, text } of wordsIn(readFileSync(source + file, 'utf8'), file)) {
      console.error(`src/${file}:${line}: ${JSON.stringify(text)} belongs in src/i18n/en.`);
      process.exitCode = 1;
    }

  const { en } = await importTs('src/i18n/en.ts');
  for (const [key, message] of Object.entries(en))
    for (const text of typeof message === 'string' ? [message] : Object.values(message))
      reportHouseWords(`src/i18n, ${key}`, text);
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const docs = readdirSync(`${root}docs`).filter((file) => file.endsWith('.md'));
  for (const file of [...ROOT_FILES, ...docs.map((name) => `docs/${name}`)])
    reportHouseWords(file, readFileSync(root + file, 'utf8'));
}

/** @param {string} where @param {string} text */
function reportHouseWords(where, text) {
  for (const { line, found, better } of houseWordsIn(text)) {
    console.error(`${where}:${line}: readers don't say “${found}”. Better: ${better}.`);
    process.exitCode = 1;
  }
}
