import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoordinateFault } from '../../../../src/draft/coordinates/coordinate-answer.ts';
import { parseCoordinates } from '../../../../src/draft/coordinates/parse-coordinates.ts';
import { anyText } from '../../../fixtures/any-text.ts';
import { cpuMs } from '../../../fixtures/cpu-ms.ts';

/** What a text means: a point with what it was read from, several points, or a fault. */
function read(text: string) {
  const answer = parseCoordinates(text);
  if (answer.kind === 'fault') return answer.fault;
  if (answer.kind === 'ambiguous')
    return answer.candidates.map(({ latitude, longitude }) => [latitude, longitude]);
  const { latitude, longitude, understoodAs, longitudeFirst } = answer.point;
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return `${round(latitude)} ${round(longitude)} ${understoodAs}${longitudeFirst ? ' swapped' : ''}`;
}

describe('decimal degrees', () => {
  it.each([
    ['43.115, 131.885', '43.115 131.885 decimal'],
    ['43.115 131.885', '43.115 131.885 decimal'],
    ['43.115;131.885', '43.115 131.885 decimal'],
    ['43.115\t131.885', '43.115 131.885 decimal'],
    ['43.115 / 131.885', '43.115 131.885 decimal'],
    ['(43.115, 131.885)', '43.115 131.885 decimal'],
    ['43.115° 131.885°', '43.115 131.885 decimal'],
    ['43,115 131,885', '43.115 131.885 decimal'],
    ['43,115, 131,885', '43.115 131.885 decimal'],
    ['43,115; 131,885', '43.115 131.885 decimal'],
    ['43,115,131,885', '43.115 131.885 decimal'],
    ['43,131', '43 131 decimal'],
    ['43 131', '43 131 decimal'],
    ['-33.87, -70.5', '-33.87 -70.5 decimal'],
    ['−33,87 −70,5', '-33.87 -70.5 decimal'],
    ['+43.1 +131.9', '43.1 131.9 decimal'],
    ['131.885, 43.115', '43.115 131.885 decimal swapped'],
    ['[131.885, 43.115]', '43.115 131.885 decimal swapped'],
    ['43.1, 190', '43.1 -170 decimal'],
    ['lat 43.1 lon 131.9', '43.1 131.9 decimal'],
    ['lon: 31.9, lat: 43.1', '43.1 31.9 decimal swapped'],
    ['широта 43,1 долгота 131,9', '43.1 131.9 decimal'],
    ['위도 37.5, 경도 127.0', '37.5 127 decimal'],
    ['\u200e43.1, 131.9\u200f', '43.1 131.9 decimal'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('sides of the globe and minutes', () => {
  it.each([
    ['43.115 N, 131.885 E', '43.115 131.885 decimal'],
    ['lat 43.115 N lon 131.885 W', '43.115 -131.885 decimal'],
    ['43.1 lat, 131.9 lon', '43.1 131.9 decimal'],
    ['43 06 54 N 2 20', '43.115 2.33333 degrees'],
    ['N43.115 E131.885', '43.115 131.885 decimal'],
    ['43.115N 131.885W', '43.115 -131.885 decimal'],
    ['131.885 E 43.115 S', '-43.115 131.885 decimal swapped'],
    ['43°06′54″N 131°53′07″E', '43.115 131.88528 degrees'],
    ['43° 6\' 54" N, 131° 53\' 7" E', '43.115 131.88528 degrees'],
    ["43°06'54''N, 131°53'07''E", '43.115 131.88528 degrees'],
    ['N 43° 06.900′ E 131° 53.100′', '43.115 131.885 degrees'],
    ['43 06.9 N 131 53.1 E', '43.115 131.885 degrees'],
    ['43 06.9, 131 53.1', '43.115 131.885 degrees'],
    ['43 06 54 131 53 07', '43.115 131.88528 degrees'],
    ['-33 52 12, 151 12 36', '-33.87 151.21 degrees'],
    ['43°06′54,5″ с. ш. 131°53′07,5″ в. д.', '43.11514 131.88542 degrees'],
    ['43° с.ш. 131° в.д.', '43 131 decimal'],
    ['12° ю. ш., 77° з. д.', '-12 -77 decimal'],
    ['12 градусов 30 минут южной широты 77 градусов западной долготы', '-12.5 -77 degrees'],
    ['북위 37도 34분 동경 126도 58분', '37.56667 126.96667 degrees'],
    ['북위 37.5° 서경 122.4°', '37.5 -122.4 decimal'],
    ['北緯35度41分 東経139度42分', '35.68333 139.7 degrees'],
    ['43 deg 30 min North 131 deg East', '43.5 131 degrees'],
    ['48°52′ N 2°20′ E', '48.86667 2.33333 degrees'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('links', () => {
  it.each([
    ['https://www.google.com/maps/@43.1155,131.8855,14z', '43.1155 131.8855 google'],
    [
      'https://www.google.com/maps/place/Vladivostok/@43.17,131.9,11z/data=!3m1!4b1!4m6!3m5!1s0x5f!8m2!3d43.1198!4d131.8869!16zL20',
      '43.1198 131.8869 google',
    ],
    [
      'https://www.google.com/maps/place/43%C2%B006%2754.0%22N+131%C2%B053%2707.0%22E/',
      '43.115 131.88528 google',
    ],
    ['https://maps.google.com/?q=43.1,131.9', '43.1 131.9 google'],
    ['https://www.google.co.kr/maps/search/37.5,+127.03', '37.5 127.03 google'],
    ['https://www.google.com/maps/search/?api=1&query=-33.8%2C151.2', '-33.8 151.2 google'],
    ['https://www.openstreetmap.org/#map=12/43.1/131.9', '43.1 131.9 openstreetmap'],
    [
      'https://www.openstreetmap.org/?mlat=43.2&mlon=131.8#map=12/43.1/131.9',
      '43.2 131.8 openstreetmap',
    ],
    ['https://maps.apple.com/?ll=43.1,131.9&q=Port', '43.1 131.9 apple'],
    ['https://maps.apple.com/place?coordinate=43.1%2C131.9', '43.1 131.9 apple'],
    [
      'https://yandex.ru/maps/75/vladivostok/?ll=131.885%2C43.115&z=12',
      '43.115 131.885 yandex swapped',
    ],
    [
      'https://yandex.com/maps/?ll=131%2C43&whatshere%5Bpoint%5D=131.9%2C43.1&z=12',
      '43.1 131.9 yandex swapped',
    ],
    ['https://www.bing.com/maps?cp=43.1%7E131.9&lvl=11', '43.1 131.9 bing'],
    ['https://www.bing.com/maps?cp=43~131&sp=point.43.1_131.9_Port', '43.1 131.9 bing'],
    ['https://2gis.ru/vladivostok?m=131.88%2C43.11%2F12', '43.11 131.88 2gis swapped'],
    ['https://map.kakao.com/link/map/Port,37.4,127.1', '37.4 127.1 kakao'],
    ['Vladivostok station\nhttps://www.google.com/maps/@43.1,131.9,14z', '43.1 131.9 google'],
    ['google.com/maps/@43.1,131.9,14z', '43.1 131.9 google'],
    ['geo:43.1,131.9;u=35', '43.1 131.9 geo'],
    ['geo:0,0?q=43.1,131.9(Port)', '43.1 131.9 geo'],
    ['geo:43.1,131.9,25?z=10', '43.1 131.9 geo'],
    ['{"type":"Point","coordinates":[31.9, 43.1]}', '43.1 31.9 geojson swapped'],
    ['POINT(31.9 43.1)', '43.1 31.9 geojson swapped'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

it('asks where a text has two meanings', () => {
  expect(read('[10.5, 20.5]')).toEqual([
    [10.5, 20.5],
    [20.5, 10.5],
  ]);
  // Ost is east, and oeste is west.
  expect(read('48.2 N 16.4 O')).toEqual([
    [48.2, 16.4],
    [48.2, -16.4],
  ]);
  expect(read('https://www.google.com/maps/dir/x/data=!1d131.9!2d43.1!1d135!2d48.5')).toEqual([
    [43.1, 131.9],
    [48.5, 135],
  ]);
});

describe('what gives no point has a reason', () => {
  const cases: [string, CoordinateFault][] = [
    ['', 'empty'],
    [' \n ', 'empty'],
    ['Vladivostok', 'words'],
    ['platform 3, 43.1 131.9', 'words'],
    ['43.1-131.9', 'words'],
    ['43.1', 'one-number'],
    ['43.1 N', 'one-number'],
    ['1 2 3 4 5 6 7', 'too-many-numbers'],
    ['43.1, 131.9, 20', 'too-many-numbers'],
    ['1 2 3', 'too-many-numbers'],
    ['43 N 7 131 E', 'minutes'],
    ['43,5,131', 'unclear-commas'],
    ['91 N, 10 E', 'latitude-range'],
    ['120, 130', 'latitude-range'],
    ['43, 400', 'longitude-range'],
    ['43 N 131 N', 'same-axis'],
    ['-43 N 131 E', 'sign-and-letter'],
    ["43°75' N 131° E", 'minutes'],
    ["43.5°30' N 131° E", 'minutes'],
    ['https://maps.app.goo.gl/abc', 'short-link'],
    ['https://www.google.com/maps/place/Paris', 'link'],
    ['https://example.org/@43.1,131.9', 'link'],
    ['https://', 'link'],
    ['geo:nowhere', 'link'],
    ['1'.repeat(300), 'too-long'],
  ];
  it.each(cases)('%j', (text, fault) => expect(read(text)).toBe(fault));
});

const latitudes = fc.double({ min: -90, max: 90, noNaN: true });
const longitudes = fc.double({ min: -180, max: 180, noNaN: true });

it('reads each point back in the usual spellings', () => {
  const shown = (value: number, sides: string) => {
    const size = Math.abs(value);
    const seconds = Math.round(size * 360_000) / 100;
    const [degrees, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return `${degrees}°${minutes}′${(seconds % 60).toFixed(2)}″${sides[value < 0 ? 1 : 0]}`;
  };
  fc.assert(
    fc.property(latitudes, longitudes, (lat, lon) => {
      const [a, b] = [lat.toFixed(5), lon.toFixed(5)];
      const comma = (text: string) => text.replace('.', ',');
      const texts = [
        ...[`${a}, ${b}`, `${a} ${b}`, `${comma(a)} ${comma(b)}`, `geo:${a},${b}`],
        ...[`${shown(lat, 'NS')} ${shown(lon, 'EW')}`, `${shown(lon, 'ВЗ')}, ${shown(lat, 'СЮ')}`],
        `https://www.openstreetmap.org/#map=5/${a}/${b}`,
      ];
      for (const text of texts) {
        const answer = parseCoordinates(text);
        if (answer.kind !== 'point') throw new Error(`${text}: ${JSON.stringify(answer)}`);
        expect(Math.abs(answer.point.latitude - lat)).toBeLessThan(1e-5);
        expect(Math.abs(answer.point.longitude - lon)).toBeLessThan(1e-5);
      }
    }),
  );
});

it('answers any text quickly, and with numbers within their ranges', () => {
  const pieces = fc.constantFrom(
    ...['43', '131.9', ',', ' ', '°', "'", '"', 'N', 'с. ш.', '북위', '-', 'O', '[', ']', 'lat'],
    ...[
      'https://www.google.com/maps/',
      '@',
      '!3d',
      '!4d',
      'geo:',
      '\ud800',
      '\0',
      '%E0%A4%A',
      '?ll=',
    ],
  );
  const texts = fc.oneof(
    anyText(60),
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const answer = parseCoordinates(text);
      if (answer.kind === 'fault') return;
      const points = answer.kind === 'point' ? [answer.point] : answer.candidates;
      for (const { latitude, longitude } of points) {
        expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
        expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      }
    }),
    { numRuns: 300 },
  );
});

it('answers 100,000 characters at once', async () => {
  for (const piece of [
    '1',
    '1,',
    ' ',
    '43 ',
    "1°1'",
    'с',
    '(',
    '\ud800',
    '\0',
    '@1,1',
    '-',
    'https://',
  ])
    for (const head of ['', 'https://www.google.com/maps/', 'geo:1,1', '43.1 ']) {
      const text = head + piece.repeat(100_000 / piece.length);
      expect(await cpuMs(() => parseCoordinates(text))).toBeLessThan(500);
    }
});
