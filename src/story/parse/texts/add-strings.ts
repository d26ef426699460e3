import { stringsFile, stringsLanguages } from '../../files/article-languages.ts';
import { unreadableCode } from '../../files/unreadable-file.ts';
import type { Problems } from '../../problems/problems.ts';
import { isObject } from '../../schema/values.ts';
import type { RawStory } from '../raw-story.ts';
import { isTextKey } from './text-keys.ts';

/** Of these files. */
type Files = Pick<RawStory, 'strings' | 'later' | 'unreadable'>;

const EXAMPLE = '{ "title": "…", "stops/berlin/title": "…" }';

interface Translation {
  /** The language of what is written plain. */
  readonly first: string;
  readonly lang: string;
  readonly text: string;
}

/**
 * story.json with the texts of its `strings.<lang>.json` beside its own. A text is named by its path:
 * `stops/khasan/title`, where an item of a list has its id, or else its place in the list from 0.
 */
export function addStrings(
  story: Record<string, unknown>,
  files: Files,
  first: string,
  problems: Problems,
): Record<string, unknown> {
  let whole = story;
  for (const lang of stringsLanguages(story)) {
    if (files.later?.includes(lang)) continue;
    const name = stringsFile(lang);
    const strings = files.strings?.[lang] ?? null;
    if (!isObject(strings)) {
      if (strings === null)
        problems.add('hint', unreadableCode(name, files) ?? 'strings-missing', name, {
          lang: first,
        });
      else problems.add('hint', 'strings-not-object', name, { example: EXAMPLE });
      continue;
    }
    for (const [path, text] of Object.entries(strings)) {
      const added =
        typeof text === 'string' && withText(whole, path.split('/'), { first, lang, text });
      if (isObject(added)) whole = added;
      else {
        const code = typeof text === 'string' ? 'string-unknown' : 'string-not-text';
        problems.add('hint', code, `${name}: ${path}`);
      }
    }
  }
  return whole;
}

/** A copy of an object or a list with one text more; null where the path leads to no text. */
function withText(
  parent: unknown,
  [step = '', ...rest]: readonly string[],
  translation: Translation,
  above?: string,
): unknown {
  const key = keyOf(parent, step);
  if (key === null) return null;
  const value = (parent as Record<string, unknown>)[key];
  const changed =
    rest.length > 0
      ? withText(value, rest, translation, step)
      : isTextKey(step, above)
        ? translated(value, translation)
        : null;
  if (changed === null) return null;
  return Array.isArray(parent)
    ? parent.map((each, i) => (String(i) === key ? changed : each))
    : { ...(parent as object), [key]: changed };
}

/** The key of a step of a path in an object or a list; null where there is none. */
function keyOf(parent: unknown, step: string): string | null {
  if (Array.isArray(parent)) {
    const found = parent.findIndex((item) => isObject(item) && item.id === step);
    const index = found >= 0 ? found : /^\d{1,6}$/.test(step) ? Number(step) : -1;
    return index >= 0 && index < parent.length ? String(index) : null;
  }
  return isObject(parent) && Object.hasOwn(parent, step) && step !== '__proto__' ? step : null;
}

function translated(value: unknown, { first, lang, text }: Translation): unknown {
  if (typeof value === 'string') return { [first]: value, [lang]: text };
  const texts = isObject(value) && Object.values(value).every((each) => typeof each === 'string');
  return texts ? { ...value, [lang]: text } : null;
}
