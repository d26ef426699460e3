import { stringsFile, stringsLanguages } from '../../story/files/article-languages.ts';
import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { editJson, type JsonPath, jsonAt, jsonOf } from '../edit-json.ts';
import { draftLanguages, storyJson } from '../story-entries.ts';

/** A text of story.json in a language, as its author wrote it; empty where there is none. */
export function textAt(draft: Draft, path: JsonPath, lang: string): string {
  const value = jsonAt(draft, 'story.json', path);
  const own = isObject(value) ? value[lang] : isFirst(draft, lang) ? value : undefined;
  if (typeof own === 'string') return own;
  const strings = jsonOf(draft, stringsFile(lang));
  const text = isObject(strings) ? strings[stringsKey(draft, path)] : undefined;
  return typeof text === 'string' ? text : '';
}

/**
 * Writes a text of story.json in a language: where the language's texts have a file of their own
 * (`strings` in story.json), there; else beside the text of the first language. An empty text is removed, so
 * that the first language takes its place.
 */
export function setTextAt(draft: Draft, path: JsonPath, lang: string, text: string): Draft {
  const before = jsonAt(draft, 'story.json', path);
  const whole = isObject(before) ? before : null;
  const written = text === '' ? undefined : text;
  if (whole && Object.hasOwn(whole, lang))
    return editJson(draft, 'story.json', [...path, lang], written);
  if (isFirst(draft, lang) && !whole) return editJson(draft, 'story.json', path, text);
  if (stringsLanguages(storyJson(draft)).includes(lang))
    return editJson(draft, stringsFile(lang), [stringsKey(draft, path)], written);
  if (whole) return editJson(draft, 'story.json', [...path, lang], written);
  if (written === undefined) return draft;
  const [first = 'en'] = draftLanguages(draft);
  const plain = typeof before === 'string' ? { [first]: before } : {};
  return editJson(draft, 'story.json', path, { ...plain, [lang]: text });
}

function isFirst(draft: Draft, lang: string): boolean {
  return draftLanguages(draft)[0] === lang;
}

/** How `strings.<lang>.json` names a text: an item of a list by its id, where it has one. */
function stringsKey(draft: Draft, path: JsonPath): string {
  return path
    .map((key, i) => {
      if (typeof key !== 'number') return key;
      const id = jsonAt(draft, 'story.json', [...path.slice(0, i + 1), 'id']);
      return typeof id === 'string' ? id : key;
    })
    .join('/');
}
