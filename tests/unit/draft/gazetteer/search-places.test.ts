import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOf } from '../../../../src/draft/gazetteer/gazetteer-place.ts';
import { searchPlaces } from '../../../../src/draft/gazetteer/search-places.ts';
import { anyText } from '../../../fixtures/any-text.ts';

const FOLDER = 'public/basemap/';
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json') && file !== 'world.json')
  .map((file) => JSON.parse(readFileSync(FOLDER + file, 'utf8')) as unknown);
const places = placesOf(files);

const names = (query: string, lang = 'en', near?: { latitude: number; longitude: number }) =>
  searchPlaces(query, places, { lang, near: near ?? null }).map(({ name }) => name);

it('has the towns of the basemap, each once', () => {
  expect(places.length).toBeGreaterThan(3000);
  expect(places.filter(({ names: { en } }) => en === 'Vladivostok')).toHaveLength(1);
  expect(places.some(({ names: { en } }) => en === 'Atlantic Ocean')).toBe(false);
});

it.each([
  ['vladivo', 'en', 'Vladivostok'],
  ['ВЛАДИВОСТОК', 'ru', 'Владивосток'],
  ['블라디보', 'ko', '블라디보스토크'],
  // In the middle of a syllable, as one types.
  ['블라디봇', 'ko', '블라디보스토크'],
  ['海参', 'en', 'Vladivostok'],
  ['sao paulo', 'pt', 'São Paulo'],
  ['São Paulo', 'en', 'São Paulo'],
  ['munchen', 'de', 'München'],
  ['Munich', 'fr', 'Munich'],
  ['القاهره', 'en', 'Cairo'],
  ['ulan ude', 'en', 'Ulan-Ude'],
  ['Vladivostok, Russia', 'en', 'Vladivostok'],
])('finds %s in %s: %s', (query, lang, name) => {
  expect(names(query, lang)[0]).toBe(name);
});

it('says where it is and which name matched', () => {
  const [found] = searchPlaces('Владивос', places, { lang: 'en' });
  expect(found).toMatchObject({
    name: 'Vladivostok',
    matched: 'Владивосток',
    country: null,
    km: null,
  });
  expect(found?.latitude).toBeCloseTo(43.1, 1);
  expect(found?.longitude).toBeCloseTo(131.9, 1);
});

it('knows the country where the caller does', () => {
  const known = placesOf(files, (longitude) => (longitude > 100 ? 'RU' : null));
  expect(searchPlaces('Vladivostok', known, { lang: 'en' })[0]?.country).toBe('RU');
});

it('puts the whole name first, then larger towns, or the nearest where a point is given', () => {
  expect(names('york')[0]).toBe('New York');
  const near = { latitude: 37.8, longitude: -122.4 };
  const [first] = searchPlaces('san f', places, { lang: 'en', near });
  expect([first?.name, Math.round((first?.km ?? 99) / 10)]).toEqual(['San Francisco', 0]);
  const all = searchPlaces('san', places, { lang: 'en', near, limit: 50 }).filter(({ name }) =>
    /^san /i.test(name),
  );
  expect(all.map(({ km }) => km)).toEqual(all.map(({ km }) => km ?? 0).toSorted((a, b) => a - b));
});

it('finds nothing for nothing', () => {
  for (const query of ['', ' ', ',', '—', '\0', '\ud800', 'zzzzzz', 'constructor', '__proto__'])
    expect(names(query)).toEqual([]);
  expect(names('vladivo', 'constructor')).toEqual(['Vladivostok']);
  expect(searchPlaces('a', [], { lang: 'en' })).toEqual([]);
});

it('leaves out what is no place of a file', () => {
  const bad = [
    ...[null, 1, [], {}, { features: 1 }, { features: [null, {}, { geometry: null }] }],
    {
      features: [
        { geometry: { type: 'Point', coordinates: ['x', 1] }, properties: { k: 'city', en: 'A' } },
      ],
    },
    {
      features: [
        { geometry: { type: 'Point', coordinates: [1, 91] }, properties: { k: 'city', en: 'A' } },
      ],
    },
    {
      features: [
        { geometry: { type: 'Point', coordinates: [1, 1] }, properties: { k: 'city', en: 5 } },
      ],
    },
  ];
  expect(placesOf(bad)).toEqual([]);
});

it('finds each place by the beginning of each of its names, and takes any text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(), (place, pick) => {
      const all = Object.values(place.names);
      const name = all[pick % all.length] ?? '';
      const found = searchPlaces(name, places, { lang: 'en', limit: 100 });
      expect(found.map(({ latitude }) => latitude)).toContain(place.latitude);
    }),
  );
  fc.assert(
    fc.property(anyText(200), (query) => {
      searchPlaces(query, places, { lang: query });
    }),
  );
  searchPlaces('a'.repeat(100_000), places, { lang: 'en' });
});
