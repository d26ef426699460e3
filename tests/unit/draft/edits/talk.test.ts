import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import type { Draft } from '../../../../src/draft/draft.ts';
import {
  isSkipped,
  notesPath,
  setMinutes,
  setSkipped,
  setTalkText,
  slidePath,
  slidesOfPassage,
} from '../../../../src/draft/edits/talk.ts';
import { localText } from '../../../../src/draft/edits/text/local-texts.ts';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

const fileOf = (draft: Draft, name = 'story.json') => draft.files.get(name);
const problemsOf = (draft: Draft) => checkDraft(draft).problems;

describe('the slides of a passage', () => {
  it('are those of the stops and moments that name it', () => {
    const draft = sampleDraft();
    expect(slidesOfPassage(draft, 'middle')).toEqual([{ kind: 'event', id: 'beta' }]);
    expect(slidesOfPassage(draft, 'once')).toEqual([{ kind: 'event', id: 'once' }]);
  });

  it('are its own where none names it', () => {
    expect(slidesOfPassage(sampleDraft(), 'alone')).toEqual([{ kind: 'passage', id: 'alone' }]);
  });
});

describe('the words of a slide', () => {
  const beta = { kind: 'event', id: 'beta' } as const;

  it('are what the talk shows, and what the presenter sees', () => {
    let draft = setTalkText(sampleDraft(), slidePath(beta), 'en', 'An hour in Beta.');
    draft = setTalkText(draft, notesPath(draft, beta), 'en', 'Speak slowly.');
    const { story } = checkDraft(draft);
    expect(story?.talk.slides.get('beta')).toEqual({ en: 'An hour in Beta.' });
    expect(story?.stops[1]?.notes).toEqual({ en: 'Speak slowly.' });
    expect(problemsOf(draft)).toEqual([]);
  });

  it('of a passage, and of the first slide, have their notes in the talk', () => {
    const passage = notesPath(shippedDraft(), { kind: 'passage', id: 'russia' });
    expect(passage).toEqual(['talk', 'notes', 'russia']);
    let draft = setTalkText(sampleDraft(), ['talk', 'notes', 'end'], 'en', 'Thank the hosts.');
    draft = setTalkText(draft, ['talk', 'slides', 'title'], 'en', 'A ride.');
    const { story } = checkDraft(draft);
    expect(story?.talk.notes.get('end')).toEqual({ en: 'Thank the hosts.' });
    expect(story?.talk.slides.get('title')).toEqual({ en: 'A ride.' });
  });

  it('that are typed and deleted leave the file as it was', () => {
    for (const before of [sampleDraft(), sampleDraft({ talk: { minutes: 20 } })]) {
      const typed = setTalkText(before, slidePath(beta), 'en', 'An hour.');
      expect(fileOf(typed)).not.toBe(fileOf(before));
      expect(fileOf(setTalkText(typed, slidePath(beta), 'en', ''))).toBe(fileOf(before));
      const noted = setTalkText(before, notesPath(before, beta), 'en', 'Slowly.');
      expect(fileOf(setTalkText(noted, notesPath(noted, beta), 'en', ''))).toBe(fileOf(before));
    }
  });

  it('in another language stand where its texts are, and go with the last one', () => {
    const path = slidePath({ kind: 'event', id: 'fefu' });
    const before = shippedDraft();
    const changed = setTalkText(before, path, 'ru', 'Новый текст');
    expect(jsonAt(changed, 'strings.ru.json', ['talk/slides/fefu'])).toBe('Новый текст');
    expect(fileOf(changed)).toBe(fileOf(before));
    const mixed = sampleDraft({ languages: ['en', 'de'] });
    const both = setTalkText(
      setTalkText(mixed, slidePath(beta), 'en', 'One'),
      slidePath(beta),
      'de',
      'Eins',
    );
    expect(jsonAt(both, 'story.json', slidePath(beta))).toEqual({ en: 'One', de: 'Eins' });
    const german = setTalkText(both, slidePath(beta), 'en', '');
    expect(jsonAt(german, 'story.json', slidePath(beta))).toEqual({ de: 'Eins' });
    expect(fileOf(setTalkText(german, slidePath(beta), 'de', ''))).toBe(fileOf(mixed));
  });

  it('may be written first in another language than the first', () => {
    const before = sampleDraft({ languages: ['en', 'de'], strings: ['de'] });
    let draft = setTalkText(before, slidePath(beta), 'de', 'Eins');
    expect(localText(draft, slidePath(beta), 'de')).toBe('Eins');
    const wrong = problemsOf(draft).filter(({ severity }) => severity !== 'hint');
    expect(wrong).toEqual([]);
    draft = setTalkText(draft, slidePath(beta), 'en', 'One');
    expect(jsonAt(draft, 'story.json', slidePath(beta))).toEqual({ de: 'Eins', en: 'One' });
    expect(checkDraft(draft).story?.talk.slides.get('beta')).toEqual({ en: 'One', de: 'Eins' });
  });
});

describe('a slide that is left out', () => {
  it('is listed, once, and is back as if it had never been', () => {
    const before = sampleDraft();
    const skipped = setSkipped(before, 'beta', true);
    expect(isSkipped(skipped, 'beta')).toBe(true);
    expect(setSkipped(skipped, 'beta', true)).toBe(skipped);
    expect(checkDraft(skipped).story?.talk.skip).toEqual(new Set(['beta']));
    expect(fileOf(setSkipped(skipped, 'beta', false))).toBe(fileOf(before));
    const both = setSkipped(skipped, 'gamma', true);
    expect(fileOf(setSkipped(both, 'gamma', false))).toBe(fileOf(skipped));
  });
});

describe('the planned length', () => {
  it('is set and removed', () => {
    const before = sampleDraft();
    const planned = setMinutes(before, 20);
    expect(checkDraft(planned).story?.talk.minutes).toBe(20);
    expect(fileOf(setMinutes(planned, null))).toBe(fileOf(before));
  });
});
