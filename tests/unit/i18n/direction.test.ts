import { describe, expect, it } from 'vitest';
import { directionOf, isolated } from '../../../src/i18n/direction.ts';

describe('the direction of a language', () => {
  it('is that of the script in which it is written', () => {
    for (const lang of ['ar', 'ar-EG', 'he', 'fa', 'ur', 'yi', 'dv', 'ckb', 'ps', 'sd', 'ug'])
      expect([lang, directionOf(lang)]).toEqual([lang, 'rtl']);
    for (const lang of ['en', 'ru', 'ko', 'tr', 'el', 'hi', 'zh-Hant'])
      expect([lang, directionOf(lang)]).toEqual([lang, 'ltr']);
  });

  it('follows a script that the tag names', () => {
    expect(directionOf('uz')).toBe('ltr');
    expect(directionOf('uz-Arab')).toBe('rtl');
    expect(directionOf('ar-Latn')).toBe('ltr');
    expect(directionOf('az-Arab-IR')).toBe('rtl');
  });

  it('is left to right for what is no language', () => {
    expect(directionOf('')).toBe('ltr');
    expect(directionOf('not a tag')).toBe('ltr');
  });
});

describe('a name within a text', () => {
  it('is set apart where it runs from right to left', () => {
    expect(isolated('الإسكندرية (محطة مصر)')).toBe('\u2068الإسكندرية (محطة مصر)\u2069');
    expect(isolated('שלום!')).toBe('\u2068שלום!\u2069');
  });

  it('is set apart once', () => {
    expect(isolated(`about ${isolated('شلام')}`)).toBe('about \u2068شلام\u2069');
  });

  it('stays as it is where it runs from left to right', () => {
    expect(isolated('Khasan')).toBe('Khasan');
    expect(isolated('평양 (Хасан)')).toBe('평양 (Хасан)');
    expect(isolated('')).toBe('');
  });
});
