import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../src/geo/great-circle.ts';

const FOLDER = 'public/stories/vladivostok-2019';
const read = (name: string) => readFileSync(`${FOLDER}/basemap/${name}.json`);
const { basemapDetail } = JSON.parse(readFileSync(`${FOLDER}/story.json`, 'utf8'));
const features = (name: string) =>
  (JSON.parse(read(name).toString()) as FeatureCollection<Geometry>).features;
const world = features('world');
const region = features('region');
const labels = features('labels');

const near = world.filter(({ properties }) => properties?.near);
const far = world.filter(({ properties }) => !properties?.near);
const kind = (some: Feature[], k: string) => some.filter(({ properties }) => properties?.k === k);

function polygonsOf({ geometry }: Feature): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function linesOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

function inRing([x = 0, y = 0]: Position, ring: Position[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i] ?? [], ring[j] ?? []];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

const covers = (feature: Feature, point: Position) =>
  polygonsOf(feature).some(
    ([outline = [], ...holes]) =>
      inRing(point, outline) && !holes.some((hole) => inRing(point, hole)),
  );

/** The country at a point; null in the sea. */
function countryAt(some: Feature[], point: Position): string | null {
  const land = kind(some, 'land').find((feature) => covers(feature, point));
  return land ? String(land.properties?.c ?? '') : null;
}

/** The rectangle in which the region is drawn. */
const [[box = []] = []] = polygonsOf(kind(region, 'sea')[0] as Feature);
const [west = 0, east = 0] = [0, 1].map((i) =>
  (i ? Math.max : Math.min)(...box.map(([x = 0]) => x)),
);
const [south = 0, north = 0] = [0, 1].map((i) =>
  (i ? Math.max : Math.min)(...box.map(([, y = 0]) => y)),
);

/** Where coasts end on the rectangle's edge. */
function crossings(some: Feature[]): string[] {
  const ends = kind(some, 'coast')
    .flatMap(linesOf)
    .flatMap((line) => [line[0] as Position, line.at(-1) as Position]);
  const on = ([x = 0, y = 0]: Position) =>
    ((x === west || x === east) && y >= south && y <= north) ||
    ((y === south || y === north) && x >= west && x <= east);
  return [...new Set(ends.filter(on).map(([x, y]) => `${x} ${y}`))].sort();
}

describe('the basemap of the shipped story', () => {
  it('is light enough to be fetched at once, and near by', () => {
    const size = (...names: string[]) =>
      names.reduce((sum, name) => sum + brotliCompressSync(read(name)).length, 0);
    expect(size('world', 'labels')).toBeLessThan(60_000);
    expect(size('region')).toBeLessThan(220_000);
  });

  it('knows the kinds that the style draws, and no others', () => {
    const kinds = (some: Feature[]) => [...new Set(some.map(({ properties }) => properties?.k))];
    expect(kinds(world).sort()).toEqual(['border', 'coast', 'graticule', 'lake', 'land']);
    expect(kinds(region).sort()).toEqual(
      ['border', 'bridge', 'campus', 'coast', 'lake', 'land', 'river', 'road', 'sea'].sort(),
    );
  });

  it('closes its rings and stays on the globe', () => {
    for (const feature of [...world, ...region]) {
      for (const ring of polygonsOf(feature).flat()) {
        expect(ring.length).toBeGreaterThan(3);
        expect(ring[0]).toEqual(ring.at(-1));
      }
      for (const [x = 0, y = 0] of [...polygonsOf(feature).flat(2), ...linesOf(feature).flat()]) {
        if (Math.abs(x) > 180.01 || Math.abs(y) > 90) expect([x, y]).toEqual('on the globe');
      }
    }
  });

  it('names everything in three languages', () => {
    expect(labels.length).toBeGreaterThan(100);
    for (const { properties } of labels)
      for (const lang of ['en', 'ru', 'ko']) expect(properties?.[lang]).toMatch(/\S/);
  });

  it('puts places on land or in water, and in their countries', () => {
    expect(countryAt(region, [131.886, 43.1155])).toBe('RU');
    expect(countryAt(region, [131.8936, 43.0242])).toBe('RU');
    expect(countryAt(region, [130.645, 42.4301])).toBe('RU');
    expect(countryAt(region, [125.7359, 39.0047])).toBe('KP');
    expect(countryAt(region, [130.366, 42.863])).toBe('CN');
    expect(countryAt(near, [125.7359, 39.0047])).toBe('KP');
    expect(countryAt(far, [37.6176, 55.7517])).toBe('RU');
    expect(countryAt(far, [105.854, 21.029])).toBe('VN');
    // The Eastern Bosphorus, Amur Bay, the Sea of Japan.
    for (const point of [
      [131.905, 43.07],
      [131.75, 43.2],
      [133, 40],
    ])
      expect([point, countryAt(region, point)]).toEqual([point, null]);
    expect(kind(region, 'lake').some((lake) => covers(lake, [132.4, 44.9]))).toBe(true);
  });

  it('meets the world at the region’s edge with no jog, at both levels', () => {
    const ends = crossings(region);
    expect(ends.length).toBeGreaterThan(4);
    expect(crossings(near)).toEqual(ends);
    expect(crossings(far)).toEqual(ends);
  });

  it('has a fine shore where the camera may come near, with no gap and no crossing', () => {
    const [west = 0, south = 0, east = 0, north = 0] = basemapDetail.regions.at(-1).box;
    const isIn = ([x = 0, y = 0]: Position) => x > west && x < east && y > south && y < north;
    const coast = kind(region, 'coast').flatMap(linesOf);
    const long = coast
      .flatMap((line) => line.slice(1).map((b, i) => [line[i] as Position, b] as const))
      .filter((ends) => ends.every(isIn))
      .map(([a, b]) => greatCircleKm(...(a as [number, number]), ...(b as [number, number])))
      .sort((a, b) => a - b);
    expect(long[long.length >> 1]).toBeLessThan(0.13);
    // Only the mouth of the Tumen is open.
    const ends = new Map<string, number>();
    for (const line of coast)
      for (const end of [line[0], line.at(-1)])
        if (end && isIn(end)) ends.set(String(end), (ends.get(String(end)) ?? 0) + 1);
    expect([...ends.values()].filter((count) => count % 2 === 1)).toHaveLength(2);
  });

  it('draws no land of the world twice', () => {
    for (const point of [
      [132.2, 43.6],
      [127, 40],
      [128, 37],
      [125, 44],
      [137, 36.5],
    ]) {
      expect([point, countryAt(far, point)]).toEqual([point, null]);
      expect([point, countryAt(near, point) === null]).toEqual([point, false]);
    }
  });
});
