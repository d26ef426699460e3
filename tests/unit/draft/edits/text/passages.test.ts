import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../../../src/draft/check-draft.ts';
import { type Draft, textOf, withFile } from '../../../../../src/draft/draft.ts';
import { passagesIn } from '../../../../../src/draft/edits/text/article-file.ts';
import {
  addPassage,
  joinPassages,
  movePassage,
  removePassage,
  setInPassage,
  setPassageText,
  splitPassage,
} from '../../../../../src/draft/edits/text/passages.ts';
import { jsonAt } from '../../../../../src/draft/json/edit-json.ts';
import { sampleDraft, shippedDraft } from '../../../../fixtures/drafts.ts';

const textIn = (draft: Draft, lang = 'en') => textOf(draft, `article.${lang}.md`) ?? '';
const idsIn = (draft: Draft, lang = 'en') => passagesIn(textIn(draft, lang)).map(({ id }) => id);
const withText = (text: string) => withFile(sampleDraft(), 'article.en.md', text);

const ONE = ':::passage{#one sources="gazette"}\n## One\n\nFirst.\n:::\n';
const TWO = ':::passage{#two sources="herald"}\nSecond.\n:::\n';

describe('addPassage', () => {
  const passage = { heading: 'On the way', text: 'Words.', sources: ['gazette'], t: '2020-06-01' };
  const block =
    ':::passage{#on-the-way sources="gazette" t="2020-06-01"}\n## On the way\n\nWords.\n:::\n';

  it('adds it at the end, after another, or before all', () => {
    expect(textIn(addPassage(withText(`${ONE}\n${TWO}`), 'en', passage).draft)).toBe(
      `${ONE}\n${TWO}\n${block}`,
    );
    expect(textIn(addPassage(withText(`${ONE}\n${TWO}`), 'en', passage, 'one').draft)).toBe(
      `${ONE}\n${block}\n${TWO}`,
    );
    expect(textIn(addPassage(withText(`Before.\n\n${ONE}`), 'en', passage, null).draft)).toBe(
      `Before.\n\n${block}\n${ONE}`,
    );
    expect(textIn(addPassage(withText(''), 'en', passage).draft)).toBe(block);
  });

  it('takes no id twice, and keeps Windows’ line ends', () => {
    const draft = withText(ONE.replaceAll('\n', '\r\n'));
    const { draft: added, id } = addPassage(draft, 'en', { heading: 'One', text: 'a\nb' });
    expect(id).toBe('one-2');
    expect(textIn(added)).toBe(
      `${ONE.replaceAll('\n', '\r\n')}\r\n:::passage{#one-2}\r\n## One\r\n\r\na\r\nb\r\n:::\r\n`,
    );
  });
});

it('sets the text of a passage and no other byte', () => {
  const draft = withText(`Before.\n\n${ONE}\n${TWO}\nAfter.`);
  expect(textIn(setPassageText(draft, 'en', 'one', 'New.'))).toBe(
    `Before.\n\n${ONE.replace('## One\n\nFirst.', 'New.')}\n${TWO}\nAfter.`,
  );
  expect(setPassageText(draft, 'en', 'one', '## One\n\nFirst.\n')).toBe(draft);
});

it('does not let a text end the passage around it', () => {
  for (const text of [
    'a\n:::\nb',
    ':::note\nopen',
    ':::passage{#two}\nc',
    '```\n:::\n```',
    ':::note\nok\n:::',
  ]) {
    const draft = setPassageText(withText(`${ONE}\n${TWO}`), 'en', 'one', text);
    expect(idsIn(draft)).toEqual(['one', 'two']);
    const [first] = passagesIn(textIn(draft));
    expect(first?.text.replaceAll('\\', '')).toBe(`${text}\n`);
  }
});

it('sets the attributes of a passage in all languages', () => {
  const draft = setInPassage(shippedDraft(), 'khasan', 'place', 'khasan');
  for (const lang of ['en', 'ru', 'ko'])
    expect(passagesIn(textIn(draft, lang)).find(({ id }) => id === 'khasan')?.place).toBe('khasan');
  const without = setInPassage(draft, 'khasan', 'place', null);
  expect(without.files).toEqual(shippedDraft().files);
});

describe('splitPassage', () => {
  it('gives the second part the sources, time and place of the first, so that it is shown', () => {
    const draft = sampleDraft();
    const text = passagesIn(textIn(draft)).find(({ id }) => id === 'leaving')?.text ?? '';
    const split = splitPassage(draft, 'en', 'leaving', text.indexOf('They'), 'Away');
    const after = split?.draft ?? draft;
    expect(split?.id).toBe('away');
    expect(textIn(after)).toContain(
      ':::passage{#leaving sources="gazette herald"}\n## Off\n:::\n\n' +
        ':::passage{#away sources="gazette herald" t="2020-06-01T08:01+02:00" place="alpha"}\n## Away\n\nThey left',
    );
    const { story, problems } = checkDraft(after);
    expect(story?.passages.map(({ id }) => id)).toContain('away');
    expect(problems.map(({ code }) => code)).toEqual([]);
    const again = splitPassage(after, 'en', 'leaving', 3, 'Again')?.draft ?? after;
    expect(passagesIn(textIn(again)).map(({ t }) => t)).toContain('2020-06-01T08:02+02:00');
  });
});

describe('joinPassages', () => {
  it('joins texts and sources, and what named the second names the first', () => {
    const draft = joinPassages(sampleDraft(), 'middle');
    expect(textIn(draft)).toContain(
      ':::passage{#middle sources="herald"}\nA halt of an hour.\n\nThere at last.\n:::\n',
    );
    expect(jsonAt(draft, 'story.json', ['stops', 3, 'passage'])).toBe('middle');
    expect(checkDraft(draft).problems).toEqual([]);
    expect(textIn(draft)).toContain('Untold words after.');
  });

  it('joins in all languages', () => {
    const before = shippedDraft();
    const draft = joinPassages(before, 'tumen');
    for (const lang of ['en', 'ru', 'ko']) {
      expect(idsIn(draft, lang)).toEqual(idsIn(before, lang).filter((id) => id !== 'khasan'));
    }
    expect(checkDraft(draft).problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it('has nothing to join the last with', () => {
    const draft = sampleDraft();
    expect(joinPassages(draft, 'end')).toBe(draft);
    expect(joinPassages(draft, 'nowhere')).toBe(draft);
  });
});

it('removes a passage and what names it', () => {
  const draft = removePassage(sampleDraft({ talk: { notes: { middle: 'Wait' } } }), 'middle');
  expect(idsIn(draft)).toEqual(['once', 'leaving', 'end']);
  expect(checkDraft(draft).problems).toEqual([]);
  const shipped = removePassage(shippedDraft(), 'khasan');
  const codes = checkDraft(shipped).problems.map(({ code }) => code);
  expect(codes).not.toContain('passage-unknown');
  expect(codes).not.toContain('string-unknown');
});

it('moves a passage in all languages, and nothing around them', () => {
  const before = shippedDraft();
  const [first = ''] = idsIn(before);
  const draft = movePassage(before, first, 2);
  for (const lang of ['en', 'ru', 'ko']) expect(idsIn(draft, lang)[2]).toBe(first);
  expect(movePassage(draft, first, 0).files).toEqual(before.files);
});

it('keeps every other byte, whatever is edited', () => {
  const id = fc.constantFrom('once', 'leaving', 'middle', 'end');
  const edit = fc.oneof(
    fc.tuple(id, fc.string({ unit: 'binary' })).map(
      ([at, text]) =>
        (d: Draft) =>
          setPassageText(d, 'en', at, text),
    ),
    fc.tuple(id, fc.nat(3)).map(
      ([at, to]) =>
        (d: Draft) =>
          movePassage(d, at, to),
    ),
    id.map((at) => (d: Draft) => joinPassages(d, at)),
    id.map((at) => (d: Draft) => removePassage(d, at)),
  );
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const draft = edits.reduce((d, each) => each(d), sampleDraft());
      const text = textIn(draft);
      // Text between passages is never touched.
      expect(text).toContain('Untold *words* before.');
      expect(text).toContain('Untold words after.');
      expect(checkDraft(draft).story).not.toBeNull();
    }),
  );
});
