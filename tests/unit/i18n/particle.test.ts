import { describe, expect, it } from 'vitest';
import { particleAfter } from '../../../src/i18n/particle.ts';

const object = (text: string) => particleAfter(text, '을', '를');
const towards = (text: string) => particleAfter(text, '으로', '로');

describe('a Korean particle', () => {
  it('follows the last syllable', () => {
    expect(['평양', '하산', '역'].map(object)).toEqual(['을', '을', '을']);
    expect(['두만강 다리', '지도'].map(object)).toEqual(['를', '를']);
    expect(particleAfter('기차', '이', '가')).toBe('가');
    expect(particleAfter('김정은', '은', '는')).toBe('은');
  });

  it('counts ㄹ as a vowel before 으로 alone', () => {
    expect(towards('서울')).toBe('로');
    expect(object('서울')).toBe('을');
    expect(towards('부산')).toBe('으로');
    expect(towards('모스크바')).toBe('로');
    expect(particleAfter('서울', '으로부터', '로부터')).toBe('로부터');
  });

  it('follows digits as they are read', () => {
    expect([...'0123456789'].map(object).join('')).toBe('을을를을를를을을을를');
    expect(towards('11')).toBe('로');
    expect(towards('10')).toBe('으로');
  });

  it('follows units as they are read', () => {
    for (const text of ['12 km', '12km', '50%', '85°', '3 MB', '8 h'])
      expect(object(text)).toBe('를');
  });

  it('follows initials letter by letter', () => {
    expect(['TV', 'EU', 'UTC', 'GPX'].map(object)).toEqual(['를', '를', '를', '를']);
    expect(['KML', 'FM', 'CNN'].map(object)).toEqual(['을', '을', '을']);
    expect(towards('URL')).toBe('로');
  });

  it('follows Latin words roughly as they sound', () => {
    expect(['Line', 'Facebook', 'Hong Kong', 'Gmail', 'map'].map(object).join('')).toBe(
      '을을을을을',
    );
    expect(['Reuters', 'Novaya', 'Wikipedia'].map(object).join('')).toBe('를를를');
  });

  it('looks through quotation marks, brackets and notes', () => {
    expect(object('‘하산’')).toBe('을');
    expect(object('“지도”')).toBe('를');
    expect(object('블라디보스토크(Vladivostok)')).toBe('를');
    expect(object('평양 (역)')).toBe('을');
    expect(object('\u2068شلام\u2069')).toBe('를');
    expect(object('(역)')).toBe('을');
    expect(object('')).toBe('를');
  });
});
