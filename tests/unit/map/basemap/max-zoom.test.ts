import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  basemapZoomOf,
  journeyZoom,
  maxZoomOf,
  siteZoom,
} from '../../../../src/map/basemap/max-zoom.ts';
import { routeStory } from '../../../fixtures/route-story.ts';

const basemapDetail = {
  near: 8,
  regions: [
    { box: [121.934, 35.97, 138.02, 48], zoom: 11 },
    { box: [129.95, 41.72, 132.65, 43.66], zoom: 13 },
  ],
} as const;
const zoomAt = basemapZoomOf({ basemapDetail });

describe('how near the camera may come', () => {
  it('is the detail that the basemap has there', () => {
    expect(zoomAt([131.9, 43.1])).toBe(13);
    expect(zoomAt([126.978, 37.567])).toBe(11);
    expect(zoomAt([37.6, 55.75])).toBe(7);
    expect(zoomAt([131.9 - 360, 43.1])).toBe(13);
    expect(siteZoom([131.9, 43.1])).toBe(7);
  });

  it('is as near as any map goes where the newsroom has its own', () => {
    const basemap = { kind: 'style', url: 'style.json', attribution: null } as const;
    expect(maxZoomOf({ basemap, basemapDetail, stops: [] })([37.6, 55.75])).toBe(16);
    expect(maxZoomOf({ basemap: null, basemapDetail, stops: [] })([37.6, 55.75])).toBe(7);
  });

  it('is nearer where a journey would not be seen to move', () => {
    const walk = routeStory({
      places: { mill: [14.4, 50.08], bridge: [14.411, 50.086] },
      stops: [['mill'], ['bridge']],
    }).story;
    const zoom = basemapZoomOf(walk)([14.405, 50.083]);
    expect(zoom).toBeGreaterThan(12);
    expect(zoom).toBe(journeyZoom(walk));
    expect(basemapZoomOf(walk)([37.6, 55.75])).toBe(7);
    const { story } = routeStory({ places: { mill: [14.4, 50.08] }, stops: [['mill']] });
    expect(basemapZoomOf(story)([14.4, 50.08])).toBe(7);
  });

  it('is what the basemap says where it has no detail', () => {
    const coarse = basemapZoomOf({ basemapDetail: { ...basemapDetail, elsewhere: 5 } });
    expect(coarse([37.6, 55.75])).toBe(5);
    expect(coarse([131.9, 43.1])).toBe(13);
  });

  it('is so on the date line too', () => {
    const { story } = routeStory({
      places: { west: [179.98, -16.8], east: [-179.97, -16.81] },
      lines: {
        path: [
          [179.98, -16.8],
          [180.03, -16.81],
        ],
      },
      stops: [['west'], ['east', 'path']],
    });
    for (const lon of [179.99, -179.99, 180.01]) {
      expect(basemapZoomOf(story)([lon, -16.805])).toBeGreaterThan(11);
    }
  });

  it('takes no longer where a long leg is travelled a thousand times', () => {
    const { story } = routeStory({
      places: { mill: [14.4, 50.08], bridge: [14.411, 50.086] },
      lines: {
        path: [
          [14.4, 50.08],
          [14.411, 50.086],
        ],
      },
      stops: [['mill'], ['bridge', 'path']],
    });
    const [mill, bridge] = story.stops;
    const ride = bridge?.rides[0];
    if (!mill || !bridge || !ride) throw new Error('The sample has no ride.');
    let read = 0;
    const line = {
      ...ride.leg.line,
      get lon() {
        read += 1;
        return ride.leg.line.lon;
      },
    };
    const rides = [{ ...ride, leg: { ...ride.leg, line } }].flatMap((each) => [each, each]);
    const stops = [mill, ...Array.from({ length: 500 }, () => ({ ...bridge, rides }))];
    expect(journeyZoom({ stops })).toBe(journeyZoom(story));
    expect(read).toBe(1);
  });

  it('falls off beside the detail without a step', () => {
    const anywhere = fc.record({
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, ({ lon, lat }) => {
        // Nearer to a pole the map stretches what the basemap has.
        expect(zoomAt([lon, lat])).toBeGreaterThanOrEqual(Math.abs(lat) <= 60 ? 7 : 4);
        expect(zoomAt([lon, lat])).toBeLessThanOrEqual(13);
      }),
    );
    for (let lon = 138.02; lon < 143; lon += 0.05)
      expect(zoomAt([lon, 42]) - zoomAt([lon + 0.0005, 42])).toBeLessThan(0.1);
  });
});
