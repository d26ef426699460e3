import { expect, it } from 'vitest';
import { checkDraft } from '../../../../../src/draft/check-draft.ts';
import { type Draft, textOf } from '../../../../../src/draft/draft.ts';
import { passageOf, passagesIn } from '../../../../../src/draft/edits/text/article-file.ts';
import { addLanguage } from '../../../../../src/draft/edits/text/languages.ts';
import { setLocalText } from '../../../../../src/draft/edits/text/local-texts.ts';
import { pastePassages, placePasted } from '../../../../../src/draft/edits/text/paste-passages.ts';
import { sampleDraft } from '../../../../fixtures/drafts.ts';

const part = (heading: string | null, text: string) => ({
  heading,
  markdown: heading === null ? text : `## ${heading}\n\n${text}`,
});
const paste = (draft: Draft, lang: string, parts: readonly ReturnType<typeof part>[]) =>
  pastePassages(draft, lang, placePasted(draft, lang, parts), ['herald']);
const idsIn = (draft: Draft, lang = 'en') =>
  passagesIn(textOf(draft, `article.${lang}.md`) ?? '').map(({ id }) => id);

const draft = sampleDraft();
const english = [
  part('Alpha: the start', 'New beginning.'),
  part('A long ride', 'Through the night.'),
  part('At last in Gamma', 'New end.'),
];

it('knows which stop a part is about by its heading, else by the part before it', () => {
  expect(placePasted(draft, 'en', english).map(({ stop, passage }) => [stop, passage])).toEqual([
    ['alpha', 'leaving'],
    ['alpha', null],
    ['gamma', 'end'],
  ]);
  // A name within a word is none.
  expect(placePasted(draft, 'en', [part('Gammage', 'x')])[0]?.passage).toBeNull();
});

it('replaces the passages of the stops, which keep their sources, and adds the others in between', () => {
  const pasted = paste(draft, 'en', english);
  expect(passageOf(pasted, 'en', 'leaving')?.text).toBe('## Alpha: the start\n\nNew beginning.\n');
  expect(passageOf(pasted, 'en', 'leaving')?.sources).toEqual(
    passageOf(draft, 'en', 'leaving')?.sources,
  );
  expect(idsIn(draft)).toEqual(['once', 'leaving', 'middle', 'end']);
  expect(idsIn(pasted)).toEqual(['once', 'leaving', 'a-long-ride', 'middle', 'end']);
  expect(checkDraft(pasted).problems).toEqual(checkDraft(draft).problems);
});

it('makes the parts of a translation the passages of the first language', () => {
  const bilingual = sampleDraft({ languages: ['en', 'de'] });
  const inOrder = idsIn(bilingual).map((id, i) => part(`Teil ${i}`, `Text von ${id}.`));
  const german = paste(bilingual, 'de', inOrder);
  expect(idsIn(german, 'de')).toEqual(idsIn(bilingual));
  const [first = ''] = idsIn(bilingual);
  expect(passageOf(german, 'de', first)?.text).toContain(`Text von ${first}.`);
  const byName = paste(bilingual, 'de', [
    part(null, 'Vorab.'),
    part('In Gamma-Stadt', 'Das Ende.'),
    part('Und noch etwas', 'Nachtrag.'),
  ]);
  expect(idsIn(byName, 'de')).toEqual(['leaving', 'end']);
  expect(passageOf(byName, 'de', 'end')?.text).toContain('## Und noch etwas\n\nNachtrag.');
});

it('knows the names of stops that a translation keeps in a file of its own', () => {
  const added = addLanguage(draft, 'ru');
  const named = setLocalText(added, ['places', 'gamma', 'name'], 'ru', 'Гамма');
  const [placed] = placePasted(named, 'ru', [part('Гамма: конец', 'Всё.')]);
  expect([placed?.stop, placed?.passage]).toEqual(['gamma', 'end']);
});
