import { fromMercator, WORLD_PX } from '../../geo/mercator.ts';
import type { Bounds } from '../../geo/rect.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { MaxZoom } from '../max-zoom.ts';
import type { CameraPosition } from './camera-target.ts';
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
  const cameras = [...story.stops, ...story.moments].map(({ camera }) => camera?.center ?? null);
  const lon = [...path.lon, ...[...story.places.values()].map((place) => place.lon)];
  const lat = [...path.lat, ...[...story.places.values()].map((place) => place.lat)];
  for (const center of cameras) {
    if (center) lon.push(center[0]);
    if (center) lat.push(center[1]);
  }
  // Not `Math.min(...lon)`: a long line has more points than a call takes arguments.
  const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b), -Infinity);
  const [west, south, east, north] = [least(lon), least(lat), most(lon), most(lat)];
  const aside = Math.max(MARGIN.least, MARGIN.share * (east - west));
  const above = Math.max(MARGIN.least, MARGIN.share * (north - south));
  return [west - aside, Math.max(-85, south - above), east + aside, Math.min(85, north + above)];
}

/**
 * The nearest position whose centre lies in the story's surroundings, that shows not much more than
 * them, and nothing beyond the world's north and south. It bounds the centre and not the edges, since
 * what a pane shows beside its centre depends on its shape.
 *
 * @param nearest how near a story comes: the reader may come little nearer
 */
export function heldIn(
  [west, south, east, north]: Bounds,
  { center: [lon, lat], zoom }: CameraPosition,
  pane: Size,
  nearest: MaxZoom,
): CameraPosition {
  const whole = fitBounds([west, south, east, north], pane, NO_PADDING, NEAREST);
  const least = Math.log2(Math.max(pane.width, pane.height, 1) / WORLD_PX);
  const farther = Math.max(least, whole ? whole.zoom - FARTHER : least);
  // Of the world's copies the one where the story is.
  const near = lon - 360 * Math.round((lon - (west + east) / 2) / 360);
  const held = clamp(near, west, east);
  const nearer = Math.max(
    farther,
    Math.min(zoom, CLOSER + nearest([held, clamp(lat, south, north)])),
  );
  const half = pane.height / 2 / (WORLD_PX * 2 ** nearer);
  const top = fromMercator(0.5, Math.min(half, 0.5))[1];
  const upper = Math.min(north, top);
  const lower = Math.max(south, -top);
  // The very same numbers where nothing is to be held, so that no camera drifts.
  return { center: [held === near ? lon : held, clamp(lat, lower, upper)], zoom: nearer };
}

function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);
}
