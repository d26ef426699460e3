import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../src/draft/draft.ts';
import {
  gravesOf,
  importBytes,
  imported,
  importFixture,
  importText,
  storyOf,
} from '../../../fixtures/imported-file.ts';

const table = (text: string, options = {}) => imported(importText('stops.csv', text, options));
const reasons = ({ leftovers }: Awaited<ReturnType<typeof imported>>) =>
  leftovers.map(({ where, what, reason }) => `${where}: ${what} (${reason})`);

describe('our own template', () => {
  it('becomes places, stops, legs, sources, figures and passages', async () => {
    const { draft, questions } = await imported(importFixture('template.csv'));
    const story = storyOf(draft);
    expect(questions).toEqual([]);
    expect(story.places.hoboken).toEqual({
      ...{ name: 'Hoboken', point: [-74.0315, 40.7389], zone: 'America/New_York' },
    });
    expect(story.places.brindisi.point).toEqual([17.9418, 40.6327]);
    expect(story.legs).toEqual([
      { id: 'ship', mode: 'ship', basis: 'sketched' },
      { id: 'train', mode: 'train', basis: 'sketched' },
    ]);
    expect(story.stops[1]).toMatchObject({
      ...{ id: 'southampton', place: 'southampton', rides: ['ship'], passage: 'southampton' },
      arrival: { best: '1889-11-22', basis: 'approximate' },
    });
    expect(story.sources['the-world']).toEqual({
      ...{ title: 'The World', publisher: 'example.org', url: 'https://example.org/world' },
    });
    expect(story.stops[0].media).toEqual([
      { src: 'photos/pier.jpg', caption: 'The pier', credit: 'Library of Congress' },
    ]);
    expect(textOf(draft, 'article.en.md')).toContain('\\*Not\\* emphasis.');
  });

  it('keeps stops without a point or a time for the author to complete', async () => {
    const { draft } = await imported(importFixture('template.csv'));
    expect(storyOf(draft).places.amiens).toEqual({ name: 'Amiens' });
    expect(gravesOf(draft)).toEqual([
      'value-missing story.json: places.amiens.point',
      'value-missing story.json: places.amiens.zone',
      'place-unknown story.json: stops[2].place',
      'stop-without-time story.json: stops[4]',
      'passage-untimed article.en.md:15 passage "amiens"',
    ]);
  });

  it('leaves over what is no time, zone, mode or certainty, and pictures of other servers', async () => {
    expect(reasons(await imported(importFixture('template.csv')))).toEqual([
      'K4 (media): https://example.org/verne.jpg (media-elsewhere)',
      'L4 (caption): Verne (of-media-left-out)',
      'M4 (credit): Nadar (of-media-left-out)',
      'D6 (zone): Mars/Base (zone-unknown)',
      'E6 (arrive): one hot day (time-unclear)',
      'G6 (certainty): perhaps (word-unknown)',
      'H6 (by): camel (word-unknown)',
    ]);
  });
});

it('a table of date, event and source becomes moments at the place that the author names', async () => {
  const asked = await imported(importFixture('newsroom.csv', { lang: 'de' }));
  expect(asked.questions).toEqual([
    { code: 'columns', columns: [{ header: 'Ressort', field: null, example: 'Ausland' }] },
    { code: 'place' },
  ]);
  const place = { name: 'Wladiwostok', point: [131.9, 43.1] as const };
  const { draft, leftovers } = await imported(importFixture('newsroom.csv', { lang: 'de', place }));
  const { moments, places } = storyOf(draft);
  expect(places.wladiwostok.point).toEqual([131.9, 43.1]);
  expect(moments.map(({ title, from }: { title: string; from: string }) => [title, from])).toEqual([
    ['Der Zug hält in Khasan', '2019-04-24'],
    ['Gespräche; zwei Stunden', '2019-04-25'],
  ]);
  expect(gravesOf(draft)).toEqual([]);
  expect(leftovers.map(({ where, what }) => [where, what])).toEqual([
    ['D2 (Ressort)', 'Ausland'],
    ['D3 (Ressort)', 'Ausland'],
  ]);
});

describe('columns', () => {
  it.each([
    ['Russian', 'Место;Широта;Долгота;Прибытие\nХасан;42,43;130,64;24.04.2019 10:40'],
    ['Korean', '장소\t위도\t경도\t도착\n하산\t42.43\t130.64\t2019년 4월 24일'],
    ['German', 'Ort;Breite;Länge;Ankunft\nKhasan;42,43;130,64;24.04.2019'],
    ['French', 'Lieu;Latitude;Longitude;Arrivée\nKhassan;42,43;130,64;24/04/2019'],
    ['English, in capitals', 'STOP NAME,LAT,LNG,Arrival (local)\nKhasan,42.43,130.64,2019-04-24'],
  ])('are known by their names in %s', async (_, text) => {
    const { draft, questions } = await table(text);
    expect(questions).toEqual([]);
    const { places, stops } = storyOf(draft);
    expect(Object.values(places)).toMatchObject([{ point: [130.64, 42.43] }]);
    expect(stops[0].arrival).toMatch(/^2019-04-24/);
  });

  it('are matched by hand', async () => {
    const columns = { A1: 'place', Q: null, 'Wann?': 'arrive' } as const;
    const { draft, leftovers, questions } = await table(
      'A1,Q,Wann?,lat,lon\nAden,x,1889,12.8,45\n',
      { columns },
    );
    expect(questions).toEqual([]);
    expect(storyOf(draft).stops).toMatchObject([{ arrival: '1889', place: 'aden' }]);
    expect(leftovers).toEqual([{ where: 'B2 (Q)', what: 'x', reason: 'no-such-field' }]);
  });

  it('without names are guessed by what is in them, and asked', async () => {
    const { draft, questions } = await table('12.78,45.01,1889-12-01\n6.93,79.84,1889-12-08\n');
    expect(storyOf(draft).stops).toHaveLength(2);
    expect(questions[0]).toMatchObject({
      columns: [{ field: 'latitude' }, { field: 'longitude' }, { field: 'time' }],
    });
  });

  it('of dates in figures are asked for their order only where they leave it open', async () => {
    const dates = (a: string, b: string) => table(`place,lat,lon,date\nA,1,2,${a}\nB,2,3,${b}\n`);
    const open = await dates('03/04/2019', '05/04/2019');
    expect(open.questions).toEqual([{ code: 'day-first', example: '03/04/2019' }]);
    const { draft, questions } = await dates('03/04/2019', '03/24/2019');
    expect(questions).toEqual([]);
    expect(storyOf(draft).stops.map(({ arrival }: { arrival: string }) => arrival)).toEqual([
      '2019-03-04',
      '2019-03-24',
    ]);
  });
});

it('reads UTF-16 and a byte order mark, and says when it guessed the encoding', async () => {
  const text = 'place,lat,lon,time\nÅ,1,2,2019\n';
  const wide = new Uint8Array(2 + text.length * 2);
  wide.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++) wide[2 + i * 2] = text.charCodeAt(i);
  const utf16 = await imported(importBytes('a.csv', wide));
  expect(storyOf(utf16.draft).places).toMatchObject({ a: { name: 'Å' } });
  expect(utf16.leftovers).toEqual([]);
  const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const guessed = await imported(importBytes('a.csv', latin));
  expect(storyOf(guessed.draft).places).toMatchObject({ a: { name: 'Å' } });
  expect(guessed.leftovers).toEqual([
    { where: 'a.csv', what: 'windows-1252', reason: 'encoding-guessed' },
  ]);
});

it('reads times as people write them, with what they leave open', async () => {
  const { draft, leftovers } = await table(
    'place,lat,lon,zone,arrive,leave\nKhasan,42.43,130.64,Asia/Vladivostok,"24 April 2019, about 10:40",11:40\nX,43,131,,no date,\n',
  );
  const [khasan] = storyOf(draft).stops;
  expect(khasan.arrival).toMatchObject({ best: '2019-04-24T10:40+10:00', basis: 'approximate' });
  expect(khasan.departure).toBe('2019-04-24T11:40+10:00');
  expect(leftovers).toEqual([{ where: 'E3 (arrive)', what: 'no date', reason: 'time-unclear' }]);
});

it('sorts rows by time and says so', async () => {
  const { draft, leftovers } = await table('place,lat,lon,date\nB,2,3,2020\nA,1,2,2019\n');
  expect(storyOf(draft).stops.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
  expect(leftovers).toEqual([{ where: '2', what: 'B', reason: 'order-changed', count: 2 }]);
});

it('reads 10,000 rows, and leaves over what exceeds a story', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => `P${i},1,${i / 100},${1000 + (i % 50)},x`);
  const begun = performance.now();
  const { draft, leftovers } = await table(`place,lat,lon,,status\n${rows.join('\n')}`);
  expect(storyOf(draft).stops).toHaveLength(1000);
  expect(leftovers.filter(({ reason }) => reason === 'too-many')).toMatchObject([{ count: 9000 }]);
  expect(leftovers.find(({ what }) => what.startsWith('x'))).toMatchObject({ count: 10_000 });
  // In about a second: a page does it in a worker.
  expect(performance.now() - begun).toBeLessThan(10_000);
});
