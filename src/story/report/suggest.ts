import type { RawStory } from '../parse/raw-story.ts';
import type { Problem } from '../problems/problem.ts';
import { isObject } from '../schema/values.ts';
import { type Location, valueAt } from './locate.ts';

/** Where the ids are that a problem's own may have been meant to be. */
const LISTS: Partial<Record<Problem['code'], readonly string[]>> = {
  'source-unknown': ['sources'],
  'passage-source-unknown': ['sources'],
  'place-unknown': ['places'],
  'passage-place-unknown': ['places'],
  'leg-unknown': ['legs'],
  'link-unknown': ['stops', 'moments'],
};

/**
 * The word that an author probably meant: the most similar id or key; null where none is similar. It
 * compares with all of them, which a page that shows anybody's story must not.
 */
export function suggest({ code, id, values }: Problem, { keys }: Location, raw: RawStory) {
  const last = String(keys.at(-1) ?? '');
  if (code === 'key-unknown' || code === 'media-key-unknown')
    return similar(last, (values.keys ?? '').split(', '));
  if (code === 'value-missing') {
    const entry = valueAt(raw.story, keys.slice(0, -1));
    return isObject(entry) ? similar(last, Object.keys(entry)) : null;
  }
  if (id === undefined) return null;
  if (code === 'feature-unknown') return similar(id, idsOf(valueAt(raw.route, ['features'])));
  if (code === 'passage-unknown') return similar(id, passagesOf(raw));
  const lists = LISTS[code] ?? [];
  return similar(
    id,
    lists.flatMap((list) => idsOf(valueAt(raw.story, [list]))),
  );
}

function idsOf(list: unknown): string[] {
  if (!Array.isArray(list)) return isObject(list) ? Object.keys(list) : [];
  return list.flatMap((item) => (isObject(item) ? [String(item.id)] : []));
}

function passagesOf({ articles }: RawStory): string[] {
  return Object.values(articles).flatMap((text) =>
    [...(text ?? '').matchAll(/^:::+passage\{.*?#([\w-]+)/gm)].map(([, id = '']) => id),
  );
}

/** Longer words are not compared. */
const MOST = 60;

/** The most similar of some words: one letter in three may differ, and at most two. */
function similar(word: string, others: readonly string[]): string | null {
  let least = Math.min(2, Math.floor(word.length / 3));
  let found: string | null = null;
  for (const other of others) {
    if (other === word || Math.abs(other.length - word.length) > least) continue;
    const letters = distance(word, other);
    if (letters > least || (found !== null && letters === least)) continue;
    least = letters;
    found = other;
  }
  return found;
}

/** How many letters must be put in, taken out, changed or exchanged with the next (optimal string alignment). */
function distance(a: string, b: string): number {
  if (a.length > MOST || b.length > MOST) return MOST;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]?.push(
        Math.min(
          ...[at(i - 1, j) + 1, at(i, j - 1) + 1, changed],
          ...(exchanged ? [at(i - 2, j - 2) + 1] : []),
        ),
      );
    }
  }
  return at(a.length, b.length);
}
