import { stringsFile } from '../../../story/files/article-languages.ts';
import { isObject } from '../../../story/schema/values.ts';
import type { Draft } from '../../draft.ts';
import { type JsonPath, jsonOf } from '../../json/edit-json.ts';
import { STORY } from '../story-json.ts';
import { articleOf, languagesOf } from './article-file.ts';
import { stringsName } from './local-texts.ts';
import { isNameAt, isTextAt } from './text-places.ts';

/** What a language still lacks. */
export interface MissingTexts {
  /** Where story.json has the texts. */
  readonly paths: readonly JsonPath[];
  /** There is no article in the language, or it is still a copy of the first language's. */
  readonly article: boolean;
}

/** The texts that are not there in a language: readers see them in the first. Names and notes may stay as they are. */
export function missingTexts(draft: Draft, lang: string): MissingTexts {
  const story = jsonOf(draft, STORY);
  const [first = 'en'] = languagesOf(draft);
  const json = jsonOf(draft, stringsFile(lang));
  const strings = isObject(json) ? json : {};
  const [base = lang] = lang.split('-');
  const paths: JsonPath[] = [];
  const look = (value: unknown, path: JsonPath) => {
    const isText = isTextAt(path) && !isNote(path);
    if (typeof value === 'string') {
      const asks = isText && lang !== first && !isNameAt(path) && /\p{L}/u.test(value);
      if (asks && typeof strings[stringsName(story, path)] !== 'string') paths.push(path);
    } else if (isText && isObject(value) && Object.values(value).every(isString)) {
      const has = [lang, base].some((each) => Object.hasOwn(value, each));
      if (!has && typeof strings[stringsName(story, path)] !== 'string') paths.push(path);
    } else if (Array.isArray(value)) value.forEach((each, i) => void look(each, [...path, i]));
    else if (isObject(value))
      for (const [key, each] of Object.entries(value)) look(each, [...path, key]);
  };
  look(story, []);
  const article = articleOf(draft, lang).trim();
  return {
    paths,
    article: article === '' || (lang !== first && article === articleOf(draft, first).trim()),
  };
}

const isString = (value: unknown) => typeof value === 'string';

/** What the speaker alone reads. */
const isNote = (path: JsonPath) =>
  path.at(-1) === 'notes' || (path[0] === 'talk' && path[1] === 'notes');
