import { describe, expect, it } from 'vitest';
import { houseWordsIn } from '../../../../tools/checks/house-words.mjs';

const found = (text: string) => houseWordsIn(text).map((each) => each.found);

describe('words that readers do not use', () => {
  it.each([
    ['Times and text are as ever.', 'as ever'],
    ['The map broke.', 'broke'],
    ['Mend the id.', 'Mend'],
    ['The rest of it is told.', 'is told'],
    ['The way back is dashed.', 'way back'],
    ['The time is worked out.', 'worked out'],
    ['The colours of the reader’s machine.', 'reader’s machine'],
    ['The article did not come.', 'did not come'],
  ])('are found: %s', (text, word) => {
    expect(found(text)).toEqual([word]);
  });

  it('are found wherever they occur, with their line and what to say instead', () => {
    expect(houseWordsIn('Mend one.\n\nMend the other.')).toEqual([
      { found: 'Mend', better: 'fix, correct', line: 1 },
      { found: 'Mend', better: 'fix, correct', line: 3 },
    ]);
  });

  it.each([
    ['part of other words', 'Amendments recommended by Broken Hill.'],
    ['the names of code', 'A leg’s `basis` is `sketched`.'],
    ['blocks of code', '```json\n{ "basis": "inferred" }\n```\nA time.'],
    ['a way in another sense', 'One way to embed. The way to the campus.'],
  ])('are not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
