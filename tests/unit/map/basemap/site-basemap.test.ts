import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { piecesIn, siteBasemap } from '../../../../src/map/basemap/basemap-folder.ts';
import { readBasemap } from '../../../../src/map/basemap/basemap-shapes.ts';
import { unpacked } from '../../../../src/map/basemap/unpack.ts';
import { readLabels } from '../../../../src/map/labels/basemap-labels.ts';
import { viewOf } from '../../../../src/map/svg/projection.ts';
import { crossingsOf } from '../../../../tools/basemap/site/crossings.mjs';

const FOLDER = 'public/basemap';
const bytes = (name: string) => readFileSync(`${FOLDER}/${name}.json`);
const collection = (name: string): FeatureCollection =>
  unpacked(JSON.parse(bytes(name).toString()));
const { pieces, near } = siteBasemap('https://example.org/basemap/');
const sizes = new Map(pieces.map(({ name }) => [name, brotliCompressSync(bytes(name)).length]));

const harbours: Readonly<Record<string, readonly [number, number]>> = {
  'New York': [-74.02, 40.66],
  'Hong Kong': [114.17, 22.29],
  Stavanger: [5.73, 58.98],
  'San Francisco': [-122.42, 37.79],
};

/** All lines and outlines of some kinds. */
function linesOf({ features }: FeatureCollection, ...kinds: string[]): Position[][] {
  return features
    .filter(({ properties }) => kinds.includes(properties?.k))
    .flatMap(({ geometry }) => {
      if (geometry.type === 'MultiLineString') return geometry.coordinates;
      return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
    });
}

describe('the site’s own basemap', () => {
  it('has the files that its list names, and no others', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual(['world', 'labels', ...pieces.map(({ name }) => name)].sort());
  });

  it('is light enough to be fetched at once, and near by', () => {
    const first =
      brotliCompressSync(bytes('world')).length + brotliCompressSync(bytes('labels')).length;
    expect(first).toBeLessThan(60_000);
    // The pane of a large screen, where it shows most pieces.
    for (let lat = -70; lat <= 80; lat += 10)
      for (let lon = -180; lon < 180; lon += 10) {
        const frame = { width: 886, height: 570, center: [lon, lat], zoom: near } as const;
        const needed = piecesIn({ pieces }, viewOf(frame));
        const sum = needed.reduce((all, { name }) => all + (sizes.get(name) ?? 0), 0);
        expect([lon, lat, sum < 220_000]).toEqual([lon, lat, true]);
      }
  });

  it('has no line that crosses itself or another', () => {
    for (const name of ['world', ...pieces.map(({ name }) => name)]) {
      const file = collection(name);
      expect([name, crossingsOf(linesOf(file, 'land')).length]).toEqual([name, 0]);
      for (const outline of linesOf(file, 'lake'))
        expect([name, crossingsOf([outline])]).toEqual([name, []]);
    }
  });

  it.each(Object.entries(harbours))('draws the shore at %s', (_, [lon, lat]) => {
    const [piece] = piecesIn({ pieces }, [lon, lat, lon, lat]);
    const file = collection(piece?.name ?? '');
    const around = linesOf(file, 'coast')
      .flat()
      .filter(([x = 0, y = 0]) => Math.hypot((x - lon) * 0.8, y - lat) < 0.5);
    expect(around.length).toBeGreaterThan(25);
  });

  it('has San Francisco on land and the Golden Gate in the sea', () => {
    const [piece] = piecesIn({ pieces }, [-122.4, 37.7, -122.4, 37.7]);
    const land = readBasemap(collection(piece?.name ?? '')).filter(({ kind }) => kind === 'land');
    const isLand = (point: Position) =>
      land.some(
        ({ shape }) => shape.type === 'Polygon' && holds(shape.coordinates[0] ?? [], point),
      );
    const flat = ([lon = 0, lat = 0]: Position) => [
      lon / 360 + 0.5,
      0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI),
    ];
    expect(isLand(flat([-122.43, 37.74]))).toBe(true);
    expect(isLand(flat([-122.6, 37.78]))).toBe(false);
    expect(isLand(flat([-122.35, 37.7]))).toBe(false);
  });

  it('names towns on every continent, at once and near by', () => {
    const continents: Readonly<Record<string, readonly [number, number, number, number]>> = {
      Africa: [-18, -35, 40, 30],
      'North America': [-130, 15, -60, 60],
      'South America': [-80, -55, -35, 10],
      Europe: [-10, 36, 30, 65],
      Asia: [45, 5, 145, 55],
      Oceania: [112, -47, 180, -8],
    };
    const inside = (
      names: ReturnType<typeof readLabels>,
      [west, south, east, north]: readonly number[],
    ) =>
      names.filter(
        ({ kind, lon, lat }) =>
          kind === 'city' &&
          lon > (west ?? 0) &&
          lon < (east ?? 0) &&
          lat > (south ?? 0) &&
          lat < (north ?? 0),
      ).length;
    const first = readLabels(collection('labels'));
    const later = pieces.flatMap(({ name }) => readLabels(collection(name)));
    for (const [name, box] of Object.entries(continents)) {
      expect([name, inside(first, box) >= 8]).toEqual([name, true]);
      expect([name, inside(later, box) >= 60]).toEqual([name, true]);
    }
    const paris = first.find(({ names }) => names.en === 'Paris');
    expect(paris?.names).toMatchObject({
      ru: 'Париж',
      ko: '파리',
      ar: 'باريس',
      ja: 'パリ',
      zh: '巴黎',
    });
  });
});

function holds(ring: Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i] ?? [], ring[j] ?? []];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
