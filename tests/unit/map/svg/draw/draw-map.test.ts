import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBasemap } from '../../../../../src/map/basemap/basemap-shapes.ts';
import { readLabels } from '../../../../../src/map/labels/basemap-labels.ts';
import { PALETTES } from '../../../../../src/map/style/palette.ts';
import { drawMap, type MapDrawing } from '../../../../../src/map/svg/draw/draw-map.ts';
import { type SvgNode, toMarkup } from '../../../../../src/map/svg/draw/svg-node.ts';
import { frameFor, toPixel } from '../../../../../src/map/svg/projection.ts';
import { buildJourney } from '../../../../../src/timeline/build-journey.ts';
import { soundStory } from '../../../../fixtures/sound-story.ts';
import { sampleJourney } from '../../journeys.ts';

const journey = sampleJourney();
const { best } = journey;
const [leaves, arrives] = [best.to[0] as number, best.from[1] as number];
const halfway = (leaves + arrives) / 2;

const square = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const feature = (type: string, coordinates: unknown, properties: Record<string, unknown>) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});

const point = (k: string, lon: number, lat: number, en: string, more = {}) =>
  feature('Point', [lon, lat], { k, rank: 1, en, ru: `${en}-ру`, ko: `${en}-코`, ...more });

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

const world = readBasemap(
  collection(
    feature('Polygon', [square(9, 29, 11, 31)], { k: 'land', c: 'AD', near: 1 }),
    feature('MultiPolygon', [[square(11, 29, 13, 31)], [square(20, 29, 21, 31)]], {
      k: 'land',
      c: 'BB',
    }),
    feature('Polygon', [square(10.5, 29.5, 10.6, 29.6)], { k: 'lake' }),
    feature('LineString', square(9, 29, 13, 31), { k: 'coast' }),
    feature(
      'LineString',
      [
        [11, 29],
        [11, 31],
      ],
      { k: 'border' },
    ),
  ),
);
const labels = readLabels(
  collection(
    point('sea', 11.5, 29.7, 'Quiet Sea'),
    point('city', 11.4, 30.5, 'Town', { rank: 3 }),
    point('city', 11, 30, 'Beta'),
  ),
);

function drawing(more: Partial<MapDrawing> = {}): MapDrawing {
  return {
    journey,
    basemap: { world, region: null, near: 8 },
    labels,
    palette: PALETTES.light,
    lang: 'en',
    countries: ['BB'],
    frame: frameFor(journey, { kind: 'whole' }, { width: 800, height: 500 }),
    t: halfway,
    ...more,
  };
}

function all(from: SvgNode, wanted: (node: SvgNode) => boolean): SvgNode[] {
  const inner = from.children.flatMap((child) =>
    typeof child === 'string' ? [] : all(child, wanted),
  );
  return wanted(from) ? [from, ...inner] : inner;
}

const named = (from: SvgNode, name: string) =>
  all(from, ({ attrs }) =>
    String(attrs.class ?? '')
      .split(' ')
      .includes(name),
  );

const texts = (from: SvgNode) =>
  all(from, ({ tag }) => tag === 'text').map((text) =>
    text.children
      .map((child) => (typeof child === 'string' ? child : child.children.join()))
      .join(' '),
  );

describe('the map as a drawing', () => {
  it('has land in its colours, the story’s countries in theirs', () => {
    const markup = toMarkup(drawMap(drawing()));
    for (const color of ['sea', 'land', 'landStory', 'border', 'coast'] as const)
      expect(markup).toContain(PALETTES.light[color]);
    const none = toMarkup(drawMap(drawing({ countries: [] })));
    expect(none).not.toContain(PALETTES.light.landStory);
  });

  it('holds numbers only, at any instant and any place', () => {
    fc.assert(
      fc.property(
        fc.double({ min: leaves - 1e10, max: arrives + 1e10, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: 1, max: 16, noNaN: true }),
        (t, lon, lat, zoom) => {
          const frame = { width: 640, height: 400, center: [lon, lat] as const, zoom };
          const markup = toMarkup(drawMap(drawing({ t, frame })));
          expect(markup).not.toMatch(/NaN|Infinity|undefined|null/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('draws the vehicle where it is, and hides it before its earliest departure', () => {
    const options = drawing();
    const [vehicle] = named(drawMap(options), 'vehicle');
    const [, x, y] = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(
      String(vehicle?.attrs.transform),
    ) as RegExpExecArray;
    const alpha = toPixel(options.frame, 10, 30);
    const beta = toPixel(options.frame, 11, 30);
    expect(Number(x)).toBeGreaterThan(alpha[0]);
    expect(Number(x)).toBeLessThan(beta[0]);
    expect(Math.abs(Number(y) - alpha[1])).toBeLessThan(80);
    expect(named(drawMap(drawing({ t: leaves - 1e9 })), 'vehicle')).toEqual([]);
  });

  it('distinguishes reported from sketched', () => {
    const map = drawMap(drawing());
    expect(named(map, 'route-gaps-sketched')).toHaveLength(1);
    expect(named(map, 'route-gaps-inferred')).toHaveLength(0);
    expect(named(map, 'route-ahead')).toHaveLength(1);
  });

  it('names the places in the language asked for, and the story’s own only once', () => {
    const english = texts(drawMap(drawing()));
    expect(english).toContain('Beta');
    expect(english.filter((text) => text === 'Beta')).toHaveLength(1);
    expect(english).toContain('ANDORRA');
    expect(texts(drawMap(drawing({ lang: 'ru' })))).toContain('АНДОРРА');
    expect(texts(drawMap(drawing({ lang: 'ko-KR' })))).toContain('안도라');
    expect(texts(drawMap(drawing({ lang: 'pt' })))).toContain('Town');
  });

  it('marks the active place', () => {
    const marks = named(drawMap(drawing({ t: arrives })), 'place');
    const now = marks.filter(({ attrs }) => attrs['data-state'] === 'now');
    expect(now.flatMap(texts)).toContain('Beta');
    expect(now).toHaveLength(1);
  });

  it('is silent without a title, and an image with a name with one', () => {
    expect(drawMap(drawing()).attrs['aria-hidden']).toBe('true');
    const { role, 'aria-label': name } = drawMap(drawing({ title: 'At Beta' })).attrs;
    expect([role, name]).toEqual(['img', 'At Beta']);
  });

  it('lets no name become markup', () => {
    const hostile = '</text><script>alert(1)</script>';
    const story = soundStory((raw) => {
      const places = raw.story.places as Record<string, { name: string }>;
      places.beta = { ...places.beta, name: hostile };
    });
    const bad = readLabels(collection(point('sea', 10.5, 30.6, hostile)));
    const markup = toMarkup(
      drawMap(drawing({ journey: buildJourney(story), labels: bad, title: hostile })),
    );
    expect(markup.toLowerCase()).toContain('script&gt;');
    expect(markup.toLowerCase()).not.toContain('<script');
  });

  it('draws the region in place of the world’s coarser drawing, once it is near and there', () => {
    const region = readBasemap(
      collection(feature('Polygon', [square(9, 29, 10.99, 31)], { k: 'land', c: 'AD' })),
    );
    const far = drawing({ basemap: { world, region, near: 8 } });
    const lands = (options: MapDrawing) =>
      named(drawMap(options), 'basemap')
        .flatMap((ground) => all(ground, ({ attrs }) => attrs.fill === PALETTES.light.land))
        .map(({ attrs }) => attrs.d);
    const away = { ...far.frame, zoom: 7.9 };
    expect(lands({ ...far, frame: away })).toEqual(
      lands({ ...far, frame: away, basemap: { world, region: null, near: 8 } }),
    );
    const near = { ...far.frame, zoom: 8.1 };
    expect(lands({ ...far, frame: near })).not.toEqual(
      lands({ ...far, frame: near, basemap: { world, region: null, near: 8 } }),
    );
    expect(lands({ ...far, frame: near })).toHaveLength(1);
  });

  it('draws nothing far outside of its frame', () => {
    const frame = { width: 300, height: 200, center: [11, 30] as const, zoom: 14 };
    const map = drawMap(drawing({ frame }));
    for (const { attrs } of named(map, 'basemap').flatMap((ground) =>
      all(ground, ({ tag }) => tag === 'path'),
    )) {
      const [, x, y] = /^M(-?[\d.]+) (-?[\d.]+)/.exec(String(attrs.d)) as RegExpExecArray;
      expect(Math.abs(Number(x) - 150)).toBeLessThanOrEqual(160);
      expect(Math.abs(Number(y) - 100)).toBeLessThanOrEqual(110);
    }
  });
});
