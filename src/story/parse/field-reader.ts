import * as v from 'valibot';
import { isTooLarge, LIMITS } from '../limits.ts';
import type { LocalText } from '../local-text.ts';
import type { Problems } from '../problems/problems.ts';
import { STORY_KEYS } from '../schema/entries.ts';
import { id as idSchema, isObject, text as textSchema } from '../schema/values.ts';

type TextInput = v.InferOutput<typeof textSchema>;

export const FILE = 'story.json';

const MOST: Readonly<Record<string, number>> = LIMITS.entries;
const OPTIONAL = [
  ...['sources', 'passages', 'legs', 'moments', 'chapters', 'clocks', 'countries'],
  ...['changes', 'moved'],
];

/** Reads story.json item by item, so that an invalid item does not cost the others. */
export class FieldReader {
  private readonly file: Record<string, unknown>;
  private readonly problems: Problems;

  constructor(file: Record<string, unknown>, problems: Problems) {
    this.file = file;
    this.problems = problems;
    this.unknownKeys(file, STORY_KEYS, FILE);
  }

  text(key: string, read: (value: TextInput, path: string) => LocalText, optional = false) {
    const value = this.file[key];
    if (value === undefined && optional) return null;
    const result = v.safeParse(textSchema, isTooLarge(value) ? {} : value);
    const path = `${FILE}: ${key}`;
    if (result.success) return read(result.output, path);
    this.problems.addIssues('hint', path, result.issues, 'fix-text');
    return null;
  }

  /** The value at a key, not yet checked. */
  value(key: string): unknown {
    return this.file[key];
  }

  list(key: string, optional = false): unknown[] {
    const value = this.file[key];
    if (Array.isArray(value)) return this.withinLimit(key, value);
    if (value !== undefined || !optional) {
      const code = value === undefined ? 'list-missing' : 'list-expected';
      this.problems.add('hint', code, `${FILE}: ${key}`);
    }
    return [];
  }

  items<T extends v.GenericSchema>(key: string, type: T): [path: string, item: v.InferOutput<T>][] {
    const optional = OPTIONAL.includes(key);
    return this.list(key, optional).flatMap((value, i) =>
      this.item(`${FILE}: ${key}[${i}]`, value, type),
    );
  }

  /** The object at a key; null where there is none or it is not valid. */
  object<T extends v.GenericSchema>(key: string, type: T): v.InferOutput<T> | null {
    const value = this.file[key];
    if (value === undefined) return null;
    const [found] = this.item(`${FILE}: ${key}`, value, type);
    return found ? found[1] : null;
  }

  /** @param spare keys of an item that are left out alone where they are not valid */
  byId<T extends v.GenericSchema>(
    key: string,
    type: T,
    spare: readonly string[] = [],
  ): [id: string, item: v.InferOutput<T>][] {
    const value = this.file[key];
    if (value === undefined && OPTIONAL.includes(key)) return [];
    if (!isObject(value)) {
      this.problems.add('hint', 'object-expected', `${FILE}: ${key}`);
      return [];
    }
    return this.withinLimit(key, Object.keys(value)).flatMap((id) => {
      const item = value[id];
      const path = `${FILE}: ${key}.${id}`;
      const named = v.safeParse(idSchema, id);
      if (!named.success) {
        this.problems.addIssues('dropped', path, named.issues, 'fix-id');
        return [];
      }
      return this.item(path, item, type, spare).map(([, valid]): [string, v.InferOutput<T>] => [
        id,
        valid,
      ]);
    });
  }

  /** The first entries, up to the limit; reports it if there are more. */
  private withinLimit<T>(key: string, entries: T[]): T[] {
    const most = MOST[key] ?? LIMITS.values;
    if (entries.length <= most) return entries;
    const counts = { count: entries.length, limit: most };
    this.problems.addLimit('dropped', 'list-too-long', `${FILE}: ${key}`, counts);
    return entries.slice(0, most);
  }

  private item<T extends v.GenericSchema>(
    path: string,
    value: unknown,
    type: T,
    spare: readonly string[] = [],
  ): [string, v.InferOutput<T>][] {
    if (isTooLarge(value)) {
      this.problems.addLimit('dropped', 'entry-too-large', path, { limit: LIMITS.values });
      return [];
    }
    const result = v.safeParse(type, value);
    if (!result.success) {
      this.problems.addIssues('dropped', path, result.issues, 'fix-item');
      const wrong = result.issues.map((issue) => String(issue.path?.[0]?.key));
      if (!isObject(value) || !wrong.every((key) => spare.includes(key))) return [];
      const rest = Object.entries(value).filter(([key]) => !wrong.includes(key));
      return this.item(path, Object.fromEntries(rest), type);
    }
    if ('entries' in type && isObject(type.entries) && isObject(value)) {
      this.unknownKeys(value, Object.keys(type.entries), path);
    }
    return [[path, result.output as v.InferOutput<T>]];
  }

  /** Reports unknown keys, since a misspelt optional key would have no effect. */
  private unknownKeys(
    value: Record<string, unknown>,
    known: readonly string[],
    path: string,
  ): void {
    const keys = known.join(', ');
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      this.problems.add('hint', 'key-unknown', `${path}.${key}`, { keys });
    }
  }
}
