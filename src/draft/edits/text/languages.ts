import { stringsFile } from '../../../story/files/article-languages.ts';
import { isObject } from '../../../story/schema/values.ts';
import { type Draft, withFile } from '../../draft.ts';
import { editJson, insertJson, type JsonPath, jsonAt, jsonOf } from '../../json/edit-json.ts';
import { replaceValues } from '../../json/replace-values.ts';
import { STORY } from '../story-json.ts';
import { articleFile, articleOf, languagesOf, passagesIn, withArticle } from './article-file.ts';
import { stringsName } from './local-texts.ts';
import { headAttribute } from './passage-head.ts';
import { setInPassage } from './passages.ts';
import { isNameAt, isTextAt } from './text-places.ts';

/**
 * Adds a language: its texts of story.json have a file of their own, and its article begins as that of the first
 * language, to be written over.
 */
export function addLanguage(draft: Draft, lang: string): Draft {
  const languages = languagesOf(draft);
  if (languages.includes(lang)) return draft;
  const [first = 'en'] = languages;
  let changed = insertJson(draft, STORY, ['languages'], languages.length, lang);
  changed = insertJson(changed, STORY, ['strings'], listOf(changed, 'strings').length, lang);
  if (!changed.files.has(stringsFile(lang))) changed = withFile(changed, stringsFile(lang), '{}\n');
  if (changed.files.has(articleFile(lang))) return changed;
  return withArticle(changed, lang, articleOf(draft, first));
}

/**
 * Removes a language with its article and its texts. Of the first language, the second becomes the first. The same
 * draft where it is the only one.
 */
export function removeLanguage(draft: Draft, lang: string): Draft {
  const languages = languagesOf(draft);
  const [first, second] = languages;
  if (!languages.includes(lang) || second === undefined) return draft;
  let changed = lang === first ? chooseFirstLanguage(draft, second) : draft;
  for (const list of ['languages', 'strings']) changed = withoutItem(changed, list, lang);
  changed = withFile(withFile(changed, articleFile(lang), null), stringsFile(lang), null);
  return replaceValues(changed, STORY, (path, value) => {
    if (!isTextAt(path) || !isObject(value) || !Object.hasOwn(value, lang)) return undefined;
    const { [lang]: _, ...rest } = value;
    // An empty object would be no text in any language.
    return Object.keys(rest).length > 0 ? rest : '';
  });
}

/**
 * Makes a language the first, which is the one of all that is written plain and that is shown where another language
 * lacks a text. What was plain goes to the file of the language that was first.
 */
export function chooseFirstLanguage(draft: Draft, lang: string): Draft {
  const languages = languagesOf(draft);
  const [first] = languages;
  if (first === undefined || first === lang || !languages.includes(lang)) return draft;
  const [story, known] = [jsonOf(draft, STORY), jsonOf(draft, stringsFile(lang))];
  const ours: Record<string, unknown> = isObject(known) ? { ...known } : {};
  const theirs: Record<string, string> = {};
  let changed = replaceValues(draft, STORY, (path, value) => {
    if (typeof value !== 'string' || !isTextAt(path)) return undefined;
    const name = stringsName(story, path);
    const text = ours[name];
    if (typeof text !== 'string')
      return isNameAt(path) || value === '' ? undefined : { [first]: value };
    theirs[name] = value;
    delete ours[name];
    return text;
  });
  for (const list of ['languages', 'strings']) changed = withoutItem(changed, list, lang);
  changed = insertJson(changed, STORY, ['languages'], 0, lang);
  changed = withStrings(changed, lang, ours);
  return withHeads(withStrings(changed, first, theirs), first, lang);
}

/** When and where passages are, and their sources, which only the first language has to say. */
function withHeads(draft: Draft, from: string, to: string): Draft {
  const known = new Map(passagesIn(articleOf(draft, to)).map((each) => [each.id, each]));
  let changed = draft;
  for (const { id, head } of passagesIn(articleOf(draft, from)))
    for (const key of ['sources', 't', 'place'] as const) {
      const value = headAttribute(head, key);
      const there = known.get(id);
      if (there && value !== headAttribute(there.head, key))
        changed = setInPassage(changed, id, key, value);
    }
  return changed;
}

/** The texts of a language in a file of their own; no file where there are none. */
function withStrings(draft: Draft, lang: string, texts: Readonly<Record<string, unknown>>): Draft {
  if (Object.keys(texts).length === 0) return withFile(draft, stringsFile(lang), null);
  const strings = listOf(draft, 'strings');
  const listed = strings.includes(lang)
    ? draft
    : insertJson(draft, STORY, ['strings'], strings.length, lang);
  return withFile(listed, stringsFile(lang), `${JSON.stringify(texts, null, 2)}\n`);
}

function listOf(draft: Draft, key: string): readonly unknown[] {
  const list = jsonAt(draft, STORY, [key]);
  return Array.isArray(list) ? list : [];
}

function withoutItem(draft: Draft, key: string, item: string): Draft {
  const list = listOf(draft, key);
  const index = list.indexOf(item);
  if (index < 0) return draft;
  const path: JsonPath = list.length === 1 ? [key] : [key, index];
  return editJson(draft, STORY, path, undefined);
}
