import { describe, expect, it } from 'vitest';
import { countryName } from '../../../../src/map/labels/country-names.ts';

describe('the name of a country', () => {
  it('is the usual one, without another behind it', () => {
    expect(countryName('KP', 'en')).toBe('North Korea');
    expect(countryName('US', 'en')).toBe('United States');
    expect(countryName('GB', 'en-GB')).toBe('United Kingdom');
    expect(countryName('MM', 'ru')).toBe('Мьянма');
    expect(countryName('KR', 'ko')).toBe('대한민국');
  });

  it('is in the reader’s language, and in English where that is none', () => {
    expect(countryName('RU', 'pt')).toBe('Rússia');
    expect(countryName('RU', 'not a language')).toBe('Russia');
  });

  it('is none for what is no country', () => {
    expect(countryName('QQ', 'en')).toBeNull();
    expect(countryName('', 'en')).toBeNull();
    expect(countryName('TW', 'en')).toBeNull();
  });
});
