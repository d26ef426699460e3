import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import type { Draft } from '../../../../src/draft/draft.ts';
import {
  addMoved,
  isGoneId,
  movedIn,
  removeMoved,
  setMovedNote,
  setMovedTo,
} from '../../../../src/draft/edits/moved.ts';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { sampleDraft } from '../../../fixtures/drafts.ts';

const fileOf = (draft: Draft) => draft.files.get('story.json');
const entryOf = (draft: Draft) => jsonAt(draft, 'story.json', ['moved', 'old']);
const wrongIn = (draft: Draft) =>
  checkDraft(draft).problems.filter(({ path }) => /moved|strings/.test(path));

describe('an id that is gone', () => {
  it('leads to a stop or a passage, and readers of old links come there', () => {
    const before = sampleDraft();
    const draft = addMoved(before, 'old', 'beta');
    expect(entryOf(draft)).toBe('beta');
    expect(checkDraft(draft).story?.moved.get('old')?.stop).toBe('beta');
    expect(wrongIn(draft)).toEqual([]);
    expect(entryOf(setMovedTo(draft, 'old', 'gamma'))).toBe('gamma');
    expect(fileOf(removeMoved(draft, 'old'))).toBe(fileOf(before));
  });

  it('has a note for readers, which it needs where it leads nowhere', () => {
    let draft = setMovedNote(addMoved(sampleDraft(), 'old', 'beta'), 'old', 'en', 'It was Beta.');
    expect(entryOf(draft)).toEqual({ to: 'beta', note: 'It was Beta.' });
    expect(entryOf(setMovedNote(draft, 'old', 'en', ''))).toBe('beta');
    draft = setMovedTo(draft, 'old', null);
    expect(entryOf(draft)).toEqual({ note: 'It was Beta.' });
    expect(wrongIn(draft)).toEqual([]);
    expect(entryOf(setMovedTo(draft, 'old', 'gamma'))).toEqual({
      note: 'It was Beta.',
      to: 'gamma',
    });
    const bare = setMovedTo(addMoved(sampleDraft(), 'old', 'beta'), 'old', null);
    expect(entryOf(bare)).toEqual({ note: '…' });
  });

  it('has a note in each language, which goes with it', () => {
    const before = sampleDraft({ languages: ['en', 'de'], strings: ['de'] });
    let draft = setMovedNote(addMoved(before, 'old', 'beta'), 'old', 'en', 'Gone.');
    draft = setMovedNote(draft, 'old', 'de', 'Weg.');
    expect(jsonAt(draft, 'strings.de.json', ['moved/old/note'])).toBe('Weg.');
    expect(wrongIn(draft)).toEqual([]);
    const without = removeMoved(draft, 'old');
    expect(jsonAt(without, 'strings.de.json', ['moved/old/note'])).toBeUndefined();
  });

  it('is no id of something that is there', () => {
    const draft = addMoved(sampleDraft(), 'old', 'beta');
    expect(isGoneId(draft, 'older')).toBe(true);
    for (const id of ['old', 'beta', 'middle', 'once', 'Two words', ''])
      expect(isGoneId(draft, id)).toBe(false);
  });

  it('is listed whatever the mistakes', () => {
    const draft = sampleDraft({ moved: { old: 5, other: { to: 'beta' } } });
    expect(movedIn(draft)).toEqual([
      { id: 'old', to: null, hasNote: false },
      { id: 'other', to: 'beta', hasNote: false },
    ]);
    expect(movedIn(sampleDraft())).toEqual([]);
  });
});
