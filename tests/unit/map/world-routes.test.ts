import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteZoom } from '../../../src/map/basemap/max-zoom.ts';
import { targetOf } from '../../../src/map/camera/camera-target.ts';
import { cameraPositionOf } from '../../../src/map/camera/fit.ts';
import { heldIn, surroundingsOf } from '../../../src/map/camera/surroundings.ts';
import { mapEndOf } from '../../../src/map/map-end.ts';
import { copiesIn, linePixels } from '../../../src/map/overlays/line-pixels.ts';
import { PALETTES } from '../../../src/map/style/palette.ts';
import { drawMap } from '../../../src/map/svg/draw/draw-map.ts';
import { screenRouteOf } from '../../../src/map/svg/draw/screen-route.ts';
import { toMarkup } from '../../../src/map/svg/draw/svg-node.ts';
import {
  type Frame,
  frameFor,
  frameOf,
  openingFrame,
  planeOf,
  toPixel,
} from '../../../src/map/svg/projection.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import type { Journey } from '../../../src/timeline/journey.ts';
import { routeStory } from '../../fixtures/route-story.ts';

type Points = readonly (readonly [lon: number, lat: number])[];

function journeyOf(points: Points): Journey {
  const places = Object.fromEntries(points.map((point, i) => [`p${i}`, point]));
  return buildJourney(routeStory({ places, stops: points.map((_, i) => [`p${i}`]) }).story);
}

const PACIFIC: Points = [
  [174.8, -36.8],
  [-171.8, -13.8],
  [-149.6, -17.5],
  [-70.7, -33.4],
];
/** From Florida eastward to the middle of the Pacific. */
const EASTWARD: Points = [
  [-80.2, 25.8],
  [-35.2, -5.8],
  [-17.4, 14.7],
  [39.3, 15.3],
  [67, 24.9],
  [115, -8.5],
  [147, -6.7],
  [-176.6, 0.8],
];
const ROUND: Points = [...EASTWARD, [-122.3, 37.8], [-80.2, 25.8]];

const SIZES = [
  ['the reader', 886, 570],
  ['a phone', 390, 303],
  ['a small phone', 320, 200],
  ['an embed', 640, 300],
  ['the share picture', 543, 450],
  ['an upright pane', 390, 700],
] as const;

/** The frame of a whole journey, as the browser's camera holds it. */
function wholeFrame(journey: Journey, pane: { width: number; height: number }): Frame {
  const position = cameraPositionOf(targetOf(journey, { kind: 'whole' }), pane);
  if (!position) throw new Error('there is room');
  return frameOf(heldIn(surroundingsOf(journey), position, pane, siteZoom), pane);
}

function expectInside(journey: Journey, frame: Frame, edge = 0) {
  for (const { place } of journey.halts) {
    const [x, y] = toPixel(frame, place.lon, place.lat);
    expect(x).toBeGreaterThanOrEqual(edge);
    expect(x).toBeLessThanOrEqual(frame.width - edge);
    expect(y).toBeGreaterThanOrEqual(edge);
    expect(y).toBeLessThanOrEqual(frame.height - edge);
  }
}

describe.each(SIZES)('in %s', (_, width, height) => {
  const pane = { width, height };

  it.each([
    ['over the date line', PACIFIC],
    ['far round the world', EASTWARD],
    ['once round the world', ROUND],
  ])('a journey %s is seen whole', (_words, points) => {
    const journey = journeyOf(points);
    expectInside(journey, wholeFrame(journey, pane));
    expectInside(journey, frameFor(journey, { kind: 'whole' }, pane));
  });

  it('the first view shows where the journey goes', () => {
    expectInside(journeyOf(PACIFIC), openingFrame(journeyOf(PACIFIC), pane), 8);
  });

  it('a run over the date line is seen on its own, not with the rest of the world', () => {
    const journey = journeyOf(PACIFIC);
    const frame = frameFor(journey, { kind: 'run', from: 0, to: 1 }, pane);
    expect((360 * width) / planeOf(frame).size).toBeLessThan(90);
    for (const i of [0, 1]) {
      const [x] = toPixel(frame, ...(PACIFIC[i] as [number, number]));
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
    }
  });
});

describe('a journey over the date line', () => {
  it('may be looked at wherever it goes, on any copy of the world', () => {
    const bounds = surroundingsOf(journeyOf(PACIFIC));
    const held = (lon: number) =>
      heldIn(bounds, { center: [lon, -20], zoom: 5 }, { width: 800, height: 500 }, siteZoom).center;
    for (const lon of [175, 179, 181, -179, -100, 260]) expect(held(lon)[0]).toBe(lon);
    expect(held(60)[0]).toBeGreaterThan(160);
    expect(held(-20)[0]).toBeLessThan(-50);
  });

  it('is drawn where its places are, without a tear', () => {
    const lons = fc.double({ min: -180, max: 180, noNaN: true });
    const lats = fc.double({ min: -75, max: 75, noNaN: true });
    const journeys = fc.array(fc.tuple(lons, lats), { minLength: 2, maxLength: 5 });
    const frames = fc.record({
      width: fc.integer({ min: 200, max: 1400 }),
      height: fc.integer({ min: 200, max: 1000 }),
      center: fc.tuple(lons, lats),
      zoom: fc.double({ min: 2, max: 6, noNaN: true }),
    });
    fc.assert(
      fc.property(journeys, frames, (points, position) => {
        const journey = journeyOf(points);
        const frame = frameOf(position, position);
        const route = screenRouteOf(journey, frame);
        const all = [route, ...route.copies];
        const { size } = planeOf(frame);
        // Each place in the frame lies on one of the copies.
        for (const { place } of journey.halts) {
          const [x, y] = toPixel(frame, place.lon, place.lat);
          if (x < 1 || y < 1 || x > frame.width - 1 || y > frame.height - 1) continue;
          const away = all.flatMap((copy) =>
            copy.x.map((at, i) => Math.hypot(at - x, (copy.y[i] ?? 0) - y)),
          );
          expect(Math.min(...away)).toBeLessThan(1);
        }
        for (const copy of all)
          for (let i = 1; i < copy.x.length; i += 1)
            if ((copy.share[i] ?? 0) - (copy.share[i - 1] ?? 0) < 1e-9)
              expect(Math.abs((copy.x[i] ?? 0) - (copy.x[i - 1] ?? 0))).toBeLessThan(size / 2);
      }),
    );
  });

  it('lies in pixels on each copy that a pane shows', () => {
    const frame = frameOf({ center: [-160, -10], zoom: 1 }, { width: 900, height: 500 });
    const host = {
      project: (lon: number, lat: number) => {
        const [x, y] = toPixel(frame, lon, lat);
        return { x, y };
      },
      zoom: () => frame.zoom,
    };
    const { path } = journeyOf(PACIFIC);
    const points = linePixels(host, path, [0, path.lon.length - 1], 500, frame);
    const xs = points.filter((_, i) => i % 2 === 0);
    const [first] = toPixel(frame, 174.8, -36.8);
    const [last] = toPixel(frame, -70.7, -33.4);
    expect(Math.min(...xs)).toBeGreaterThan(first - 20);
    expect(Math.max(...xs)).toBeLessThan(last + 20);
  });

  it('counts the copies of a line that are seen', () => {
    expect(copiesIn([10, 200], 1000, 800)).toEqual([0]);
    expect(copiesIn([1300, 1500], 1000, 800)).toEqual([-1]);
    expect(copiesIn([-100, 100], 500, 800)).toEqual([0, 1]);
    expect(copiesIn([850, 950], 1000, 800)).toEqual([]);
    expect(copiesIn([-100, 1100], 1000, 1000)).toEqual([-1, 0, 1]);
  });
});

describe('a journey to a pole', () => {
  const journey = journeyOf([
    [-164, -78.5],
    [0, -90],
    [-164, -78.5],
  ]);

  it('has a frame of numbers, with its end at the map’s edge', () => {
    for (const [, width, height] of SIZES) {
      const frame = wholeFrame(journey, { width, height });
      const [x, y] = toPixel(frame, 0, -90);
      expect([x, y, frame.zoom, ...frame.center].every(Number.isFinite)).toBe(true);
      expect(y).toBeGreaterThan(0);
    }
  });
});

describe('the sentence about the end of the map', () => {
  const sentence = (...points: Points) => mapEndOf(journeyOf(points))?.sentence;

  it('is there for a journey that goes nearer to a pole than the map', () => {
    expect(sentence([-164, -78.5], [0, -90])).toMatch(/ends at 85° south/);
    expect(sentence([15, 78], [-156, 71.3])).toMatch(/ends at 85° north/);
    expect(sentence([0, 89], [0, 0], [0, -89])).toMatch(/north and south/);
  });

  it('is not there for any other', () => {
    expect(sentence([-164, -78.5], [-160, -85])).toBeUndefined();
  });

  it('stands in a drawing of the map, which has no page around it', () => {
    const journey = journeyOf([
      [-164, -78.5],
      [0, -90],
    ]);
    const frame = frameFor(journey, { kind: 'whole' }, { width: 800, height: 500 });
    const drawing = drawMap({
      ...{ journey, frame, palette: PALETTES.light, lang: 'en', countries: [], labels: [] },
      basemap: { world: [], region: null, near: 7 },
      t: journey.best.to[0] ?? 0,
    });
    const markup = toMarkup(drawing);
    expect(markup).toContain('The map ends at 85° south');
    expect(markup).not.toMatch(/NaN|Infinity/);
  });
});
