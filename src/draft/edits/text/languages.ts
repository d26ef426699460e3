import { stringsFile } from '../../../story/files/article-languages.ts';
import { type Draft, withFile } from '../../draft.ts';
import { insertJson, jsonAt } from '../../json/edit-json.ts';
import { STORY } from '../story-json.ts';
import { articleFile, articleOf, languagesOf, withArticle } from './article-file.ts';

/**
 * Adds a language: its texts of story.json have a file of their own, and its article begins as that of the first
 * language, to be written over.
 */
export function addLanguage(draft: Draft, lang: string): Draft {
  const languages = languagesOf(draft);
  if (languages.includes(lang)) return draft;
  const [first = 'en'] = languages;
  let changed = insertJson(draft, STORY, ['languages'], languages.length, lang);
  const strings = jsonAt(changed, STORY, ['strings']);
  changed = insertJson(
    changed,
    STORY,
    ['strings'],
    Array.isArray(strings) ? strings.length : 0,
    lang,
  );
  if (!changed.files.has(stringsFile(lang))) changed = withFile(changed, stringsFile(lang), '{}\n');
  if (changed.files.has(articleFile(lang))) return changed;
  return withArticle(changed, lang, articleOf(draft, first));
}
