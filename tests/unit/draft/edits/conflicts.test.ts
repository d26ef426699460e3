import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import type { Draft } from '../../../../src/draft/draft.ts';
import { addConflict, conflictsAt, removeConflict } from '../../../../src/draft/edits/conflicts.ts';
import { localText, setLocalText } from '../../../../src/draft/edits/text/local-texts.ts';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { sampleDraft } from '../../../fixtures/drafts.ts';

const ACCOUNTS = [
  { text: 'With bread', source: 'gazette' },
  { text: 'Without', source: 'herald' },
] as const;
const bread = { about: 'the bread', claims: ACCOUNTS };
const salt = { about: 'the salt', claims: ACCOUNTS };
const textOf = (draft: Draft) => draft.files.get('story.json');

describe('what accounts of a stop disagree about', () => {
  it.each(['beta', 'once'])('is added to %s, and readers see it', (id) => {
    const draft = addConflict(sampleDraft(), id, bread);
    const { story, problems } = checkDraft(draft);
    const event = [...(story?.stops ?? []), ...(story?.moments ?? [])].find(
      (each) => each.id === id,
    );
    expect(event?.conflicts).toMatchObject([{ about: { en: 'the bread' }, claims: [{}, {}] }]);
    expect(problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it('goes, and leaves the file as it was', () => {
    const before = sampleDraft();
    const one = addConflict(before, 'beta', bread);
    expect(textOf(removeConflict(addConflict(one, 'beta', salt), 'beta', 1))).toBe(textOf(one));
    expect(textOf(removeConflict(one, 'beta', 0))).toBe(textOf(before));
    expect(removeConflict(one, 'beta', 1)).toBe(one);
    expect(removeConflict(one, 'nobody', 0)).toBe(one);
  });

  it('goes in all languages, and the words of the next one stay with it', () => {
    let draft = sampleDraft({ languages: ['en', 'de'], strings: ['de'] });
    draft = addConflict(addConflict(draft, 'beta', bread), 'beta', salt);
    const path = (i: number) => ['stops', 1, 'conflicts', i, 'about'];
    draft = setLocalText(draft, path(0), 'de', 'das Brot');
    draft = setLocalText(draft, path(1), 'de', 'das Salz');
    expect(jsonAt(draft, 'strings.de.json', ['stops/beta/conflicts/1/about'])).toBe('das Salz');
    const less = removeConflict(draft, 'beta', 0);
    expect(conflictsAt(less, 'beta')).toMatchObject([{ about: 'the salt' }]);
    expect(localText(less, path(0), 'de')).toBe('das Salz');
    expect(jsonAt(less, 'strings.de.json', ['stops/beta/conflicts/1/about'])).toBeUndefined();
  });

  it('is listed whatever the mistakes in it', () => {
    const stops = [{ id: 'a', place: 'alpha', conflicts: ['wrong', { about: 'x' }] }];
    expect(conflictsAt(sampleDraft({ stops }), 'a')).toEqual([{}, { about: 'x' }]);
  });
});
