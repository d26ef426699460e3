import { describe, expect, it } from 'vitest';
import { latinKey } from '../../../../src/pages/keys/latin-key.ts';

describe('a key under the layout of another script', () => {
  it.each([
    ['и', 'KeyB', 'b'],
    ['ю', 'Period', '.'],
    ['ㅠ', 'KeyB', 'b'],
    ['Process', 'KeyB', 'b'],
    [':', 'Period', '.'],
    ['(', 'Digit5', '5'],
    ['ب', 'KeyF', 'f'],
    ['β', 'KeyB', 'b'],
  ])('%s at %s is %s', (key, code, latin) => {
    expect(latinKey({ key, code })).toBe(latin);
  });

  it('is what its letter says, where that is Latin', () => {
    expect(latinKey({ key: 'b', code: 'KeyN' })).toBe('b');
    expect(latinKey({ key: 'x', code: 'KeyB' })).toBe('x');
    expect(latinKey({ key: 'é', code: 'KeyE' })).toBe('é');
    expect(latinKey({ key: '5', code: 'Digit5', shiftKey: true })).toBe('5');
  });

  it('keeps Shift, and keys with names', () => {
    expect(latinKey({ key: 'И', code: 'KeyB', shiftKey: true })).toBe('B');
    expect(latinKey({ key: '%', code: 'Digit5', shiftKey: true })).toBe('%');
    expect(latinKey({ key: 'PageDown', code: 'PageDown' })).toBe('PageDown');
    expect(latinKey({ key: ' ' })).toBe(' ');
  });
});
