import { RAD } from '../../geo/great-circle.ts';
import { unwrapLongitude } from '../../geo/longitude.ts';
import { drawnLatitude, mercatorX, mercatorY, toMercator, WORLD_PX } from '../../geo/mercator.ts';
import type { BasemapDetail, Story } from '../../story/model.ts';
import builtIn from './site-basemap.json' with { type: 'json' };

/** How near a camera may come to a centre, zoom level. */
export type MaxZoom = (center: readonly [lon: number, lat: number]) => number;

/** The highest zoom level of any map. */
export const MAX_ZOOM = 16;

/** Beside a region the camera may come as near as keeps the region's edge this near, pixels. */
const BESIDE_PX = 300;

/** How near the camera of a story may come: a map of the newsroom's own may have more detail than the basemap. */
export function maxZoomOf(story: Pick<Story, 'basemap' | 'basemapDetail' | 'stops'>): MaxZoom {
  return story.basemap ? () => MAX_ZOOM : basemapZoomOf(story);
}

/** A journey that spans less than this of the map is not seen to move, pixels. */
const SEEN_PX = 200;

type Region = ReturnType<typeof findJourney>;

const journeys = new WeakMap<Story['stops'], Region>();

/** The rectangle of a journey in Web Mercator, and the zoom level at which it is large enough to be seen. */
function journeyRegion(stops: Story['stops']): Region {
  const known = journeys.get(stops) ?? findJourney(stops);
  journeys.set(stops, known);
  return known;
}

function findJourney(stops: Story['stops']) {
  const first = stops[0]?.place.lon ?? 0;
  let [least, most, lowest, highest] = [Infinity, -Infinity, Infinity, -Infinity];
  const hold = (longitude: number, lat: number) => {
    const lon = unwrapLongitude(longitude, first);
    [least, most] = [Math.min(least, lon), Math.max(most, lon)];
    [lowest, highest] = [Math.min(lowest, lat), Math.max(highest, lat)];
  };
  for (const { place } of stops) hold(place.lon, place.lat);
  // A thousand rides may be on one leg of a hundred thousand points.
  const legs = new Set(stops.flatMap(({ rides }) => rides.map(({ leg }) => leg)));
  for (const { line } of legs) line.lon.forEach((lon, i) => void hold(lon, line.lat[i] ?? 0));
  const [west, north] = toMercator([least, highest]);
  const [east, south] = toMercator([most, lowest]);
  const zoom = Math.log2(SEEN_PX / WORLD_PX / Math.max(east - west, south - north));
  return { zoom: Number.isFinite(zoom) ? Math.min(MAX_ZOOM, zoom) : 0, west, east, north, south };
}

/** How near the camera of a story must come for its journey to be seen, zoom level; 0 where nobody moves. */
export function journeyZoom({ stops }: Pick<Story, 'stops'>): number {
  return journeyRegion(stops).zoom;
}

/** From here on towards a pole the map stretches the basemap so much that it is seen to be coarse, degrees. */
const STRETCHED = 60;

/** The site's own basemap is equally fine all over the world, but the map is larger near a pole. */
function worldZoom(lat: number): number {
  const stretch = Math.cos(drawnLatitude(lat) * RAD) / Math.cos(STRETCHED * RAD);
  return builtIn.world + Math.min(0, Math.log2(stretch));
}

/**
 * How near the camera may come to a centre: as near as a story's basemap, or the site's, has detail there. A
 * walk through a town on coarse basemap is still to be seen: the camera comes as near as that needs.
 */
export function basemapZoomOf({
  basemapDetail,
  stops = [],
}: Pick<Story, 'basemapDetail'> & Partial<Pick<Story, 'stops'>>): MaxZoom {
  const journey = journeyRegion(stops);
  const regions = [
    ...(basemapDetail?.regions ?? []).map(planeOf),
    ...(journey.zoom > (basemapDetail?.elsewhere ?? builtIn.world) ? [journey] : []),
  ];
  return ([lon, lat]) => {
    const y = mercatorY(lat);
    const turned = mercatorX(lon);
    const zooms = regions.map(({ zoom, west, east, north, south }) => {
      // Of the world's copies the one where the region is.
      const x = turned - Math.round(turned - (west + east) / 2);
      const away = Math.hypot(Math.max(west - x, 0, x - east), Math.max(north - y, 0, y - south));
      return away === 0 ? zoom : Math.min(zoom, Math.log2(BESIDE_PX / WORLD_PX / away));
    });
    return Math.max(basemapDetail?.elsewhere ?? worldZoom(lat), ...zooms);
  };
}

/** The site's own basemap. */
export const siteZoom: MaxZoom = basemapZoomOf({ basemapDetail: null });

/** A region in Web Mercator, the world from 0 to 1. */
function planeOf({ box: [west, south, east, north], zoom }: BasemapDetail['regions'][number]) {
  return {
    zoom,
    west: mercatorX(west),
    east: mercatorX(east),
    north: mercatorY(north),
    south: mercatorY(south),
  };
}
