import { expect, it } from 'vitest';
import { namesIn, readMetres } from '../../../../src/pages/studio/events/place-words.ts';

it.each([
  ['', null],
  ['700', 700],
  ['700 m', 700],
  ['1.5 km', 1500],
  ['1,5 км', 1500],
  ['0', 'fault'],
  ['far', 'fault'],
  ['99999 km', 'fault'],
])('reads a radius: %s', (text, metres) => {
  expect(readMetres(text)).toBe(metres);
});

it('reads names between commas', () => {
  expect(namesIn('Batavia, 평양、 Ostrov Russky,')).toEqual(['Batavia', '평양', 'Ostrov Russky']);
});
