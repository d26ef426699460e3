import type { Draft } from '../draft.ts';
import { jsonAt } from '../json/edit-json.ts';
import { STORY, setInStory } from './story-json.ts';
import { removeTexts } from './text/local-texts.ts';

/** Removes the slide of what is gone: its text, its notes, and that it is skipped. */
export function removeSlide(draft: Draft, id: string): Draft {
  let changed = removeSlideNotes(draft, id);
  changed = removeTexts(setInStory(changed, ['talk', 'slides', id], undefined), [
    'talk',
    'slides',
    id,
  ]);
  const skip = jsonAt(changed, STORY, ['talk', 'skip']);
  const at = Array.isArray(skip) ? skip.indexOf(id) : -1;
  return at < 0 ? changed : setInStory(changed, ['talk', 'skip', at], undefined);
}

export function removeSlideNotes(draft: Draft, id: string): Draft {
  return removeTexts(setInStory(draft, ['talk', 'notes', id], undefined), ['talk', 'notes', id]);
}
