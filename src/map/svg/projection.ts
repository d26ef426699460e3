import { fromMercator, toMercator, WORLD_PX } from '../../geo/mercator.ts';
import type { Bounds } from '../../geo/rect.ts';
import type { Journey } from '../../timeline/journey.ts';
import { basemapZoomOf, MAX_ZOOM } from '../basemap/max-zoom.ts';
import {
  type CameraPosition,
  farthestZoom,
  openingTarget,
  targetOf,
} from '../camera/camera-target.ts';
import { cameraPositionOf, NO_PADDING, type Size } from '../camera/fit.ts';
import { BEYOND_PX } from '../camera/surroundings.ts';
import type { Padding } from '../map-options.ts';
import type { Scene } from '../scene.ts';

/** A picture of the map: its size in pixels, what lies in its middle, and MapLibre's zoom level. */
export interface Frame extends Size, CameraPosition {}

/** Of a map that has no room for its story. */
const NO_ROOM: CameraPosition = { center: [0, 0], zoom: 1 };

/** How the plane of the world (Web Mercator, 0 to 1, y southward) lies in a frame, in pixels. */
export interface Plane {
  /** Pixels that the world is wide. */
  readonly size: number;
  /** The frame's upper left corner in the world. */
  readonly x0: number;
  readonly y0: number;
}

export function planeOf({ width, height, center, zoom }: Frame): Plane {
  const size = WORLD_PX * 2 ** zoom;
  const [x, y] = toMercator(center);
  return { size, x0: x - width / 2 / size, y0: y - height / 2 / size };
}

/** The pixel of a place: of the world's copies the one nearest to the frame's middle. */
export function toPixel(frame: Frame, lon: number, lat: number): [x: number, y: number] {
  const { size, x0, y0 } = planeOf(frame);
  const [x, y] = toMercator([lon, lat]);
  const middle = x0 + frame.width / 2 / size;
  return [(x - Math.round(x - middle) - x0) * size, (y - y0) * size];
}

/** The place under a pixel. */
export function fromPixel(frame: Frame, x: number, y: number): [lon: number, lat: number] {
  const { size, x0, y0 } = planeOf(frame);
  return fromMercator(x0 + x / size, y0 + y / size);
}

/** What a frame shows, degrees. */
export function viewOf(frame: Frame): Bounds {
  const { size, x0, y0 } = planeOf(frame);
  const [west, north] = fromMercator(x0, y0);
  const [east, south] = fromMercator(x0 + frame.width / size, y0 + frame.height / size);
  return [west, south, east, north];
}

/**
 * The frame of a position in a pane, kept within the world: no nearer and no farther than the map goes, never
 * wider than the world, and little beyond its north and south where the world is as high as the pane.
 *
 * @param padding what lies over the pane at its edges: the position's centre is that of the rest
 */
export function frameOf(
  { center, zoom }: CameraPosition,
  pane: Size,
  padding: Padding = NO_PADDING,
): Frame {
  const { width, height } = pane;
  const least = farthestZoom(pane);
  const held = Math.min(Math.max(zoom, least), Math.max(MAX_ZOOM, least));
  const size = WORLD_PX * 2 ** held;
  const [x, y] = toMercator(center);
  const half = Math.min(0.5, height / 2 / size);
  const north = y + (padding.bottom - padding.top) / 2 / size;
  const beyond = BEYOND_PX / size;
  const middle = Math.min(Math.max(north, half - beyond), 1 - half + beyond);
  const turned = x + (padding.right - padding.left) / 2 / size;
  return { width, height, center: fromMercator(turned - Math.floor(turned), middle), zoom: held };
}

/** The frame of a story's first view, as the map's camera shows it. */
export function openingFrame(journey: Journey, pane: Size): Frame {
  const nearest = basemapZoomOf(journey.story);
  const position = cameraPositionOf(openingTarget(journey), pane, NO_PADDING, [], nearest);
  return frameOf(position ?? NO_ROOM, pane);
}

/** The frame of a scene, as the map's camera would show it. */
export function frameFor(
  journey: Journey,
  scene: Scene,
  pane: Size,
  padding: Padding = NO_PADDING,
): Frame {
  const nearest = basemapZoomOf(journey.story);
  const position = cameraPositionOf(targetOf(journey, scene), pane, padding, [], nearest);
  return frameOf(position ?? NO_ROOM, pane, padding);
}
