import { expect, it } from 'vitest';
import { checkDraft } from '../../../../src/draft/check-draft.ts';
import { type Draft, textOf, withFile } from '../../../../src/draft/draft.ts';
import { type IdKind, idsOf, renameId } from '../../../../src/draft/edits/rename-id.ts';
import { jsonAt } from '../../../../src/draft/json/edit-json.ts';
import { sampleDraft, shippedDraft } from '../../../fixtures/drafts.ts';

const codesOf = (draft: Draft) =>
  checkDraft(draft)
    .problems.map(({ code }) => code)
    .sort();

const KINDS: readonly IdKind[] = ['event', 'place', 'source', 'leg', 'passage', 'chapter'];

it.each(KINDS)(
  'renames every %s of the shipped story, and the checker finds nothing new',
  (kind) => {
    const before = shippedDraft();
    const expected = codesOf(before);
    const ids = [...idsOf(before, kind)];
    expect(ids.length).toBeGreaterThan(0);
    let draft = before;
    for (const id of ids) draft = renameId(draft, kind, id, `${id}-renamed`);
    expect([...idsOf(draft, kind)]).toEqual(ids.map((id) => `${id}-renamed`));
    expect(codesOf(draft)).toEqual(expected);
    for (const id of ids) draft = renameId(draft, kind, `${id}-renamed`, id);
    expect(draft.files).toEqual(before.files);
  },
  120_000,
);

it('renames a stop in every place that names it', () => {
  const draft = renameId(
    sampleDraft({
      opening: 'beta',
      talk: { slides: { beta: 'Beta' }, skip: ['beta'] },
      changes: [{ when: '2020-06-03', what: 'A time', stop: 'beta' }],
      moved: { old: 'beta', older: { to: 'beta' } },
    }),
    'event',
    'beta',
    'harbour',
  );
  expect(jsonAt(draft, 'story.json', ['opening'])).toBe('harbour');
  expect(jsonAt(draft, 'story.json', ['talk'])).toEqual({
    slides: { harbour: 'Beta' },
    skip: ['harbour'],
  });
  expect(jsonAt(draft, 'story.json', ['changes', 0, 'stop'])).toBe('harbour');
  expect(jsonAt(draft, 'story.json', ['moved'])).toEqual({
    old: 'harbour',
    older: { to: 'harbour' },
  });
  // The place of the same name keeps its id.
  expect(jsonAt(draft, 'story.json', ['stops', 1, 'place'])).toBe('beta');
});

it('leaves a passage of the same id as a stop its own notes, and the stop its slide', () => {
  const talk = { slides: { alpha: 'A' }, notes: { alpha: 'Speak up' } };
  const article = ':::passage{#alpha sources="gazette"}\nText\n:::\n';
  const draft = withFile(sampleDraft({ talk }), 'article.en.md', article);
  const renamed = renameId(draft, 'passage', 'alpha', 'beginning');
  expect(jsonAt(renamed, 'story.json', ['talk'])).toEqual({
    slides: { alpha: 'A' },
    notes: { beginning: 'Speak up' },
  });
  expect(textOf(renamed, 'article.en.md')).toBe(
    ':::passage{#beginning sources="gazette"}\nText\n:::\n',
  );
});

it('renames nothing to an id that is taken', () => {
  const draft = sampleDraft();
  expect(renameId(draft, 'event', 'alpha', 'once')).toBe(draft);
  expect(renameId(draft, 'event', 'alpha', 'alpha')).toBe(draft);
});

it('leaves words alone that only look like an id', () => {
  const draft = sampleDraft({ summary: 'alpha', credit: 'beta' });
  const renamed = renameId(draft, 'place', 'alpha', 'start');
  expect(jsonAt(renamed, 'story.json', ['summary'])).toBe('alpha');
  expect(textOf(renamed, 'article.en.md')).toBe(textOf(draft, 'article.en.md'));
});
