import type { Draft } from '../draft.ts';
import { type Change, changesBetween, withChanges } from './changes.ts';

/** A step that can be taken back, and those before it. A list that shares its tail: steps are never copied. */
interface Step {
  /** The story's address before and after. */
  readonly slugs: readonly [before: string, after: string];
  readonly changes: readonly Change[];
  readonly next: Step | null;
}

/** A draft with all steps that led to it, and those that were taken back. Never changes: each function gives a new one. */
export interface History {
  readonly draft: Draft;
  readonly past: Step | null;
  readonly future: Step | null;
  /** What was edited last, and when: typing on is part of the same step. */
  readonly last: { readonly key: string; readonly at: number } | null;
}

/** Keystrokes in the same field belong to one step where no more than this lies between them, ms. */
const PAUSE = 1000;

export function beginHistory(draft: Draft): History {
  return { draft, past: null, future: null, last: null };
}

/**
 * The history with an edit. Steps that were taken back are dropped.
 *
 * @param key names what is edited, e.g. `stops/khasan/title`: edits with the same key within a second are one
 * step. Null for an edit that is a step of its own.
 * @param now milliseconds
 */
export function withEdit(history: History, draft: Draft, key: string | null, now: number): History {
  const { draft: before, past, last } = history;
  if (draft === before) return history;
  const merged = past && key !== null && last?.key === key && now - last.at <= PAUSE ? past : null;
  const from = merged ? takenBack(before, merged) : before;
  return {
    draft,
    past: {
      slugs: [from.slug, draft.slug],
      changes: changesBetween(from, draft),
      next: merged ? merged.next : past,
    },
    future: null,
    last: key === null ? null : { key, at: now },
  };
}

/** The history one step back; the same where there is none. */
export function undo(history: History): History {
  const { draft, past, future } = history;
  if (!past) return history;
  return {
    draft: takenBack(draft, past),
    past: past.next,
    future: { ...past, next: future },
    last: null,
  };
}

/** The history one step forward again; the same where there is none. */
export function redo(history: History): History {
  const { draft, past, future } = history;
  if (!future) return history;
  return {
    draft: { ...withChanges(draft, future.changes, 'forward'), slug: future.slugs[1] },
    past: { ...future, next: past },
    future: future.next,
    last: null,
  };
}

const takenBack = (draft: Draft, { changes, slugs }: Step): Draft => ({
  ...withChanges(draft, changes, 'back'),
  slug: slugs[0],
});
