import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt, startOfLine } from '../../../src/draft/text-position.ts';
import { fieldText, inFieldText, withTyped } from '../../../src/draft/typed-text.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', '\r\n', '\n', '\r', '{'), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('what is typed into a field', () => {
  it('leaves the line ends and the byte order mark of the rest', () => {
    const file = '\ufeffone\r\ntwo\nthree\r\n';
    expect(fieldText(file)).toBe('one\ntwo\nthree\n');
    expect(withTyped(file, 'one\ntwo\nthree\n')).toBe(file);
    expect(withTyped(file, 'one\nnew\ntwo\nthree\n')).toBe('\ufeffone\r\nnew\r\ntwo\nthree\r\n');
    expect(withTyped(file, '')).toBe('\ufeff');
    expect(inFieldText(file, file.indexOf('three'))).toBe('one\ntwo\n'.length);
  });

  it('is in the file as it is in the field, whatever was there', () => {
    fc.assert(
      fc.property(text, text, (before, typed) => {
        expect(fieldText(withTyped(before, fieldText(typed)))).toBe(fieldText(typed));
        expect(withTyped(before, fieldText(before))).toBe(before);
      }),
    );
  });
});

describe('a place in a text', () => {
  it('has a line and a column, from 1', () => {
    const file = '\ufeffone\r\ntwo\rthree\n';
    expect(positionAt(file, 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(file, file.indexOf('w'))).toEqual({ line: 2, column: 2 });
    expect(positionAt(file, file.length)).toEqual({ line: 4, column: 1 });
    expect(file.slice(startOfLine(file, 3))).toBe('three\n');
    expect(startOfLine(file, 9)).toBe(file.length);
  });
});
