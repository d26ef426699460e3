import { fromMercator, mercatorX, mercatorY, toMercator, WORLD_PX } from '../../geo/mercator.ts';
import type { Bounds, Rect } from '../../geo/rect.ts';
import { type MaxZoom, siteZoom } from '../basemap/max-zoom.ts';
import type { Padding } from '../map-options.ts';
import {
  type CameraPosition,
  type CameraTarget,
  fitPadding,
  keepInside,
  zoomFor,
} from './camera-target.ts';

type Point = readonly [lon: number, lat: number];

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** No box is shown from nearer, unless it is so small that it would not be seen, pixels. */
const CLOSEST_FIT = 12;
const SEEN_PX = 100;

/** Pixels that a stop keeps from what lies over the map. */
const CLEAR = 20;
/** The room is widened for so many overlays at most. */
const TRIES = 6;
/** Share of a pane's width or height that one edge's room may take. */
const MOST_ROOM = 0.4;

/**
 * The position that shows a target in a pane; null where what lies over the pane leaves no room.
 *
 * @param padding what lies over the pane at its edges: the position's centre is that of the rest
 * @param overlays key, buttons and credit, in the pane's pixels: no stop comes to lie under them
 */
export function cameraPositionOf(
  target: CameraTarget,
  pane: Size,
  padding: Padding = NO_PADDING,
  overlays: readonly Rect[] = [],
  nearest: MaxZoom = siteZoom,
): CameraPosition | null {
  const { width, height } = pane;
  const free = {
    width: width - padding.left - padding.right,
    height: height - padding.top - padding.bottom,
  };
  let room: Padding =
    'box' in target ? fitPadding(width, height) : fitPadding(free.width, free.height);
  let shown = positionIn(target, pane, padding, free, room, nearest);
  for (let i = 0; shown && i < TRIES; i += 1) {
    const hidden = hiddenBy(overlays, shown, stopsOf(target), pane, padding);
    const wider = hidden && roomBeside(hidden, room, pane, padding);
    if (!wider) break;
    room = wider;
    shown = positionIn(target, pane, padding, free, room, nearest) ?? shown;
  }
  return shown;
}

function stopsOf(target: CameraTarget): readonly Point[] {
  return 'box' in target ? target.stops : [target.place];
}

function positionIn(
  target: CameraTarget,
  pane: Size,
  padding: Padding,
  free: Size,
  room: Padding,
  nearest: MaxZoom,
): CameraPosition | null {
  if ('box' in target) {
    const [west, south, east, north] = target.box;
    const middle = nearest([(west + east) / 2, (south + north) / 2]);
    const extent = Math.max(mercatorX(east) - mercatorX(west), mercatorY(south) - mercatorY(north));
    const seen = extent > 0 ? Math.log2(SEEN_PX / WORLD_PX / extent) : 0;
    return fitBounds(target.box, free, room, Math.min(Math.max(CLOSEST_FIT, seen), middle));
  }
  const meant = target.zoom + zoomFor(pane.width, pane.height);
  const zoom = Math.min(meant, nearest(target.center));
  return keepInside({ center: target.center, zoom }, target.place, pane, padding, room);
}

/** The first of some rectangles under which one of the stops lies. */
function hiddenBy(
  overlays: readonly Rect[],
  { center, zoom }: CameraPosition,
  stops: readonly Point[],
  pane: Size,
  padding: Padding,
): Rect | null {
  const size = WORLD_PX * 2 ** zoom;
  const [cx, cy] = toMercator(center);
  const [mx, my] = [
    (padding.left + pane.width - padding.right) / 2,
    (padding.top + pane.height - padding.bottom) / 2,
  ];
  const pixels = stops.map((stop) => {
    const [x, y] = toMercator(stop);
    return [mx + (x - cx - Math.round(x - cx)) * size, my + (y - cy) * size] as const;
  });
  const covers = ({ left, top, right, bottom }: Rect) =>
    pixels.some(
      ([x, y]) => x > left - CLEAR && x < right + CLEAR && y > top - CLEAR && y < bottom + CLEAR,
    );
  return overlays.find(covers) ?? null;
}

/** The room that leaves a rectangle free at the edge where that costs least; null where none is left. */
function roomBeside(overlay: Rect, room: Padding, pane: Size, padding: Padding): Padding | null {
  const { width, height } = pane;
  const needs = (
    [
      ['top', overlay.bottom - padding.top, height],
      ['right', width - overlay.left - padding.right, width],
      ['bottom', height - overlay.top - padding.bottom, height],
      ['left', overlay.right - padding.left, width],
    ] as const
  )
    .map(([side, long, whole]) => {
      const needed = long + CLEAR + 1;
      return { side, needed, share: needed / whole, more: (needed - room[side]) / whole };
    })
    .filter(({ share, more }) => more > 0 && share <= MOST_ROOM)
    .sort((a, b) => a.more - b.more);
  const [least] = needs;
  return least ? { ...room, [least.side]: least.needed } : null;
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
  // A box of nearly the whole world leaves no room: its middle is the pane's.
  const aside = size < pane.width ? 0 : (room.left - room.right) / 2 / size;
  const x = (x0 + x1) / 2 - aside;
  const y = (y0 + y1) / 2 - (room.top - room.bottom) / 2 / size;
  return { center: fromMercator(x, y), zoom };
}
