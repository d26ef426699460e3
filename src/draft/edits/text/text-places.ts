import { isTextKey, NAMES } from '../../../story/parse/texts/text-keys.ts';
import type { JsonPath } from '../../json/edit-json.ts';

/** Whether a path of story.json leads to a text that readers see, plain or by language. */
export function isTextAt(path: JsonPath): boolean {
  const [root] = path;
  // Places and sources are by id, and an id may be called as a text is.
  if (path.length === 2 && (root === 'places' || root === 'sources' || root === 'passages'))
    return false;
  const key = path.at(-1);
  const record = root === 'talk' && path.length === 3 ? String(path[1]) : undefined;
  return typeof key === 'string' && root !== 'moved' && isTextKey(key, record);
}

/** Whether it is the same in all languages where it is plain: a name, a file, the title of a source. */
export function isNameAt(path: JsonPath): boolean {
  const key = String(path.at(-1));
  return (
    NAMES.has(key) ||
    (key === 'credit' && path.length > 1) ||
    (key === 'title' && path[0] === 'sources')
  );
}
