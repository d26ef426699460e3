import { afterEach, describe, expect, it } from 'vitest';
import { listIn } from '../../../src/i18n/list-in.ts';
import { particleAfter } from '../../../src/i18n/particle.ts';
import {
  addMessages,
  bringParticles,
  interfaceLanguage,
  list,
  quoted,
  rich,
  setInterfaceLanguage,
  t,
} from '../../../src/i18n/translate.ts';

it('gives the text of a message', () => {
  expect(t('loading.late')).toBe('This is taking longer than usual.');
  expect(interfaceLanguage()).toBe('en');
});

it('joins lists as the language does', () => {
  expect(list(['map', 'timeline', 'article'])).toBe('map, timeline and article');
  expect(list(['map', 'timeline'], 'disjunction')).toBe('map or timeline');
  expect(listIn('ru', ['карта', 'лента', 'статья'])).toBe('карта, лента и статья');
  expect(listIn('ko', ['지도', '타임라인', '기사'])).toBe('지도, 타임라인, 기사');
  expect(listIn('ko', ['지도', '기사'], 'disjunction')).toBe('지도 또는 기사');
});

it('chooses the plural form by the count', () => {
  expect(t('checker.problems', { count: 1 })).toBe('There is one problem in this story’s files.');
  expect(t('checker.problems', { count: 1200 })).toBe(
    'There are 1,200 problems in this story’s files.',
  );
});

it('gives tagged parts to the caller', () => {
  const parts = rich('loading.address-mistyped', { link: (text) => ({ text }) });
  expect(parts).toEqual([
    'Check the address for typing errors, or read ',
    { text: 'this site’s main story' },
    '.',
  ]);
});

describe('another language', () => {
  afterEach(() => setInterfaceLanguage('en'));

  it('has plural forms of its own', () => {
    addMessages('ru', {
      'checker.problems': {
        one: '{count} ошибка',
        few: '{count} ошибки',
        many: '{count} ошибок',
        other: '{count} ошибки',
      },
    });
    setInterfaceLanguage('ru');
    const counts = [1, 3, 5, 11, 21, 1.5].map((count) => t('checker.problems', { count }));
    expect(counts).toEqual([
      ...['1 ошибка', '3 ошибки', '5 ошибок', '11 ошибок', '21 ошибка', '1,5 ошибки'],
    ]);
    expect(list(['карта', 'шкала', 'текст'])).toBe('карта, шкала и текст');
    expect(quoted('Хасан')).toBe('«Хасан»');
  });

  it('inflects a word by any number', () => {
    addMessages('ru', { 'presenter.schedule': '{minutes} {minutes:минута|минуты|минут}' });
    setInterfaceLanguage('ru');
    const spoken = [1, 2, 20, 41].map((minutes) => t('presenter.schedule', { minutes }));
    expect(spoken).toEqual(['1 минута', '2 минуты', '20 минут', '41 минута']);
  });

  it('chooses a particle by the word that was filled in', () => {
    bringParticles(particleAfter);
    addMessages('ko', { 'article.conflict-arrival': '{place}{을/를} 지나 ‘{place}’{으로/로}' });
    setInterfaceLanguage('ko');
    expect(t('article.conflict-arrival', { place: '하산' })).toBe('하산을 지나 ‘하산’으로');
    expect(t('article.conflict-arrival', { place: '모스크바' })).toBe(
      '모스크바를 지나 ‘모스크바’로',
    );
  });
});
