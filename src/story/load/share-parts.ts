/**
 * The next value, in which every part that equals a part of the known one is that very object: whoever is
 * shown a part that did not change is given the same one again. Entries of lists belong together by their
 * ids, where they have any. An object that occurs in several places of the next value stays one object.
 */
export function shareParts<T>(known: T, next: T): T {
  return new Sharing().share(known, next) as T;
}

class Sharing {
  /** What each object of the next value has become. */
  readonly #shared = new Map<object, unknown>();

  share(known: unknown, next: unknown): unknown {
    if (!isObject(next) || Object.is(known, next)) return next;
    const done = this.#shared.get(next);
    if (done !== undefined) return done;
    const shared = this.#shareParts(known, next);
    this.#shared.set(next, shared);
    return shared;
  }

  #shareParts(known: unknown, next: object): unknown {
    if (ArrayBuffer.isView(next)) return isSameLine(known, next) ? known : next;
    if (Array.isArray(next)) return this.#shareList(Array.isArray(known) ? known : NOTHING, next);
    if (next instanceof Map) return this.#shareMap(known instanceof Map ? known : NO_MAP, next);
    if (next instanceof Set) {
      const isSame = known instanceof Set && isSameList([...known], [...next]);
      return isSame ? known : next;
    }
    const prototype = Object.getPrototypeOf(next);
    if (prototype !== Object.prototype && prototype !== null) return next;
    const isAlike = isObject(known) && Object.getPrototypeOf(known) === prototype;
    return this.#shareObject(isAlike ? known : null, next);
  }

  #shareObject(known: object | null, next: object): object {
    const before = known === null ? [] : Object.keys(known);
    let isSame = known !== null && isSameList(before, Object.keys(next));
    const made = Object.create(Object.getPrototypeOf(next)) as Record<string, unknown>;
    for (const [key, value] of Object.entries(next)) {
      const old = known !== null && Object.hasOwn(known, key) ? Reflect.get(known, key) : undefined;
      const shared = this.share(old, value);
      isSame &&= Object.is(shared, old);
      // A key may be `__proto__`.
      Object.defineProperty(made, key, { ...PLAIN, value: shared });
    }
    return isSame && known !== null ? known : made;
  }

  #shareList(known: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
    const byId = new Map(known.map((each) => [idOf(each), each]));
    const made = next.map((each, i) => {
      const id = idOf(each);
      return this.share(id === undefined ? known[i] : byId.get(id), each);
    });
    return known !== NOTHING && isSameList(known, made) ? known : made;
  }

  #shareMap(known: ReadonlyMap<unknown, unknown>, next: ReadonlyMap<unknown, unknown>) {
    const made = new Map<unknown, unknown>();
    for (const [key, value] of next) made.set(key, this.share(known.get(key), value));
    const isSame =
      known !== NO_MAP &&
      isSameList([...known.keys()], [...made.keys()]) &&
      isSameList([...known.values()], [...made.values()]);
    return isSame ? known : made;
  }
}

const PLAIN = { writable: true, enumerable: true, configurable: true };
const NOTHING: readonly unknown[] = [];
const NO_MAP: ReadonlyMap<unknown, unknown> = new Map();

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Of an entry of a list. */
function idOf(value: unknown): string | undefined {
  const id = isObject(value) && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function isSameList(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (!Object.is(one[i], other[i])) return false;
  return true;
}

/** The numbers of a line; of any other kind of view, nothing is known. */
function isSameLine(known: unknown, next: ArrayBufferView): boolean {
  const areLines = known instanceof Float64Array && next instanceof Float64Array;
  return areLines && isSameList(known, next);
}
