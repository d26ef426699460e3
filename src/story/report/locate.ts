import { MEDIA_FILE } from '../media/media-files.ts';
import { isObject } from '../schema/values.ts';

/** Where a problem is. */
export interface Location {
  /** File name; `story` for the folder as a whole. */
  readonly file: string;
  /** Line of an article, from 1. */
  readonly line: number | null;
  /** Keys from the root of a JSON file to the value. */
  readonly keys: readonly (string | number)[];
  /** Id of a passage of the article. */
  readonly passage: string | null;
}

/** File, line and the rest of a problem's path: `article.en.md:23 passage "x"`, `story.json: stops[3].place`. */
const PATH = /^(.+?\.(?:json|geojson|md))(?::(\d+))?(?:: ?|\.| |$)(.*)$/s;

/**
 * Where the path of a problem leads.
 *
 * @param story story.json: a stop that a path only names by its id is looked up there
 */
export function locate(path: string, story: unknown): Location {
  const [, file = path, line, rest = ''] = PATH.exec(path) ?? [];
  const passage = /^passage "(.*)"$/.exec(rest)?.[1] ?? null;
  const named = /^"(.*)"$/.exec(rest)?.[1];
  let keys: (string | number)[] = [];
  if (named !== undefined)
    keys = file === MEDIA_FILE ? [named] : [...(keysOfEvent(named, story) ?? [])];
  else if (passage === null) keys = keysOf(rest);
  return { file, line: line === undefined ? null : Number(line), keys, passage };
}

function keysOf(text: string): (string | number)[] {
  return [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key = '']) =>
    index === undefined ? key : Number(index),
  );
}

/** The keys of a stop or a moment by its id; null where there is none. */
function keysOfEvent(id: string, story: unknown): [string, number] | null {
  for (const list of ['stops', 'moments']) {
    const items = valueAt(story, [list]);
    const index = Array.isArray(items)
      ? items.findIndex((item) => isObject(item) && item.id === id)
      : -1;
    if (index >= 0) return [list, index];
  }
  return null;
}

/** The value at keys of parsed JSON; undefined where there is none. */
export function valueAt(value: unknown, keys: readonly (string | number)[]): unknown {
  let here = value;
  for (const key of keys) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string | number, unknown>)[key];
  }
  return here;
}
