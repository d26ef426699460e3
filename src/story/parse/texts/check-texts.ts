import { LIMITS } from '../../limits.ts';
import type { Problems } from '../../problems/problems.ts';
import { isObject } from '../../schema/values.ts';
import { FILE } from '../field-reader.ts';
import { NAMES, TEXTS } from './text-keys.ts';

/** A source has the title of its own language. */
const OF_SOURCES = new Set(['title']);
/** A figure's credit is the name of its maker. */
const isName = (key: string, depth: number) => NAMES.has(key) || (key === 'credit' && depth > 0);

/** Reports texts of story.json that are not in all of the story's languages. */
export function checkTexts(
  file: Record<string, unknown>,
  languages: readonly string[],
  problems: Problems,
): void {
  const [first = 'en', ...others] = languages;
  if (others.length === 0) return;
  let plain = 0;
  for (const [path, value] of textsIn(file, FILE)) {
    // A number is the same in all languages.
    if (typeof value === 'string') plain += /\p{L}/u.test(value) ? 1 : 0;
    else {
      const missing = others.filter((lang) => !has(value, lang));
      for (const lang of missing) {
        problems.add('hint', 'text-untranslated', path, { lang, shown: shownFor(value, first) });
      }
    }
  }
  if (plain > 0) {
    const example = `{ ${[first, ...others].map((lang) => `"${lang}": "…"`).join(', ')} }`;
    problems.add('hint', 'texts-plain', FILE, { count: plain, lang: first, example });
  }
}

const SOURCE = `${FILE}: sources.`;

type Text = string | Record<string, unknown>;

/** Every text with its path. */
function* textsIn(item: unknown, path: string, depth = 0): Generator<[path: string, text: Text]> {
  if (depth > LIMITS.depth) return;
  if (Array.isArray(item)) {
    for (const [i, each] of item.entries()) yield* textsIn(each, `${path}[${i}]`, depth + 1);
  } else if (isObject(item)) {
    for (const [key, value] of Object.entries(item)) {
      if (OF_SOURCES.has(key) && path.startsWith(SOURCE)) continue;
      const here = depth === 0 ? `${path}: ${key}` : `${path}.${key}`;
      if (key === 'slides' && isObject(value)) {
        for (const [id, text] of Object.entries(value)) yield* asText(text, `${here}.${id}`);
      } else if (isName(key, depth)) {
        if (isObject(value)) yield [here, value];
      } else if (TEXTS.has(key)) yield* asText(value, here);
      else yield* textsIn(value, here, depth + 1);
    }
  }
}

function* asText(value: unknown, path: string): Generator<[path: string, text: Text]> {
  if (typeof value === 'string' || isObject(value)) yield [path, value];
}

/** Whether a text is there in a language, or in the same language without region, as `localize` reads it. */
function has(text: Record<string, unknown>, lang: string): boolean {
  return Object.hasOwn(text, lang) || Object.hasOwn(text, lang.split('-')[0] ?? lang);
}

function shownFor(text: Record<string, unknown>, first: string): string {
  return Object.hasOwn(text, first) ? first : (Object.keys(text)[0] ?? first);
}
