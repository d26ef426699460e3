import { describe, expect, it } from 'vitest';
import { LEFT_OUT, NO_TIME, said, TEXT, TIME } from './said.ts';

describe('a place', () => {
  const sound = { name: 'Extra', point: [1, 2], zone: 'Europe/Paris' };
  const withPlace = (place: unknown, id = 'extra') =>
    said(({ story }) => {
      story.places[id] = place;
    });

  it.each<[unknown, string]>([
    [5, ' must be a place: { "name", "point", "zone" }'],
    [{ ...sound, name: undefined }, '.name is missing'],
    [{ ...sound, name: ' ' }, '.name must not be empty'],
    [{ ...sound, point: 5 }, '.point must be a point: [longitude, latitude]'],
    [{ ...sound, point: [20] }, '.point[1] is missing'],
    [{ ...sound, point: ['20', 40] }, '.point[0] must be a longitude in degrees'],
    [{ ...sound, point: [20, '40'] }, '.point[1] must be a latitude in degrees'],
    [{ ...sound, point: [540.1, 0] }, '.point[0] must be a longitude from -540 to 540'],
    [{ ...sound, point: [-540.1, 0] }, '.point[0] must be a longitude from -540 to 540'],
    [
      { ...sound, point: [0, 90.1] },
      '.point[1] must be a latitude from -90 to 90; the longitude comes first',
    ],
    [
      { ...sound, zone: 'Olympus Mons' },
      '.zone must be an IANA time zone, like "Asia/Vladivostok"',
    ],
    [{ ...sound, zone: 5 }, '.zone must be an IANA time zone'],
    [{ ...sound, zone: undefined }, '.zone is missing'],
    [{ ...sound, also: 'D' }, '.also must be a list of names'],
    [{ ...sound, also: [''] }, '.also[0] must not be empty'],
    [{ ...sound, accuracy: 0 }, '.accuracy must be a radius in metres, more than 0'],
    [{ ...sound, accuracy: 'far' }, '.accuracy must be a radius in metres'],
    [{ ...sound, accuracy: 20_000_001 }, '.accuracy must be a radius in metres, at most 20000000'],
  ])('%j', (place, reason) => {
    expect(withPlace(place)).toEqual([`dropped: story.json: places.extra${reason}. ${LEFT_OUT}`]);
  });

  it('at the ends of the world is one', () => {
    expect(withPlace({ ...sound, point: [-180, 90], accuracy: 20_000_000 })).toEqual([]);
    expect(withPlace({ ...sound, point: [180, -90], also: ['Else'] })).toEqual([]);
  });

  it.each([
    ['Delta', 'must be an id of lower-case letters, digits and hyphens'],
    ['-', 'must be an id of lower-case letters, digits and hyphens'],
    ['a--b', 'must be an id of lower-case letters, digits and hyphens'],
    ['', 'must be an id of lower-case letters, digits and hyphens'],
    ['a'.repeat(101), 'must be an id of at most 100 characters'],
  ])('called %j', (id, reason) => {
    expect(withPlace(sound, id)).toEqual([
      `dropped: story.json: places.${id} ${reason}. Choose another id.`,
    ]);
  });

  it('called by the longest of names is one', () => {
    expect(withPlace(sound, 'a'.repeat(100))).toEqual([]);
    expect(withPlace(sound, '4-a-2')).toEqual([]);
  });

  it('with a key that places do not have', () => {
    expect(withPlace({ ...sound, populaton: 1 })).toEqual([
      'hint: story.json: places.extra.populaton is not part of the format. Use one of: name, point, zone, also, accuracy.',
    ]);
  });

  it('of a zone that is not known here', () => {
    expect(
      said(({ story }) => {
        story.places.gamma.zone = 'Europe/Atlantis';
        story.stops[3].zone = 'Europe/Thule';
      }),
    ).toEqual(
      [
        ['places.gamma.zone', 'Europe/Atlantis'],
        ['stops[3].zone', 'Europe/Thule'],
      ].map(
        ([path, zone]) =>
          `hint: story.json: ${path} "${zone}" is not known here, so times there are shown as UTC offsets. Correct the name if it is not an IANA time zone.`,
      ),
    );
  });
});

describe('a source', () => {
  const sound = { title: 'T', publisher: 'P' };
  it.each<[unknown, string]>([
    ['Gazette', ' must be a source: { "title", "publisher" }'],
    [{ ...sound, title: undefined }, '.title is missing'],
    [{ ...sound, publisher: undefined }, '.publisher is missing'],
    [{ ...sound, publisher: 5 }, `.publisher ${TEXT}`],
    [{ ...sound, publisher: ' ' }, '.publisher must not be empty'],
    [
      { ...sound, publisher: 'p'.repeat(10_001) },
      '.publisher must be text of at most 10000 characters',
    ],
    [{ ...sound, url: 5 }, '.url must be a URL'],
    [{ ...sound, url: 'javascript:x' }, '.url must be a URL that begins with https://'],
    [{ ...sound, url: 'https://a b' }, '.url must be a URL that begins with https://'],
    [{ ...sound, url: ' https://a' }, '.url must be a URL that begins with https://'],
    [{ ...sound, date: '24 April' }, `.date ${TIME}`],
    [{ ...sound, date: '2019-04-244' }, `.date ${TIME}`],
    [{ ...sound, date: '12019-04-24' }, `.date ${TIME}`],
    [{ ...sound, date: 2019 }, `.date ${NO_TIME}`],
  ])('%j', (source, reason) => {
    expect(
      said(({ story }) => {
        story.sources.extra = source;
      }),
    ).toEqual([`dropped: story.json: sources.extra${reason}. ${LEFT_OUT}`]);
  });

  it('may have an address without encryption', () => {
    expect(
      said(({ story }) => {
        story.sources.extra = { ...sound, url: 'http://example.org/', date: '2019-04-24' };
      }),
    ).toEqual([]);
  });
});
