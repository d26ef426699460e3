import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../../src/geo/rect.ts';
import { openingTarget, targetOf } from '../../../../src/map/camera/camera-target.ts';
import { cameraPositionOf, NO_PADDING } from '../../../../src/map/camera/fit.ts';
import { frameOf, toPixel } from '../../../../src/map/svg/projection.ts';
import type { Journey } from '../../../../src/timeline/journey.ts';
import { sampleJourney } from '../journeys.ts';

const journey = sampleJourney();

describe('the first view', () => {
  it('frames the outward route, up to where the journey turns back, and the land around it', () => {
    const path = {
      lon: Float64Array.of(10, 12, 11, 40),
      lat: Float64Array.of(30, 31, 30, 30),
      km: Float64Array.of(0, 200, 300, 3000),
    };
    const back = { ...journey, path, chart: Float64Array.of(0, 200, 100, 0) } as Journey;
    const inside = ([west, , east]: Bounds) => [Math.ceil(west), Math.floor(east)];
    expect(inside(openingTarget(back).box)).toEqual([10, 12]);
    expect(openingTarget(back).box[0]).toBeLessThan(10 - 0.1);
    const oneWay = { ...back, chart: Float64Array.of(0, 200, 300, 3000) } as Journey;
    const [west, , east] = openingTarget(oneWay).box;
    expect(west).toBeLessThan(10 - 3);
    expect(east).toBeGreaterThan(40 + 3);
  });
});

describe('what lies over the map', () => {
  const overlay = (pane: { width: number; height: number }) =>
    fc.record({
      left: fc.constantFrom(0, pane.width - 190),
      top: fc.constantFrom(0, pane.height - 90),
      width: fc.integer({ min: 40, max: 190 }),
      height: fc.integer({ min: 20, max: 90 }),
    });

  it('hides no stop of what the camera shows', () => {
    const pane = { width: 800, height: 520 };
    const { stops } = journey.story;
    const corners = [
      [10, 28],
      [14, 28],
      [10, 31],
      [14, 31],
    ] as const;
    const targets = [
      openingTarget(journey),
      ...corners.map((stop) => ({ box: [10, 28, 14, 31], stops: [stop] }) as const),
      ...stops.map((stop) => targetOf(journey, { kind: 'stop', stop })),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...targets),
        fc.array(overlay(pane), { maxLength: 3 }),
        (target, list) => {
          const over = list.map(({ left, top, width, height }) => ({
            ...{ left, top },
            ...{ right: left + width, bottom: top + height },
          }));
          const shown = cameraPositionOf(target, pane, NO_PADDING, over);
          if (!shown) throw new Error('no position');
          const frame = frameOf(shown, pane);
          for (const [lon, lat] of 'box' in target ? target.stops : [target.place]) {
            const [x, y] = toPixel(frame, lon, lat);
            for (const { left, top, right, bottom } of over)
              expect(x > left && x < right && y > top && y < bottom).toBe(false);
          }
        },
      ),
    );
  });

  it('changes nothing where it hides no stop', () => {
    const pane = { width: 800, height: 520 };
    const target = openingTarget(journey);
    const corner = { left: 0, top: 0, right: 20, bottom: 20 };
    expect(cameraPositionOf(target, pane, NO_PADDING, [corner])).toEqual(
      cameraPositionOf(target, pane),
    );
  });
});
