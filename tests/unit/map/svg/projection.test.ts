import { geoMercator } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraPositionOf, fitBounds, NO_PADDING } from '../../../../src/map/camera/fit.ts';
import {
  type Frame,
  frameOf,
  fromPixel,
  openingFrame,
  toPixel,
} from '../../../../src/map/svg/projection.ts';
import { sampleJourney } from '../journeys.ts';

const lon = fc.double({ min: -179, max: 179, noNaN: true });
const lat = fc.double({ min: -80, max: 80, noNaN: true });
const anyFrame: fc.Arbitrary<Frame> = fc.record({
  width: fc.integer({ min: 200, max: 1600 }),
  height: fc.integer({ min: 200, max: 1200 }),
  center: fc.tuple(lon, lat),
  zoom: fc.double({ min: 1, max: 16, noNaN: true }),
});

/** The world turns round: the copy nearest to the middle is drawn. */
const apart = (a: number, b: number, turn: number) =>
  Math.abs(a - b - turn * Math.round((a - b) / turn));

describe('a frame', () => {
  it('has each place on the pixel where d3’s Mercator and MapLibre’s formula have it', () => {
    fc.assert(
      fc.property(anyFrame, lon, lat, (frame, x, y) => {
        const size = 512 * 2 ** frame.zoom;
        const d3 = geoMercator()
          .scale(size / (2 * Math.PI))
          .center([0, frame.center[1]])
          .rotate([-frame.center[0], 0])
          .translate([frame.width / 2, frame.height / 2]);
        const expected = d3([x, y]) as [number, number];
        const made = toPixel(frame, x, y);
        expect(apart(made[0], expected[0], size)).toBeLessThan(1e-5 * size ** 0.5 + 1e-3);
        expect(Math.abs(made[1] - expected[1])).toBeLessThan(1e-5 * size ** 0.5 + 1e-3);
        // transform_helper of MapLibre: mercatorXfromLng and mercatorYfromLat, times the world's size.
        const toY = (degrees: number) =>
          (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360))) /
          360;
        const south = (toY(y) - toY(frame.center[1])) * size + frame.height / 2;
        expect(Math.abs(made[1] - south)).toBeLessThan(1e-3);
      }),
    );
  });

  it('gives the place back that lies under a pixel', () => {
    fc.assert(
      fc.property(anyFrame, lon, lat, (frame, x, y) => {
        const [px, py] = toPixel(frame, x, y);
        const [x1, y1] = fromPixel(frame, px, py);
        expect(apart(x1, x, 360)).toBeLessThan(1e-6);
        expect(Math.abs(y1 - y)).toBeLessThan(1e-6);
      }),
    );
  });

  it('shows the world once, little beyond it unless it is higher, and stays within the zoom levels', () => {
    fc.assert(
      fc.property(anyFrame, ({ width, height, center, zoom }) => {
        const frame = frameOf({ center, zoom: zoom - 3 }, { width, height });
        const world = 512 * 2 ** frame.zoom;
        expect(world).toBeGreaterThanOrEqual(width - 1e-6);
        expect(frame.zoom).toBeLessThanOrEqual(16);
        if (world < height) return;
        // What is shown at the map's end, north and south, has so much room.
        expect(toPixel(frame, 0, 90)[1]).toBeLessThanOrEqual(48 + 1e-6);
        expect(toPixel(frame, 0, -90)[1]).toBeGreaterThanOrEqual(height - 48 - 1e-6);
      }),
    );
  });

  it('has the position’s centre in the middle of what nothing covers', () => {
    const padding = { top: 10, right: 0, bottom: 110, left: 60 };
    const frame = frameOf({ center: [130, 42], zoom: 6 }, { width: 800, height: 500 }, padding);
    const [x, y] = toPixel(frame, 130, 42);
    expect(x).toBeCloseTo(430, 6);
    expect(y).toBeCloseTo(200, 6);
  });
});

describe('a fitted box', () => {
  const side = fc.integer({ min: 0, max: 60 });
  const room = fc.record({ top: side, right: side, bottom: side, left: side });

  it('lies within its padding, and touches it on two sides at least', () => {
    fc.assert(
      fc.property(lon, lat, lon, lat, room, (x0, y0, x1, y1, left) => {
        const box = [
          Math.min(x0, x1),
          Math.min(y0, y1),
          Math.max(x0, x1),
          Math.max(y0, y1),
        ] as const;
        const pane = { width: 800, height: 500 };
        const pose = fitBounds(box, pane, left, 12);
        if (!pose) throw new Error('there was room');
        const size = 512 * 2 ** pose.zoom;
        const frame = { ...pane, ...pose };
        const [west, north] = toPixel(frame, box[0], box[3]);
        const [east, south] = toPixel(frame, box[2], box[1]);
        const slack = [
          west - left.left,
          north - left.top,
          pane.width - left.right - east,
          pane.height - left.bottom - south,
        ];
        // A box wider than half of the world may be drawn from its nearest copies.
        if ((box[2] - box[0]) / 360 > 0.5) return;
        for (const free of slack) expect(free).toBeGreaterThan(-1e-3 - 1e-9 * size);
        if (pose.zoom < 12) expect(Math.min(...slack)).toBeLessThan(1e-3);
      }),
    );
  });

  it('zooms in no further than it may, and has no position where there is no room', () => {
    expect(fitBounds([10, 30, 10, 30], { width: 800, height: 500 }, NO_PADDING, 12)?.zoom).toBe(12);
    const wide = { top: 0, right: 500, bottom: 0, left: 500 };
    expect(fitBounds([10, 30, 11, 31], { width: 800, height: 500 }, wide, 12)).toBeNull();
    expect(
      cameraPositionOf({ box: [10, 30, 11, 31], stops: [] }, { width: 800, height: 500 }, wide),
    ).toBeNull();
  });

  it('shows the outward route at first', () => {
    const journey = sampleJourney();
    const frame = openingFrame(journey, { width: 800, height: 500 });
    for (const { place } of journey.halts) {
      const [x, y] = toPixel(frame, place.lon, place.lat);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(800);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(500);
    }
  });
});
