import { afterEach, describe, expect, it, vi } from 'vitest';
import { headingOf, shortText } from '../../../../src/pages/presenter/talk/short-text.ts';

const MANY = Array.from({ length: 30 }, (_, i) => `Sentence number ${i} has six words.`);

describe('a passage for a wall', () => {
  it('is plain, and leaves the heading to the title', () => {
    const text = '## Bread\n\nAt :at[about 11]{stop=a} the *train* went\non, [see](https://x.org).';
    expect(shortText(text, null, 'en')).toBe('At about 11 the train went on, see.');
    expect(headingOf(text)).toBe('Bread');
    expect(headingOf('No heading.')).toBeNull();
  });
  it('keeps every time of day, in words and in links', () => {
    const text = 'From :at[about 10:45]{stop=a} to 11:40, and 5:1 on it.';
    expect(shortText(text, null, 'en')).toBe('From about 10:45 to 11:40, and 5:1 on it.');
  });
  it('holds whole sentences, and as many as are read at a glance', () => {
    expect(shortText(MANY.join(' '), null, 'en')).toBe(MANY.slice(0, 6).join(' '));
  });
  it('begins with the sentence that tells of its stop', () => {
    const sentences = MANY.with(20, 'At :at[ten]{stop=b} it was over again.');
    const words = shortText(sentences.join(' '), 'b', 'en');
    expect(words.startsWith('At ten it was over again. Sentence number 21')).toBe(true);
  });
  it('takes earlier sentences where none follow', () => {
    const sentences = MANY.with(29, 'At :at[ten]{stop=b} it was over again.');
    const words = shortText(sentences.join(' '), 'b', 'en');
    expect(words.endsWith('At ten it was over again.')).toBe(true);
    expect(words.startsWith('Sentence')).toBe(true);
  });
  it('is one sentence at least, however long, and nothing for nothing', () => {
    const long = `${'word '.repeat(200).trim()}.`;
    expect(shortText(long, null, 'en')).toBe(long);
    expect(shortText('', null, 'en')).toBe('');
  });
});

describe('in a browser that knows no sentences', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('a passage is cut at marks all the same, and nothing of it is lost', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(shortText(MANY.join(' '), null, 'en')).toBe(MANY.slice(0, 6).join(' '));
    const text = 'He said “no.” Then, at 10.45, he left! 7 cars followed.';
    expect(shortText(text, null, 'en')).toBe(text);
    expect(shortText('No end', null, 'en')).toBe('No end');
  });
});
