import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { TO_WRITE } from '../empty-draft.ts';
import { jsonAt } from '../json/edit-json.ts';
import { idsOf } from './rename-id.ts';
import { keysOf, STORY, setInStory } from './story-json.ts';
import { removeTexts, setLocalText } from './text/local-texts.ts';

/** An id that links may still name. */
export interface MovedId {
  readonly id: string;
  /** Id of what took its place; null for nothing. */
  readonly to: string | null;
  readonly hasNote: boolean;
}

/** The ids that are gone, in the order of the file. */
export function movedIn(draft: Draft): readonly MovedId[] {
  return keysOf(draft, 'moved').map((id) => {
    const value = entryOf(draft, id);
    const to = isObject(value) ? value.to : value;
    const hasNote = isObject(value) && value.note !== undefined;
    return { id, to: typeof to === 'string' ? to : null, hasNote };
  });
}

/** Whether an id may be one that is gone: nothing has it, and it is none of the list. */
export function isGoneId(draft: Draft, id: string): boolean {
  const isTaken = idsOf(draft, 'event').has(id) || idsOf(draft, 'passage').has(id);
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && !isTaken && !keysOf(draft, 'moved').includes(id);
}

export function addMoved(draft: Draft, id: string, to: string): Draft {
  return setInStory(draft, ['moved', id], to);
}

/** Sets where links to an id lead; null: nowhere, and readers see its note, which it then needs. */
export function setMovedTo(draft: Draft, id: string, to: string | null): Draft {
  const path = ['moved', id];
  if (isObject(entryOf(draft, id))) return setInStory(draft, [...path, 'to'], to ?? undefined);
  return setInStory(draft, path, to ?? { note: TO_WRITE });
}

/** Sets what became of an id, for readers. Without a note, it is only where it leads. */
export function setMovedNote(draft: Draft, id: string, lang: string, words: string): Draft {
  const path = ['moved', id];
  const value = entryOf(draft, id);
  const roomy = isObject(value) || words === '' ? draft : setInStory(draft, path, { to: value });
  const changed = setLocalText(roomy, [...path, 'note'], lang, words === '' ? null : words);
  const after = entryOf(changed, id);
  const isBare = isObject(after) && after.note === undefined && typeof after.to === 'string';
  return isBare ? setInStory(changed, path, after.to) : changed;
}

export function removeMoved(draft: Draft, id: string): Draft {
  const isLast = keysOf(draft, 'moved').length === 1;
  const changed = setInStory(draft, isLast ? ['moved'] : ['moved', id], undefined);
  return removeTexts(changed, ['moved', id]);
}

const entryOf = (draft: Draft, id: string) => jsonAt(draft, STORY, ['moved', id]);
