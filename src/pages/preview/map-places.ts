import { fromMercator, toMercator, WORLD_PX } from '../../geo/mercator.ts';
import type { CameraPosition } from '../../map/camera/camera-target.ts';
import type { MapController } from '../../map/map-controller.ts';

/** The pixels of a map, without turns: what `OverlayHost` offers. */
export interface MapPixels {
  zoom(): number;
  project(lon: number, lat: number): { readonly x: number; readonly y: number };
}

/** The place under a pixel of a map, degrees; longitudes within 180 degrees of Greenwich. */
export function placeUnder(map: MapPixels, x: number, y: number): [lon: number, lat: number] {
  const size = WORLD_PX * 2 ** map.zoom();
  // The map draws the world evenly, so one place says where all others are.
  const origin = map.project(0, 0);
  const [ox, oy] = toMercator([0, 0]);
  const [lon, lat] = fromMercator(ox + (x - origin.x) / size, oy + (y - origin.y) / size);
  return [lon - 360 * Math.round(lon / 360), lat];
}

/** Where the camera of a map looks. */
export function cameraOf({ renderer: { camera, overlays } }: MapController): CameraPosition {
  const { width, height } = camera.size();
  const { top, right, bottom, left } = camera.padding();
  const center = placeUnder(overlays, (left + width - right) / 2, (top + height - bottom) / 2);
  return { center, zoom: overlays.zoom() };
}
