import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../../../src/geo/rect.ts';
import { readBasemap } from '../../../../src/map/basemap/basemap-shapes.ts';
import { readLabels } from '../../../../src/map/labels/basemap-labels.ts';
import { rasterOf } from '../../../../src/map/labels/land-raster.ts';
import { placeLabels } from '../../../../src/map/labels/place-labels.ts';
import type { PlaceLabelsOptions } from '../../../../src/map/labels/placed-label.ts';
import { labelFeatures } from '../../../../src/map/maplibre/layers/label-layers.ts';
import { pointsAlong } from '../../../../src/map/overlays/place-layout.ts';
import { screenRouteOf } from '../../../../src/map/svg/draw/screen-route.ts';
import { openingFrame, toPixel } from '../../../../src/map/svg/projection.ts';
import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../../src/timeline/build-journey.ts';
import { estimateWidth } from '../../../../src/ui/text/text-width.ts';
import { readStoryFolder } from '../../stories/read-files.ts';

const { story } = parseStory(readStoryFolder('public/stories/vladivostok-2019'));
if (!story) throw new Error('The story cannot be read.');
const shipped = buildJourney(story);

const read = (name: string) =>
  JSON.parse(readFileSync(`public/stories/vladivostok-2019/basemap/${name}.json`, 'utf8'));
const world = readBasemap(read('world'));
const region = readBasemap(read('region'));
const labels = readLabels(read('labels'));

function placed(
  center: readonly [number, number],
  zoom: number,
  [width, height]: readonly [number, number],
  more: Partial<PlaceLabelsOptions> = {},
) {
  return placeLabels({
    labels,
    basemap: { world, region, near: 8 },
    frame: { width, height, center, zoom },
    lang: 'en',
    named: [],
    taken: [],
    route: [],
    measure: estimateWidth,
    ...more,
  });
}

type Placed = ReturnType<typeof placed>;
const textOf = ({ lines }: Placed[number]) => lines.join(' ');
const countriesIn = (some: Placed) => some.filter(({ country }) => country).map(textOf);
const townsIn = (some: Placed) => some.filter(({ layer }) => layer.dot).map(textOf);

const DESK = [900, 560] as const;
const PHONE = [390, 253] as const;

describe('countries', () => {
  it('are named wherever they are in view, in a large pane and in a small one', () => {
    const around = ['CHINA', 'JAPAN', 'NORTH KOREA', 'RUSSIA', 'SOUTH KOREA'];
    expect(countriesIn(placed([131, 40], 5.3, DESK)).toSorted()).toEqual(around);
    expect(countriesIn(placed([131, 40], 4.1, PHONE)).toSorted()).toEqual(around);
  });

  it('are all three named where they meet at the Tumen', () => {
    const three = ['CHINA', 'NORTH KOREA', 'RUSSIA'];
    for (const [zoom, pane] of [
      [9, DESK],
      [10, DESK],
      [11, DESK],
      [9, PHONE],
      [10, PHONE],
    ] as const)
      expect(countriesIn(placed([130.6, 42.45], zoom, pane)).toSorted()).toEqual(three);
  });

  it('are all named around the first view of the shipped story', () => {
    const around = ['CHINA', 'JAPAN', 'NORTH KOREA', 'RUSSIA', 'SOUTH KOREA'];
    for (const pane of [
      [1343, 745],
      [886, 570],
      [630, 446],
      [848, 466],
    ] as const) {
      const { center, zoom } = openingFrame(shipped, { width: pane[0], height: pane[1] });
      expect(countriesIn(placed(center, zoom, pane)).toSorted()).toEqual(around);
    }
  });

  it('have a name beside the route or on the sea rather than on the route, and none in a small corner that it fills', () => {
    const view = { width: 886, height: 570, center: [128.4, 40.7] as const, zoom: 6.15 };
    const track = screenRouteOf(shipped, view);
    const route = pointsAlong(track.x, track.y, view);
    const russia = (more: Partial<PlaceLabelsOptions>) =>
      placed(view.center, view.zoom, [886, 570], { route, ...more }).find(
        ({ country }) => country === 'RU',
      );
    const { rect } = russia({}) ?? {};
    expect(rect).toBeDefined();
    for (let i = 0; rect && i < route.length; i += 2) {
      const [x = 0, y = 0] = [route[i], route[i + 1]];
      expect(x > rect.left && x < rect.right && y > rect.top && y < rect.bottom).toBe(false);
    }
    const sea = { left: 705, top: 20, right: 886, bottom: 570 };
    expect(russia({ taken: [sea] })).toBeUndefined();
  });

  it('are named elsewhere in the world too, in the reader’s language', () => {
    const europe = countriesIn(placed([10, 48], 4.3, DESK));
    expect(europe).toEqual(expect.arrayContaining(['FRANCE', 'GERMANY', 'ITALY', 'POLAND']));
    expect(countriesIn(placed([-100, 40], 3, DESK))).toContain('UNITED STATES');
    expect(countriesIn(placed([127, 39], 6, DESK, { lang: 'ru' }))).toContain('КНДР');
  });

  it('have their names on their own land or on the sea, and clear of what is taken', () => {
    const anywhere = fc.record({
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
      lat: fc.double({ min: -50, max: 65, noNaN: true }),
      zoom: fc.double({ min: 2, max: 7.5, noNaN: true }),
    });
    const taken = [{ left: 300, top: 150, right: 600, bottom: 300 }];
    fc.assert(
      fc.property(anywhere, ({ lon, lat, zoom }) => {
        const frame = { width: 700, height: 450, center: [lon, lat] as const, zoom };
        const { cell, columns, owner, codes } = rasterOf(world, frame);
        const some = placed(frame.center, zoom, [700, 450], { taken });
        for (const { country, rect } of some.filter((label) => label.country)) {
          expect(rect.left).toBeGreaterThanOrEqual(0);
          expect(rect.right).toBeLessThanOrEqual(700);
          for (const other of taken)
            expect(
              rect.right <= other.left ||
                rect.left >= other.right ||
                rect.bottom <= other.top ||
                rect.top >= other.bottom,
            ).toBe(true);
          const under = [0, 0.25, 0.5, 0.75, 1].map((share) => {
            const column = Math.floor((rect.left + share * (rect.right - rect.left)) / cell);
            return owner[Math.floor((rect.top + rect.bottom) / 2 / cell) * columns + column] ?? 0;
          });
          const mine = under.filter((at) => at > 0 && codes[at - 1] === country);
          // A sample of five: what is placed has half of the whole rectangle.
          expect(mine.length).toBeGreaterThanOrEqual(under.filter((at) => at > 0).length * 0.4);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep their place while it has room', () => {
    const [first] = placed([127, 40], 6, DESK).filter(({ country }) => country === 'KP');
    if (!first) throw new Error('North Korea is not named.');
    const before = new Map([['KP', [126.2, 40.6] as const]]);
    const [second] = placed([127.2, 40], 6.1, DESK, { before }).filter(
      ({ country }) => country === 'KP',
    );
    expect(second?.lon).toBeCloseTo(126.2, 5);
    const gone = new Map([['KP', [80, 10] as const]]);
    const [third] = placed([127, 40], 6, DESK, { before: gone }).filter(
      ({ country }) => country === 'KP',
    );
    expect(third).toEqual(first);
  });
});

describe('towns', () => {
  const frame = { width: 900, height: 560, center: [129, 41.3] as const, zoom: 6 };
  const line = [
    [127.4, 39.5],
    [127.55, 39.9],
    [129.2, 40.66],
    [129.79, 41.79],
    [130.3, 42.25],
    [130.65, 42.43],
    [130.79, 42.71],
    [131.38, 42.9],
    [131.9, 43.5],
  ] as const;
  const along = (at: typeof frame) =>
    line.flatMap((point, i) => {
      const next = line[i + 1] ?? point;
      return Array.from({ length: 30 }, (_, k) => {
        const [lon, lat] = [0, 1].map(
          (axis) => (point[axis] ?? 0) + (k / 30) * ((next[axis] ?? 0) - (point[axis] ?? 0)),
        );
        return toPixel(at, lon ?? 0, lat ?? 0);
      }).flat();
    });

  it('along the line are named from zoom 6', () => {
    const some = placed(frame.center, 6, DESK, { route: along(frame) });
    expect(townsIn(some)).toEqual(
      expect.arrayContaining(['Hamhung', 'Chongjin', 'Rajin', 'Kraskino', 'Slavyanka']),
    );
  });

  it('are named on a phone as well', () => {
    const small = { ...frame, width: 390, height: 253, zoom: 5 };
    const some = placed(frame.center, 5, PHONE, { route: along(small) });
    expect(townsIn(some)).toEqual(expect.arrayContaining(['Hamhung', 'Chongjin']));
  });
});

describe('names for an audience', () => {
  const at = [129, 41.3] as const;
  const page = placed(at, 6, DESK);
  const talk = placed(at, 6, DESK, { labelScale: 1.6 });
  const sizeIn = (some: Placed, name: string) =>
    some.find((label) => textOf(label) === name)?.size ?? Number.NaN;

  it('are larger, and cover as much more', () => {
    for (const name of ['CHINA', 'Chongjin'])
      expect(sizeIn(talk, name) / sizeIn(page, name), name).toBeCloseTo(1.6, 6);
    const height = (some: Placed) => {
      const { rect } = some.find((label) => textOf(label) === 'Chongjin') as Placed[number];
      return rect.bottom - rect.top;
    };
    expect(height(talk) / height(page)).toBeCloseTo(1.6, 6);
  });

  it('do not touch one another', () => {
    for (const [i, { rect: a }] of talk.entries())
      for (const { rect: b } of talk.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
  });

  it('still name each country', () => {
    for (const scale of [1.6, 2.4])
      for (const zoom of [9, 10, 11])
        expect(
          countriesIn(placed([130.6, 42.45], zoom, DESK, { labelScale: scale })).toSorted(),
          `${scale} at zoom ${zoom}`,
        ).toEqual(['CHINA', 'NORTH KOREA', 'RUSSIA']);
  });
});

describe('names for MapLibre', () => {
  it('have their words where they were placed', () => {
    const some = placed([129, 41.3], 6, DESK);
    const { features } = labelFeatures(some);
    expect(features).toHaveLength(some.length);
    features.forEach(({ geometry, properties }, i) => {
      const { rect, lon, lat, x, y } = some[i] as Placed[number];
      expect(geometry.coordinates).toEqual([lon, lat]);
      const { offset, size } = properties as { offset: [number, number]; size: number };
      expect(x + offset[0] * size).toBeCloseTo((rect.left + rect.right) / 2, 6);
      expect(y + offset[1] * size).toBeCloseTo((rect.top + rect.bottom) / 2, 6);
    });
  });
});
