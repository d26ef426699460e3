import { ImportError } from '../imported.ts';

/** Nested deeper, no export of a program is. */
const DEEPEST = 60;

/** A JSON file as a value that is safe to walk through. */
export function readJsonText(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    // Nested so deep that the parser gives up.
    throw new ImportError(error instanceof RangeError ? 'json-deep' : 'json-broken');
  }
  if (isDeep(value)) throw new ImportError('json-deep');
  return value;
}

function isDeep(value: unknown): boolean {
  const open: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [here, depth] = next;
    if (typeof here !== 'object' || here === null) continue;
    if (depth > DEEPEST) return true;
    for (const each of Object.values(here))
      if (typeof each === 'object') open.push([each, depth + 1]);
  }
  return false;
}

/** A value of an object, and where it stands. Remembers what was taken, so that the rest is left over. */
export class JsonObject {
  readonly where: string;
  readonly #value: Readonly<Record<string, unknown>>;
  readonly #taken = new Set<string>();

  constructor(value: unknown, where: string) {
    this.where = where;
    this.#value =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Record<string, unknown>)
        : {};
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#value, key);
  }

  take(key: string): unknown {
    this.#taken.add(key);
    return this.has(key) ? this.#value[key] : undefined;
  }

  /** A text, also of a number; empty where there is none. */
  text(key: string): string {
    const value = this.#peek(key);
    if (typeof value !== 'string' && typeof value !== 'number') return '';
    this.#taken.add(key);
    return String(value).trim();
  }

  number(key: string): number | null {
    const value = this.#peek(key);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) return null;
    this.#taken.add(key);
    return number;
  }

  object(key: string): JsonObject {
    const value = this.#peek(key);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) this.#taken.add(key);
    return new JsonObject(value, this.path(key));
  }

  list(key: string): readonly unknown[] {
    const value = this.#peek(key);
    if (!Array.isArray(value)) return [];
    this.#taken.add(key);
    return value;
  }

  path(key: string): string {
    return this.where === '' ? key : `${this.where}.${key}`;
  }

  /** What nobody took: each value that is not empty, by where it stands. */
  rest(): { where: string; what: string }[] {
    return Object.entries(this.#value)
      .filter(([key]) => !this.#taken.has(key))
      .flatMap(([key, value]) => leaves(value, this.path(key)));
  }

  #peek(key: string): unknown {
    return this.has(key) ? this.#value[key] : undefined;
  }
}

/** The values inside of a value that say something. */
export function leaves(value: unknown, where: string): { where: string; what: string }[] {
  if (value === null || value === undefined || value === '' || value === false) return [];
  if (typeof value !== 'object') return [{ where, what: String(value) }];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each, isList ? `${where}[${key}]` : `${where}.${key}`),
  );
}
