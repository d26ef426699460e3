import type { Draft } from '../draft.ts';
import { insertJson } from '../json/edit-json.ts';
import { readTimeValue } from '../times/time-value.ts';
import { type Entry, entriesOf, STORY, setInStory } from './story-json.ts';
import { insertItemTexts, removeItemTexts } from './text/local-texts.ts';

/** What was corrected in a story after its publication. */
export interface NewChange {
  /** As the format writes times. */
  readonly when: string;
  readonly what: string;
}

const LIST = ['changes'];

/** The corrections as story.json has them; what is no object is an empty one, so that each keeps its place. */
export const changesIn = (draft: Draft): readonly Entry[] => entriesOf(draft, 'changes');

/** Where the next correction comes: first, unless the list begins with the oldest. */
export function newChangeAt(draft: Draft): number {
  const times = changesIn(draft).map(({ when }) =>
    typeof when === 'string' ? (readTimeValue(when, 'UTC')?.earliest ?? 0) : 0,
  );
  return (times[0] ?? 0) >= (times.at(-1) ?? 0) ? 0 : times.length;
}

export function addChange(draft: Draft, change: NewChange): Draft {
  const at = newChangeAt(draft);
  return insertJson(insertItemTexts(draft, LIST, at), STORY, LIST, at, change);
}

/** Removes a correction, in all languages. */
export function removeChange(draft: Draft, index: number): Draft {
  const { length } = changesIn(draft);
  if (index < 0 || index >= length) return draft;
  const changed = removeItemTexts(draft, LIST, index);
  return setInStory(changed, length > 1 ? [...LIST, index] : LIST, undefined);
}

/** Sets how often open pages ask for a new version, seconds, and until when; null: the story is over. */
export function setLive(
  draft: Draft,
  live: { readonly every: number; readonly until: string } | null,
): Draft {
  if (!live) return setInStory(draft, ['live'], undefined);
  const changed = setInStory(draft, ['live', 'every'], live.every);
  return setInStory(changed, ['live', 'until'], live.until);
}
