import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../../src/map/basemap/unpack.ts';
import { packed } from '../../../tools/basemap/packed.mjs';
import { crossingsOf } from '../../../tools/basemap/site/crossings.mjs';
import { catalogueOf, tidy } from '../../../tools/basemap/sources/gazetteer.mjs';
import { namesOf } from '../../../tools/basemap/sources/names.mjs';
import { spread } from '../../../tools/basemap/spread.mjs';
import { apart, overlap, widened } from '../../../tools/basemap/story/boxes.mjs';
import { withBasemapDetail } from '../../../tools/basemap/story/story-file.mjs';

describe('a packed feature', () => {
  const place = fc.tuple(
    fc.integer({ min: -9000, max: 9000 }),
    fc.integer({ min: -4250, max: 4250 }),
  );

  it('is the same again when it is unpacked', () => {
    const rings = fc.array(fc.array(fc.array(place, { minLength: 1 }), { minLength: 1 }));
    fc.assert(
      fc.property(rings, (steps) => {
        const coordinates = steps.map((rings) =>
          rings.map((ring) => ring.map(([x, y]) => [x / 50, y / 50])),
        );
        const geometry = { type: 'MultiPolygon', coordinates };
        const feature = { type: 'Feature', properties: { k: 'land' }, geometry };
        const file = { type: 'FeatureCollection', features: [packed(feature, 0.02)] };
        expect(unpacked(JSON.parse(JSON.stringify(file))).features).toEqual([feature]);
      }),
    );
  });

  it('may stand beside plain ones, and what is no collection is refused', () => {
    const point = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [1, 2] },
    };
    const line = {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [0.5, 1],
          [1, 2],
        ],
      },
    };
    const file = { type: 'FeatureCollection', features: [point, packed(line, 0.5)] };
    expect(unpacked(file).features).toEqual([point, line]);
    for (const other of [null, [], {}, 'text']) expect(() => unpacked(other)).toThrow(TypeError);
  });
});

describe('crossings', () => {
  it('are found inside segments, and not where they touch', () => {
    const cross: Position[][] = [
      [
        [0, 0],
        [2, 2],
      ],
      [
        [0, 2],
        [2, 0],
      ],
    ];
    expect(crossingsOf(cross)).toHaveLength(1);
    const bowtie: Position[] = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(crossingsOf([bowtie])).toHaveLength(1);
    const touching: Position[][] = [
      [
        [0, 0],
        [1, 1],
        [2, 0],
      ],
      [
        [0, 2],
        [1, 1],
        [2, 2],
      ],
    ];
    expect(crossingsOf(touching)).toEqual([]);
    // Neighbours share a border.
    expect(
      crossingsOf([
        [
          [0, 0],
          [1, 1],
        ],
        [
          [1, 1],
          [0, 0],
        ],
      ]),
    ).toEqual([]);
  });
});

describe('towns for a map', () => {
  const town = (id: number, people: number, lon: number, lat = 0, capital = false) => ({
    ...{ id, name: String(id), country: 'AA', people, capital, lon, lat },
  });
  const ranks = [
    { people: 1000, apart: 2, few: 100, gap: 10 },
    { people: 200, apart: 1, few: 10, gap: 4 },
  ];
  const chosen = (...towns: ReturnType<typeof town>[]) =>
    spread(towns, ranks).map(({ town: { id }, rank }) => [id, rank]);

  it('are the large ones, apart from each other, and small ones where there is nothing else', () => {
    expect(
      chosen(town(1, 5000, 0), town(2, 4000, 1.5), town(3, 3000, 3), town(4, 150, 20)),
    ).toEqual([
      [1, 1],
      [3, 1],
      [4, 1],
      [2, 2],
    ]);
  });

  it('are more often capitals, and never too close across the north', () => {
    expect(chosen(town(1, 1200, 0), town(2, 400, 1, 0, true))[0]).toEqual([2, 1]);
    // 8° of longitude are less than 2° of latitude here.
    expect(chosen(town(1, 2000, 0, 80), town(2, 1500, 8, 80))).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('have names as a map writes them', () => {
    expect(['北京市', '서울특별시', 'New York City', 'Mexico City', '津市'].map(tidy)).toEqual([
      ...['北京', '서울', 'New York', 'Mexico City', '津市'],
    ]);
    const [oslo] = namesOf('rank,lon,lat,en,ru,no\n1,10.75,59.91,Oslo,Осло,\n', ['ru']);
    expect(oslo?.properties).toEqual({ k: 'city', rank: 1, en: 'Oslo', ru: 'Осло' });
  });
});

describe('a gettext catalogue', () => {
  it('is read in either order of bytes', () => {
    for (const little of [true, false]) {
      const texts = ['12', 'Осло'].map((text) => Buffer.from(`${text}\0`));
      const file = Buffer.alloc(44);
      const write = (value: number, at: number) =>
        little ? file.writeUInt32LE(value, at) : file.writeUInt32BE(value, at);
      write(0x950412de, 0);
      write(1, 8);
      write(28, 12);
      write(36, 16);
      write(2, 28);
      write(44, 32);
      write(8, 36);
      write(47, 40);
      expect(catalogueOf(Buffer.concat([file, ...texts]))).toEqual(new Map([['12', 'Осло']]));
    }
  });
});

describe('the boxes of a story’s views', () => {
  const boxes = (...list: [number, number, number, number][]) =>
    apart(list.map((box, zoom) => ({ box, zoom })));

  it('are joined until none overlaps another', () => {
    expect(boxes([0, 0, 2, 2], [10, 0, 12, 2], [1, 1, 5, 3])).toEqual([
      { box: [0, 0, 5, 3], zoom: 2 },
      { box: [10, 0, 12, 2], zoom: 1 },
    ]);
    // The third joins the first two.
    expect(boxes([0, 0, 2, 2], [4, 0, 6, 2], [1, 1, 5, 3])).toEqual([
      { box: [0, 0, 6, 3], zoom: 2 },
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }))),
        (corners) => {
          const some = boxes(
            ...corners.map(([x, y]) => [x, y, x + 7, y + 7] as [number, number, number, number]),
          );
          for (const one of some)
            for (const other of some)
              expect(one !== other && overlap(one.box, other.box)).toBe(false);
        },
      ),
    );
  });

  it('are cut at the antimeridian, and never larger than the world', () => {
    expect(widened([170, -10, 190, 10], 0)).toEqual([
      [-180, -10, -170, 10],
      [170, -10, 180, 10],
    ]);
    expect(widened([-200, -80, 200, 80], 0.5)).toEqual([[-180, -84, 180, 84]]);
    expect(widened([10, 20, 12, 21], 0.5)).toEqual([[9, 19.5, 13, 21.5]]);
  });
});

describe('story.json with a new basemap', () => {
  const basemapDetail = { near: 5, regions: [{ box: [1, 2, 3, 4], zoom: 10 }] };

  it('is as its author wrote it, but for that key', () => {
    const text = '{\n  "title": "A \\"basemapDetail\\": {", "odd":   [1,\n2]\n}\n';
    const once = withBasemapDetail(text, { near: 9, regions: [] });
    expect(once.startsWith(text.slice(0, text.lastIndexOf('\n}')))).toBe(true);
    const twice = withBasemapDetail(once, basemapDetail);
    expect(JSON.parse(twice)).toEqual({ ...JSON.parse(text), basemapDetail });
    expect(withBasemapDetail(twice, basemapDetail)).toBe(twice);
    expect(withBasemapDetail(text, basemapDetail)).toBe(twice);
  });

  it('keeps what stands behind it, and what only looks like it', () => {
    const text =
      '{ "talk": { "basemapDetail": { "a": 1 } }, "basemapDetail": { "x": "}" }, "credit": "c" }';
    expect(JSON.parse(withBasemapDetail(text, basemapDetail))).toEqual({
      talk: { basemapDetail: { a: 1 } },
      basemapDetail,
      credit: 'c',
    });
  });
});
