import { fromMercator, toMercator, WORLD_PX } from '../../geo/mercator.ts';
import type { Bounds } from '../../geo/rect.ts';
import type { Padding } from '../map-options.ts';
import {
  type CameraPosition,
  type CameraTarget,
  fitPadding,
  keepInside,
  zoomFor,
} from './camera-target.ts';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

const CLOSEST_FIT = 12;

/**
 * The position that shows a target in a pane; null where what lies over the pane leaves no room.
 *
 * @param padding what lies over the pane at its edges: the position's centre is that of the rest
 */
export function cameraPositionOf(
  target: CameraTarget,
  pane: Size,
  padding: Padding = NO_PADDING,
): CameraPosition | null {
  const { width, height } = pane;
  if ('box' in target) {
    const free = {
      width: width - padding.left - padding.right,
      height: height - padding.top - padding.bottom,
    };
    return fitBounds(target.box, free, fitPadding(width, height), CLOSEST_FIT);
  }
  const zoom = target.zoom + zoomFor(width, height);
  return keepInside({ center: target.center, zoom }, target.place, pane, padding);
}

/**
 * The nearest position that shows a box whole, with `room` round it: the same as MapLibre's
 * `cameraForBounds`. Null where the room leaves nothing of the pane.
 *
 * @param maxZoom how near it may come: a box may be a point
 */
export function fitBounds(
  box: Bounds,
  pane: Size,
  room: Padding,
  maxZoom: number,
): CameraPosition | null {
  const [west, south, east, north] = box;
  const width = pane.width - room.left - room.right;
  const height = pane.height - room.top - room.bottom;
  if (width < 0 || height < 0) return null;
  const [x0, y0] = toMercator([west, north]);
  const [x1, y1] = toMercator([east, south]);
  const scale = Math.min(width / (x1 - x0), height / (y1 - y0)) / WORLD_PX;
  const zoom = Math.min(Math.log2(scale), maxZoom);
  if (!Number.isFinite(zoom)) return null;
  const size = WORLD_PX * 2 ** zoom;
  const x = (x0 + x1) / 2 - (room.left - room.right) / 2 / size;
  const y = (y0 + y1) / 2 - (room.top - room.bottom) / 2 / size;
  return { center: fromMercator(x, y), zoom };
}
