import { mercatorX, mercatorY, WORLD_PX } from '../geo/mercator.ts';
import type { Story, StoryGround } from '../story/model.ts';
import builtIn from './built-in-ground.json' with { type: 'json' };

/** How near a camera may come to a centre, zoom level. */
export type MaxZoom = (center: readonly [lon: number, lat: number]) => number;

/** The highest zoom level of any map. */
export const MAX_ZOOM = 16;

/** Beside a region the camera may come as near as keeps the region's edge this near, pixels. */
const BESIDE_PX = 300;

/** How near the camera of a story may come: a map of the newsroom's own may have more detail than the ground. */
export function maxZoomOf(story: Pick<Story, 'basemap' | 'ground'>): MaxZoom {
  return story.basemap ? () => MAX_ZOOM : groundZoomOf(story);
}

/** How near the camera may come to a centre: as near as a story's ground, or the site's, has detail there. */
export function groundZoomOf({ ground }: Pick<Story, 'ground'>): MaxZoom {
  const regions = (ground?.regions ?? []).map(planeOf);
  return ([lon, lat]) => {
    const y = mercatorY(lat);
    const turned = mercatorX(lon);
    const x = turned - Math.floor(turned);
    const zooms = regions.map(({ zoom, west, east, north, south }) => {
      const away = Math.hypot(Math.max(west - x, 0, x - east), Math.max(north - y, 0, y - south));
      return away === 0 ? zoom : Math.min(zoom, Math.log2(BESIDE_PX / WORLD_PX / away));
    });
    return Math.max(builtIn.world, ...zooms);
  };
}

/** The site's own ground. */
export const siteZoom: MaxZoom = groundZoomOf({ ground: null });

/** A region in Web Mercator, the world from 0 to 1. */
function planeOf({ box: [west, south, east, north], zoom }: StoryGround['regions'][number]) {
  return {
    zoom,
    west: mercatorX(west),
    east: mercatorX(east),
    north: mercatorY(north),
    south: mercatorY(south),
  };
}
