import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Draft, textOf, withFile } from '../../../../src/draft/draft.ts';
import { mergeDrafts } from '../../../../src/draft/keep/merge-drafts.ts';

const base: Draft = {
  slug: 'a',
  files: new Map([
    ['a.md', 'The train left at noon.'],
    ['b.md', 'B'],
  ]),
};
const with_ = (text: string) => withFile(base, 'a.md', text);
const merged = (mine: Draft, theirs: Draft) => {
  const draft = mergeDrafts(base, mine, theirs);
  return draft && textOf(draft, 'a.md');
};

it('takes changes of different files and of different places in one', () => {
  expect(mergeDrafts(base, with_('mine'), withFile(base, 'b.md', 'theirs'))?.files).toEqual(
    new Map([
      ['a.md', 'mine'],
      ['b.md', 'theirs'],
    ]),
  );
  const [early, late] = [with_('The old train left at noon.'), with_('The train left at one.')];
  expect(merged(early, late)).toBe('The old train left at one.');
  expect(merged(late, early)).toBe('The old train left at one.');
});

it('takes the same change once', () => {
  expect(merged(with_('The train left.'), with_('The train left.'))).toBe('The train left.');
});

it('lets somebody choose where both changed the same place', () => {
  expect(merged(with_('The train left at one.'), with_('The train left at two.'))).toBeNull();
  expect(merged(with_('The train left at noon. A'), with_('The train left at noon. B'))).toBeNull();
  expect(merged(withFile(base, 'a.md', null), with_('x'))).toBeNull();
});

it('is mine where they changed nothing, and theirs where I did not', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(merged(with_(text), base)).toBe(text);
      expect(merged(base, with_(text))).toBe(text);
    }),
  );
});
