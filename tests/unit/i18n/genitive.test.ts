import { describe, expect, it } from 'vitest';
import { genitive } from '../../../src/i18n/genitive.ts';

describe('genitive', () => {
  it.each([
    ['Владивосток', 'Владивостока'],
    ['Пхеньян', 'Пхеньяна'],
    ['Нью-Йорк', 'Нью-Йорка'],
    ['Москва', 'Москвы'],
    ['Прага', 'Праги'],
    ['Никосия', 'Никосии'],
    ['Ханой', 'Ханоя'],
    ['Ярославль', 'Ярославля'],
    ['Казань', 'Казани'],
    ['Афины', 'Афин'],
    ['Барановский', 'Барановского'],
  ])('puts %s into its case', (name, expected) => {
    expect(genitive(name)).toBe(expected);
  });

  it.each(['Токио', 'Улан-Удэ', 'Сочи', 'Baku', 'КНДР'])('leaves %s as it is', (name) => {
    expect(genitive(name)).toBe(name);
  });

  it('puts a word that takes the case before a name of several words', () => {
    expect(genitive('Мост Дружбы')).toBe('пункта Мост Дружбы');
    expect(genitive('«Лесная заимка»')).toBe('пункта «Лесная заимка»');
  });
});
