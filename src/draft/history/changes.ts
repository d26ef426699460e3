import { type Draft, withFile } from '../draft.ts';

type Content = string | Uint8Array | null;

/** What differs in one file of two drafts: a stretch of its text, or the file as a whole. */
export interface Change {
  readonly path: string;
  /** Where the stretch begins in the text; null where the whole file differs, or is there only once. */
  readonly at: number | null;
  readonly before: Content;
  readonly after: Content;
}

/**
 * What differs between two drafts. It is as small as what was typed, so that a long history does not keep
 * thousands of copies of a story.
 */
export function changesBetween(before: Draft, after: Draft): readonly Change[] {
  const paths = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...paths].flatMap((path) => {
    const [old, fresh] = [before.files.get(path) ?? null, after.files.get(path) ?? null];
    return old === fresh ? [] : [changeOf(path, old, fresh)];
  });
}

/** A draft with changes made, or taken back. */
export function withChanges(
  draft: Draft,
  changes: readonly Change[],
  direction: 'forward' | 'back',
): Draft {
  let changed = draft;
  for (const { path, at, before, after } of changes) {
    const [from, to] = direction === 'forward' ? [before, after] : [after, before];
    const text = draft.files.get(path);
    const whole =
      at === null || typeof text !== 'string' || typeof from !== 'string' || typeof to !== 'string'
        ? to
        : text.slice(0, at) + to + text.slice(at + from.length);
    changed = withFile(changed, path, whole);
  }
  return changed;
}

function changeOf(path: string, before: Content, after: Content): Change {
  if (typeof before !== 'string' || typeof after !== 'string')
    return { path, at: null, before, after };
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const stretch = (text: string) => copyOf(text.slice(start, text.length - end));
  return { path, at: start, before: stretch(before), after: stretch(after) };
}

/** A slice keeps the text that it is cut from in memory, in the engines that we know; a copy does not. */
const copyOf = (text: string) => ` ${text}`.slice(1);
