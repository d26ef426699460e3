import { LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import { drawnLatitude } from '../../geo/mercator.ts';
import type { Bounds } from '../../geo/rect.ts';
import type { MaxZoom } from '../basemap/max-zoom.ts';
import type { CameraPort } from '../camera/camera-controller.ts';
import type { Size } from '../camera/fit.ts';
import { heldIn } from '../camera/surroundings.ts';
import { projectIn } from './maplibre-overlay-host.ts';

const FLIGHT_MS = 1200;
const PAN_MS = 400;

/** MapLibre's camera, for the `CameraController`. */
export function cameraOf(map: MapLibreMap): CameraPort {
  return {
    size: () => sizeOf(map),
    moving: () => map.isMoving(),
    padding: () => {
      const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
      return { top, right, bottom, left };
    },
    setPadding: (padding) => void map.setPadding(padding),
    project: (lon, lat) => projectIn(map, lon, lat),
    go: ({ center, zoom }, how) => {
      const [lon, lat] = [center[0], drawnLatitude(center[1])];
      // MapLibre never queues flights.
      if (how === 'cut') {
        map.jumpTo({ center: [lon, lat], zoom });
        // It sets the zoom before the centre, where the camera may have had to stay farther away.
        if (map.getZoom() < zoom) map.jumpTo({ zoom });
      } else map.flyTo({ center: [lon, lat], zoom, duration: FLIGHT_MS, essential: false });
    },
    pan: (lon, lat, how) =>
      void map.easeTo({ center: [lon, drawnLatitude(lat)], duration: how === 'cut' ? 0 : PAN_MS }),
  };
}

/** Bounds the camera to a part of the world and to the zoom level `nearest`, whoever moves it. */
export function holdIn(map: MapLibreMap, bounds: Bounds, nearest: MaxZoom): () => void {
  // Reading the size in each frame of a flight would force a layout.
  let pane = sizeOf(map);
  const hold = () =>
    map.setTransformConstrain(({ lng, lat }, zoom) => {
      const held = heldIn(bounds, { center: [lng, lat], zoom }, pane, nearest);
      return { center: new LngLat(...held.center), zoom: held.zoom };
    });
  hold();
  const onResize = () => {
    pane = sizeOf(map);
    hold();
  };
  map.on('resize', onResize);
  return () => map.off('resize', onResize);
}

function sizeOf(map: MapLibreMap): Size {
  const { clientWidth, clientHeight } = map.getContainer();
  return { width: clientWidth, height: clientHeight };
}

/** Calls back when the reader moves the map. */
export function watchGestures(map: MapLibreMap, onGesture: () => void): void {
  // Only gestures carry an original event: flights and resizing don't.
  map.on('movestart', (event) => {
    if (event.originalEvent) onGesture();
  });
  // Except for the first tick of a wheel, which MapLibre holds back and then starts without its event.
  map.on('wheel', ({ originalEvent }) => {
    const { cooperativeGestures } = map;
    const ours =
      !cooperativeGestures.isEnabled() ||
      originalEvent.ctrlKey ||
      cooperativeGestures.isBypassed(originalEvent);
    if (ours && originalEvent.deltaY !== 0) onGesture();
  });
}
