import { LIMITS } from '../../../story/limits.ts';

/** Ids of a story: small letters, digits and hyphens, each once. */
export class Ids {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** An id for a name that nothing else has. @param fallback for a name without Latin letters */
  next(name: string, fallback: string): string {
    const head = idOf(name) || fallback;
    let id = head;
    for (let n = 2; this.#taken.has(id); n++) id = `${head}-${n}`;
    this.#taken.add(id);
    return id;
  }
}

const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y' },
  ...{ к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f' },
  ...{ х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu' },
  ...{ я: 'ya', ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ð: 'd', þ: 'th', ł: 'l', đ: 'd', ı: 'i' },
};

/** A name in Latin letters, as far as there are any; empty where there are none. */
function idOf(name: string): string {
  const plain = [...name.slice(0, LIMITS.id * 2).toLowerCase()]
    .map((letter) => (Object.hasOwn(LATIN, letter) ? LATIN[letter] : letter))
    .join('');
  return plain
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
