import { expect, it } from 'vitest';
import { zoneChoices } from '../../../../src/draft/zones/zone-choices.ts';

const T = Date.UTC(2019, 3, 24);

it('offers each zone once, with its city, its name in the language and its offset then', () => {
  const choices = zoneChoices('ru', T);
  expect(new Set(choices.map(({ zone }) => zone)).size).toBe(choices.length);
  expect(choices.length).toBeGreaterThan(400);
  expect(choices.find(({ zone }) => zone === 'Asia/Vladivostok')).toEqual({
    zone: 'Asia/Vladivostok',
    city: 'Vladivostok',
    name: expect.stringMatching(/^Владивосток/),
    offset: 600,
  });
  expect(choices).toContainEqual(expect.objectContaining({ zone: 'UTC', offset: 0 }));
});

it('goes from west to east', () => {
  const offsets = zoneChoices('en', T).map(({ offset }) => offset);
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
});

it('has zones in a language that does not exist', () => {
  expect(zoneChoices('no such language', T).length).toBeGreaterThan(400);
});
