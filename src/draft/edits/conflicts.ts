import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { insertJson, type JsonPath, jsonAt } from '../json/edit-json.ts';
import type { NewClaim } from './claims.ts';
import { type Entry, eventPath, STORY, setInStory } from './story-json.ts';
import { removeItemTexts } from './text/local-texts.ts';

/** What accounts of a stop or a moment disagree about; an account has a `text` and a `source`. */
export interface NewConflict {
  readonly about: string;
  /** Two at least. */
  readonly claims: readonly NewClaim[];
}

/** The path of the conflicts of a stop or a moment in story.json; null where there is no such event. */
export function conflictsPath(draft: Draft, id: string): JsonPath | null {
  const event = eventPath(draft, id);
  return event && [...event, 'conflicts'];
}

/** The conflicts of a stop or a moment; what is no object is an empty one, so that each keeps its place. */
export function conflictsAt(draft: Draft, id: string): readonly Entry[] {
  const path = conflictsPath(draft, id);
  const conflicts = path && jsonAt(draft, STORY, path);
  return Array.isArray(conflicts) ? conflicts.map((each) => (isObject(each) ? each : {})) : [];
}

/** Adds a conflict, after the others. */
export function addConflict(draft: Draft, id: string, conflict: NewConflict): Draft {
  const path = conflictsPath(draft, id);
  return path ? insertJson(draft, STORY, path, conflictsAt(draft, id).length, conflict) : draft;
}

/** Removes a conflict with its accounts, in all languages. */
export function removeConflict(draft: Draft, id: string, index: number): Draft {
  const path = conflictsPath(draft, id);
  const { length } = conflictsAt(draft, id);
  if (!path || index < 0 || index >= length) return draft;
  const changed = removeItemTexts(draft, path, index);
  return setInStory(changed, length > 1 ? [...path, index] : path, undefined);
}
