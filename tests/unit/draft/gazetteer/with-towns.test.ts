import { expect, it } from 'vitest';
import { readGazetteer, writeGazetteer } from '../../../../src/draft/gazetteer/gazetteer-file.ts';
import type { GazetteerPlace } from '../../../../src/draft/gazetteer/gazetteer-place.ts';
import { placesNamed } from '../../../../src/draft/gazetteer/places-named.ts';
import { withTowns } from '../../../../src/draft/gazetteer/with-towns.ts';

const london: GazetteerPlace = {
  names: { en: 'London', ru: 'Лондон' },
  latitude: 51.509,
  longitude: -0.126,
  rank: 1,
  country: null,
};
const town = (
  name: string,
  country: string,
  latitude: number,
  longitude: number,
  population: number,
) => ({ name, country, latitude, longitude, population });

const places = withTowns(
  [london],
  [
    town('London', 'GB', 51.509, -0.126, 7_556_900),
    town('London', 'CA', 42.983, -81.233, 346_765),
    town('Hoboken', 'US', 40.744, -74.032, 53_635),
  ],
);
const countryName = (country: string) => ({ GB: 'United Kingdom', CA: 'Canada' })[country] ?? '';
const named = (name: string) =>
  placesNamed(name, places, 'en', countryName).map(({ name, country }) => `${name} ${country}`);

it('adds the towns that the basemap lacks, and the countries of those that it has', () => {
  expect(places.map(({ names, country, rank }) => [names.en, country, rank])).toEqual([
    ['London', 'GB', 1],
    ['London', 'CA', 4],
    ['Hoboken', 'US', 6],
  ]);
  expect(places[0]?.names.ru).toBe('Лондон');
});

it('finds places by their whole names, the greatest first, in a country if one is given', () => {
  expect(named('London')).toEqual(['London GB', 'London CA']);
  expect(named('лондон')).toEqual(['London GB']);
  expect(named('London, Canada')).toEqual(['London CA']);
  expect(named('London (Canada)')).toEqual(['London CA']);
  expect(named('London, Charing Cross')).toEqual(['London GB', 'London CA']);
  expect(named('Hobo')).toEqual([]);
  expect(named('')).toEqual([]);
});

it('reads from the file what was written into it', () => {
  expect(readGazetteer(JSON.parse(writeGazetteer(places)))).toEqual(places);
});
