import {
  articleLanguages,
  stringsFile,
  stringsLanguages,
} from '../../../story/files/article-languages.ts';
import { valueAt } from '../../../story/report/locate.ts';
import { isObject } from '../../../story/schema/values.ts';
import type { Draft } from '../../draft.ts';
import { replaceStrings } from '../../history/replace-strings.ts';
import { editJson, type JsonPath, jsonAt, jsonOf } from '../../json/edit-json.ts';
import { STORY } from '../story-json.ts';

/** The words of a text of story.json in a language; null where it has none. */
export function localText(draft: Draft, path: JsonPath, lang: string): string | null {
  const value = jsonAt(draft, STORY, path);
  if (lang !== firstLanguage(draft) && hasStrings(draft, lang)) {
    const text = jsonAt(draft, stringsFile(lang), [stringsPath(draft, path)]);
    if (typeof text === 'string') return text;
  }
  if (typeof value === 'string') return lang === firstLanguage(draft) ? value : null;
  const text = isObject(value) ? value[lang] : null;
  return typeof text === 'string' ? text : null;
}

/**
 * Sets the words of a text of story.json in a language, in the file that has the language's texts; null removes
 * them. Without words in the first language the text goes from story.json.
 */
export function setLocalText(
  draft: Draft,
  path: JsonPath,
  lang: string,
  words: string | null,
): Draft {
  const first = firstLanguage(draft);
  const value = jsonAt(draft, STORY, path);
  const fresh = words ?? undefined;
  const texts = isObject(value) ? Object.keys(value) : [];
  // Without its last words the text goes.
  if (words === null && texts.length === 1 && texts[0] === lang)
    return editJson(draft, STORY, path, undefined);
  if (lang === first)
    return editJson(draft, STORY, isObject(value) ? [...path, lang] : path, fresh);
  // A language's file names only what story.json has.
  if (hasStrings(draft, lang) && value !== undefined && !texts.includes(lang))
    return editJson(draft, stringsFile(lang), [stringsPath(draft, path)], fresh);
  if (isObject(value)) return editJson(draft, STORY, [...path, lang], fresh);
  if (words === null) return draft;
  const plain = typeof value === 'string' ? { [first]: value } : {};
  return editJson(draft, STORY, path, { ...plain, [lang]: words });
}

/** Removes the texts by language of what is gone, e.g. of `['stops', 'khasan']`. */
export function removeTexts(draft: Draft, path: readonly string[]): Draft {
  const gone = path.join('/');
  let changed = draft;
  for (const lang of stringsLanguages(jsonOf(draft, STORY))) {
    const file = stringsFile(lang);
    const strings = jsonOf(changed, file);
    for (const key of Object.keys(isObject(strings) ? strings : {}))
      if (key === gone || key.startsWith(`${gone}/`))
        changed = editJson(changed, file, [key], undefined);
  }
  return changed;
}

/** The same of what is at a path of story.json now. */
export function removeTextsAt(draft: Draft, path: JsonPath): Draft {
  return removeTexts(draft, stringsPath(draft, path).split('/'));
}

/** Removes the texts by language of an item of a list without ids; those of the items after it move up. */
export function removeItemTexts(draft: Draft, list: JsonPath, index: number): Draft {
  const gone = removeTextsAt(draft, [...list, index]);
  return renumberTexts(gone, list, (item) => (item > index ? item - 1 : item));
}

/** Makes room for those of an item that comes into such a list: those of the items after it move down. */
export function insertItemTexts(draft: Draft, list: JsonPath, index: number): Draft {
  return renumberTexts(draft, list, (item) => (item >= index ? item + 1 : item));
}

function renumberTexts(draft: Draft, list: JsonPath, numberOf: (item: number) => number): Draft {
  const prefix = `${stringsPath(draft, list)}/`;
  let changed = draft;
  for (const lang of stringsLanguages(jsonOf(draft, STORY)))
    changed = replaceStrings(changed, stringsFile(lang), (_, key, isKey) => {
      if (!isKey || !key.startsWith(prefix)) return undefined;
      const [item = '', ...rest] = key.slice(prefix.length).split('/');
      const number = numberOf(Number(item));
      return number === Number(item) ? undefined : [prefix + number, ...rest].join('/');
    });
  return changed;
}

const firstLanguage = (draft: Draft) => articleLanguages(jsonOf(draft, STORY))[0] ?? 'en';

const hasStrings = (draft: Draft, lang: string) =>
  stringsLanguages(jsonOf(draft, STORY)).includes(lang);

const stringsPath = (draft: Draft, path: JsonPath) => stringsName(jsonOf(draft, STORY), path);

/** The name of a text in the file of a language: an item of a list has its id there, if it has one. */
export function stringsName(story: unknown, path: JsonPath): string {
  return path
    .map((key, i) => {
      if (typeof key === 'string') return key;
      const id = valueAt(story, [...path.slice(0, i + 1), 'id']);
      return typeof id === 'string' ? id : String(key);
    })
    .join('/');
}
