import { expect, it } from 'vitest';
import { passagesIn } from '../../../../../src/draft/edits/text/article-file.ts';
import { headingOf } from '../../../../../src/pages/studio/text/heading-of.ts';

const nameOf = (text: string) =>
  passagesIn(`:::passage{#some-id}\n${text}\n:::\n`).map(headingOf)[0];

it('names a passage by its heading, else by its first words, else by its id', () => {
  expect(nameOf('## The start\n\nWords.')).toBe('The start');
  expect(nameOf('**Before** the start')).toBe('Before the start');
  expect(nameOf('One two three four five six seven eight nine ten')).toBe(
    'One two three four five six seven eight…',
  );
  expect(nameOf('')).toBe('some-id');
});
