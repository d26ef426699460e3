import { unwrapLongitude } from '../../geo/longitude.ts';
import { drawnLatitude, fromMercator, WORLD_PX } from '../../geo/mercator.ts';
import type { Bounds } from '../../geo/rect.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { MaxZoom } from '../basemap/max-zoom.ts';
import { type CameraPosition, farthestZoom } from './camera-target.ts';
import { fitBounds, NO_PADDING, type Size } from './fit.ts';

/** How far beyond the story's places the camera may look, as a share of their extent and in degrees. */
const MARGIN = { share: 0.1, least: 1 };
/** Zoom levels by which the map may show more than all of the story. */
const FARTHER = 1;
/** Zoom levels by which the reader may come nearer than the story does. */
const CLOSER = 1;
/** All of a story that is a single place is shown from no nearer than this, zoom level. */
const NEAREST = 8;

/** The rectangle of all that a story shows, its route, its places and where its cameras look, with a margin. */
export function surroundingsOf({ story, path }: Journey): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const hold = (lon: number, lat: number) => {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  };
  path.lon.forEach((lon, i) => {
    hold(lon, path.lat[i] as number);
  });
  const cameras = [...story.stops, ...story.moments].map(({ camera }) => camera?.center);
  const places = [...story.places.values()].map(({ lon, lat }) => [lon, lat] as const);
  for (const point of [...places, ...cameras]) {
    if (!point) continue;
    const [lon, lat] = point;
    // Of the world's copies the one that is nearest to the route.
    hold(unwrapLongitude(lon, (west + east) / 2), lat);
  }
  const aside = Math.max(MARGIN.least, MARGIN.share * (east - west));
  const above = Math.max(MARGIN.least, MARGIN.share * (north - south));
  return [west - aside, drawnLatitude(south - above), east + aside, drawnLatitude(north + above)];
}

/** So much is seen beyond the map's end where a story goes there: what is shown at the edge needs room, pixels. */
export const BEYOND_PX = 48;

const isEnd = (lat: number) => Math.abs(lat) >= drawnLatitude(90);

/** A story that is wider than this, degrees, cannot be lost from sight: its map turns freely. */
const HALF_ROUND = 180;

/**
 * The nearest position whose centre lies in the story's surroundings, that shows not much more than
 * them, and nothing beyond the world's north and south, unless an upright pane shows the whole of a wide
 * story. It bounds the centre and not the edges, since what a pane shows beside its centre depends on its shape.
 *
 * @param nearest how near a story comes: the reader may come little nearer
 */
export function heldIn(
  [west, south, east, north]: Bounds,
  { center: [lon, lat], zoom }: CameraPosition,
  pane: Size,
  nearest: MaxZoom,
): CameraPosition {
  const wide = Math.min(360, east - west);
  const whole = fitBounds([west, south, west + wide, north], pane, NO_PADDING, NEAREST);
  const filled = Math.log2(Math.max(pane.height, 1) / WORLD_PX);
  const least = Math.max(farthestZoom(pane), Math.min(filled, whole?.zoom ?? filled));
  const farther = Math.max(least, whole ? whole.zoom - FARTHER : least);
  // Of the world's copies the one where the story is.
  const near = unwrapLongitude(lon, (west + east) / 2);
  const held = wide > HALF_ROUND ? near : clamp(near, west, east);
  const nearer = Math.max(
    farther,
    Math.min(zoom, CLOSER + nearest([held, clamp(lat, south, north)])),
  );
  const size = WORLD_PX * 2 ** nearer;
  const half = Math.min(0.5, pane.height / 2 / size);
  /** How far north, or south, the centre may lie, so that little is seen beyond the map's end. */
  const most = (end: number) =>
    Math.min(Math.abs(end), fromMercator(0.5, half - (isEnd(end) ? BEYOND_PX / size : 0))[1]);
  const [lower, upper] = [south < 0 ? -most(south) : south, north > 0 ? most(north) : north];
  // The very same numbers where nothing is to be held, so that no camera drifts; and the same copy of the world.
  return { center: [lon + (held - near), clamp(lat, lower, upper)], zoom: nearer };
}

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);
}
