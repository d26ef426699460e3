import { mercatorX, mercatorY, WORLD_PX } from '../geo/mercator.ts';
import type { Story } from '../story/model.ts';
import detail from './basemap-detail.json' with { type: 'json' };

/** How near a camera may come to a centre, zoom level. */
export type MaxZoom = (center: readonly [lon: number, lat: number]) => number;

/** The highest zoom level of any map. */
export const MAX_ZOOM = 16;

/** Where the basemap is fine enough to be seen so near. Web Mercator, the world from 0 to 1. */
const REGIONS = detail.regions.map(({ box: [west = 0, south = 0, east = 0, north = 0], zoom }) => ({
  zoom,
  west: mercatorX(west),
  east: mercatorX(east),
  north: mercatorY(north),
  south: mercatorY(south),
}));

/** Beside a region the camera may come as near as keeps the region's edge this near, pixels. */
const BESIDE_PX = 300;

/** How near the camera of a story may come: a basemap of its own may have more detail than the built-in one. */
export function maxZoomOf({ basemap }: Pick<Story, 'basemap'>): MaxZoom {
  return basemap ? () => MAX_ZOOM : maxZoomAt;
}

/** How near the camera may come to a centre: as near as the built-in basemap has detail there. */
export function maxZoomAt([lon, lat]: readonly [lon: number, lat: number]): number {
  const y = mercatorY(Math.min(85, Math.max(-85, lat)));
  const turned = mercatorX(lon);
  const x = turned - Math.floor(turned);
  const zooms = REGIONS.map(({ zoom, west, east, north, south }) => {
    const away = Math.hypot(Math.max(west - x, 0, x - east), Math.max(north - y, 0, y - south));
    return away === 0 ? zoom : Math.min(zoom, Math.log2(BESIDE_PX / WORLD_PX / away));
  });
  return Math.max(detail.world, ...zooms);
}
