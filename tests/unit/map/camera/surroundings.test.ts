import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrapLongitude } from '../../../../src/geo/longitude.ts';
import { siteZoom } from '../../../../src/map/basemap/max-zoom.ts';
import { type CameraPosition, targetOf } from '../../../../src/map/camera/camera-target.ts';
import { cameraPositionOf } from '../../../../src/map/camera/fit.ts';
import { heldIn, surroundingsOf } from '../../../../src/map/camera/surroundings.ts';
import { sampleJourney } from '../journeys.ts';

const journey = sampleJourney();
const bounds = surroundingsOf(journey);
const [west, south, east, north] = bounds;
const pane = fc.record({
  width: fc.integer({ min: 240, max: 2000 }),
  height: fc.integer({ min: 160, max: 1400 }),
});

/** The same but for the last decimals, which the way to the screen and back costs. */
function expectSameCamera(actual: CameraPosition, expected: CameraPosition): void {
  expect(actual.center[0]).toBeCloseTo(expected.center[0], 9);
  expect(actual.center[1]).toBeCloseTo(expected.center[1], 9);
  expect(actual.zoom).toBeCloseTo(expected.zoom, 9);
}

describe('the surroundings of a story', () => {
  it('hold its route and all of its places', () => {
    for (const { lon, lat } of journey.story.places.values()) {
      expect(lon).toBeGreaterThan(west);
      expect(lon).toBeLessThan(east);
      expect(lat).toBeGreaterThan(south);
      expect(lat).toBeLessThan(north);
    }
  });

  it('bound where the camera looks, in any pane', () => {
    const lon = fc.double({ min: -179, max: 179, noNaN: true });
    const lat = fc.double({ min: -85, max: 85, noNaN: true });
    const zoom = fc.double({ min: -2, max: 16, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(lon, lat), zoom, pane, (center, zoom, size) => {
        const held = heldIn(bounds, { center, zoom }, size, siteZoom);
        // On whichever copy of the world the camera is.
        const lon = unwrapLongitude(held.center[0], (west + east) / 2);
        expect(lon).toBeGreaterThanOrEqual(west - 1e-9);
        expect(lon).toBeLessThanOrEqual(east + 1e-9);
        expect(held.center[1]).toBeLessThanOrEqual(north + 1e-9);
        expect(held.center[1]).toBeGreaterThanOrEqual(south - 1e-9);
        expect(held.zoom).toBeGreaterThanOrEqual(Math.min(zoom, siteZoom(held.center)));
        expectSameCamera(heldIn(bounds, held, size, siteZoom), held);
      }),
    );
  });

  it('hold nothing back that the story shows itself', () => {
    const { stops, moments } = journey.story;
    const scenes = [
      { kind: 'whole' } as const,
      ...stops.map((stop) => ({ kind: 'stop', stop }) as const),
      ...moments.map((moment) => ({ kind: 'moment', moment }) as const),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...scenes), pane, (scene, size) => {
        const shown = cameraPositionOf(targetOf(journey, scene), size);
        if (shown && shown.zoom > 2) expectSameCamera(heldIn(bounds, shown, size, siteZoom), shown);
      }),
    );
  });
});
