import { isObject } from '../../story/schema/values.ts';
import type { Draft } from '../draft.ts';
import { insertJson, type JsonPath, jsonAt } from '../json/edit-json.ts';
import { entriesOf, eventPath, STORY, setInStory } from './story-json.ts';
import { removeTexts, setLocalText } from './text/local-texts.ts';

/** A slide of the talk, as the story names it. */
export interface SlideName {
  /** Of a stop or a moment; of a passage that none of them names; or one that every talk has, e.g. `title`. */
  readonly kind: 'event' | 'passage' | 'step';
  readonly id: string;
}

/** The slides that show a passage: those of the stops and moments that name it, else its own. */
export function slidesOfPassage(draft: Draft, passage: string): readonly SlideName[] {
  const events = [...entriesOf(draft, 'stops'), ...entriesOf(draft, 'moments')];
  const named = events.filter((event) => event.passage === passage);
  if (named.length === 0) return [{ kind: 'passage', id: passage }];
  return named.map(({ id }) => ({ kind: 'event', id: String(id) }));
}

/** The path in story.json of what a slide says. */
export const slidePath = ({ id }: SlideName): JsonPath => ['talk', 'slides', id];

/** The path in story.json of its notes: a stop and a moment have them themselves. */
export function notesPath(draft: Draft, { kind, id }: SlideName): JsonPath {
  const event = kind === 'event' ? eventPath(draft, id) : null;
  return event ? [...event, 'notes'] : ['talk', 'notes', id];
}

/** Sets a text of the talk in a language; without words it goes, and so does what held nothing else. */
export function setTalkText(draft: Draft, path: JsonPath, lang: string, words: string): Draft {
  const changed = setLocalText(draft, path, lang, words === '' ? null : words);
  return words === '' ? withoutEmpty(changed) : changed;
}

export function isSkipped(draft: Draft, id: string): boolean {
  return skippedIn(draft).includes(id);
}

/** Leaves a slide out of the talk, or takes it back. */
export function setSkipped(draft: Draft, id: string, skipped: boolean): Draft {
  const ids = skippedIn(draft);
  const at = ids.indexOf(id);
  if (at >= 0 === skipped) return draft;
  if (skipped) return insertJson(draft, STORY, SKIP, ids.length, id);
  return withoutEmpty(setInStory(draft, [...SKIP, at], undefined));
}

/** Sets how long the talk is to be, minutes; null removes it. */
export function setMinutes(draft: Draft, minutes: number | null): Draft {
  return withoutEmpty(setInStory(draft, ['talk', 'minutes'], minutes ?? undefined));
}

/** Removes the slide of what is gone: its text, its notes, and that it is skipped. */
export function removeSlide(draft: Draft, id: string): Draft {
  let changed = removeSlideNotes(draft, id);
  changed = removeTexts(setInStory(changed, ['talk', 'slides', id], undefined), [
    'talk',
    'slides',
    id,
  ]);
  return setSkipped(changed, id, false);
}

export function removeSlideNotes(draft: Draft, id: string): Draft {
  return removeTexts(setInStory(draft, ['talk', 'notes', id], undefined), ['talk', 'notes', id]);
}

const SKIP = ['talk', 'skip'];

function skippedIn(draft: Draft): readonly unknown[] {
  const skip = jsonAt(draft, STORY, SKIP);
  return Array.isArray(skip) ? skip : [];
}

function withoutEmpty(draft: Draft): Draft {
  let changed = draft;
  for (const path of [['talk', 'slides'], ['talk', 'notes'], SKIP, ['talk']]) {
    const value = jsonAt(changed, STORY, path);
    const isEmpty = Array.isArray(value)
      ? value.length === 0
      : isObject(value) && Object.keys(value).length === 0;
    if (isEmpty) changed = setInStory(changed, path, undefined);
  }
  return changed;
}
