import { describe, expect, it } from 'vitest';
import { localize, ownLanguage } from '../../../src/story/localize.ts';

describe('localize', () => {
  const text = { en: 'Bridge', de: 'Brücke', 'pt-BR': 'Ponte' };

  it.each([
    ['de', 'Brücke'],
    ['pt-BR', 'Ponte'],
    // Without its region, where the text has it so.
    ['de-AT', 'Brücke'],
    ['de-AT-1996', 'Brücke'],
    // Else in the first that there is.
    ['pt', 'Bridge'],
    ['ko', 'Bridge'],
    ['', 'Bridge'],
    // What every object has is no language.
    ['constructor', 'Bridge'],
    ['valueOf-x', 'Bridge'],
  ])('%j', (lang, words) => expect(localize(text, lang)).toBe(words));

  it('is empty where there is no text', () => expect(localize({}, 'en')).toBe(''));

  it('says which language the words are in, where it is another', () => {
    expect(ownLanguage(text, 'de')).toEqual({});
    expect(ownLanguage(text, 'de-AT')).toEqual({});
    expect(ownLanguage(text, 'pt-BR')).toEqual({});
    expect(ownLanguage(text, 'pt')).toEqual({ lang: 'en', dir: 'ltr' });
    expect(ownLanguage(text, 'ko')).toEqual({ lang: 'en', dir: 'ltr' });
    expect(ownLanguage({ ar: 'جسر' }, 'en')).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(ownLanguage({}, 'en')).toEqual({});
  });
});
