import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  excerpt,
  firstSentence,
  headingOf,
} from '../../../../../src/pages/presenter/slide/excerpt.ts';

const MANY = Array.from({ length: 30 }, (_, i) => `Sentence number ${i} has six words.`);

describe('an excerpt', () => {
  it('is plain text without the heading', () => {
    const text = '## Bread\n\nAt :at[about 11]{stop=a} the *train* went\non, [see](https://x.org).';
    expect(excerpt(text, null, 'en')).toBe('At about 11 the train went on, see.');
    expect(headingOf(text)).toBe('Bread');
    expect(headingOf('No heading.')).toBeNull();
  });
  it('leaves tables and code out', () => {
    const table = '| Time | Place |\n|---|---|\n| 8:00 | Alpha |';
    expect(excerpt(`One.\n\n${table}\n\n~~~\ncode\n~~~\n\nTwo.`, null, 'en')).toBe('One. Two.');
  });
  it('keeps times of day, in text and in links', () => {
    const text = 'From :at[about 10:45]{stop=a} to 11:40, and 5:1 on it.';
    expect(excerpt(text, null, 'en')).toBe('From about 10:45 to 11:40, and 5:1 on it.');
  });
  it('holds as many whole sentences as can be read at a glance', () => {
    expect(excerpt(MANY.join(' '), null, 'en')).toBe(MANY.slice(0, 6).join(' '));
  });
  it('begins with the sentence that mentions its stop', () => {
    const sentences = MANY.with(20, 'At :at[ten]{stop=b} it was over again.');
    const words = excerpt(sentences.join(' '), 'b', 'en');
    expect(words.startsWith('At ten it was over again. Sentence number 21')).toBe(true);
  });
  it('adds earlier sentences where none follow', () => {
    const sentences = MANY.with(29, 'At :at[ten]{stop=b} it was over again.');
    const words = excerpt(sentences.join(' '), 'b', 'en');
    expect(words.endsWith('At ten it was over again.')).toBe(true);
    expect(words.startsWith('Sentence')).toBe(true);
  });
  it('has at least one sentence, however long, and is empty for an empty text', () => {
    const long = `${'word '.repeat(200).trim()}.`;
    expect(excerpt(long, null, 'en')).toBe(long);
    expect(excerpt('', null, 'en')).toBe('');
  });
});

describe('in a browser without Intl.Segmenter', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('an excerpt ends at punctuation marks, and no text is lost', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(excerpt(MANY.join(' '), null, 'en')).toBe(MANY.slice(0, 6).join(' '));
    const text = 'He said “no.” Then, at 10.45, he left! 7 cars followed.';
    expect(excerpt(text, null, 'en')).toBe(text);
    expect(excerpt('No end', null, 'en')).toBe('No end');
  });
});

it('a caption above a slide’s text is its first sentence', () => {
  expect(firstSentence('Trains share the track. Widths are to scale.', 'en')).toBe(
    'Trains share the track.',
  );
});
