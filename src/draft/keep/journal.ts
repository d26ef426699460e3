import type { Draft } from '../draft.ts';
import { type Change, changesBetween, withChanges } from '../history/changes.ts';

/**
 * A page that is left may be gone before IndexedDB has answered. What was typed last is then written into
 * localStorage, which is done at once, and read when the draft is opened again.
 */
interface Entry {
  /** The version of the draft that the changes belong to. Where there is a newer one, IndexedDB was fast enough. */
  readonly version: number;
  readonly changes: readonly Change[];
}

const keyOf = (id: string) => `whistlestop-draft-${id}`;

/** Notes what is not kept yet. Only texts: a picture would not fit. */
export function noteChanges(id: string, version: number, before: Draft, after: Draft): void {
  const changes = changesBetween(before, after).filter(
    (change) => !(change.before instanceof Uint8Array) && !(change.after instanceof Uint8Array),
  );
  try {
    localStorage.setItem(keyOf(id), JSON.stringify({ version, changes } satisfies Entry));
  } catch {
    // Full or blocked: IndexedDB is asked as well.
  }
}

/** A draft with the changes that were noted for its version; the same draft where there are none. */
export function withNoted(id: string, version: number, draft: Draft): Draft {
  const entry = readEntry(id);
  if (entry?.version === version) return withChanges(draft, entry.changes, 'forward');
  forgetChanges(id);
  return draft;
}

export function forgetChanges(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // Blocked: then nothing was noted either.
  }
}

function readEntry(id: string): Entry | null {
  try {
    const entry = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null');
    return Array.isArray(entry?.changes) ? entry : null;
  } catch {
    return null;
  }
}
