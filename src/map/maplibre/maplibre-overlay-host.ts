import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import { unwrapLongitude } from '../../geo/longitude.ts';
import { drawnLatitude } from '../../geo/mercator.ts';
import type { OverlayHost } from '../overlays/overlay-host.ts';

/** The pixel of a place: of the world's copies the one nearest to the pane's middle, as the markers stand. */
export function projectIn(map: MapLibreMap, lon: number, lat: number): { x: number; y: number } {
  const { clientWidth, clientHeight } = map.getContainer();
  const middle = map.unproject([clientWidth / 2, clientHeight / 2]);
  return map.project([unwrapLongitude(lon, middle.lng), drawnLatitude(lat)]);
}

/** MapLibre's map, for what stands on it. */
export function overlayHostOf(map: MapLibreMap): OverlayHost {
  return {
    container: map.getContainer(),
    zoom: () => map.getZoom(),
    project: (lon, lat) => projectIn(map, lon, lat),
    addMarker: (element, lon, lat, fine = false) => {
      const marker = new Marker({
        element,
        ...(fine ? { subpixelPositioning: true } : {}),
      }).setLngLat([lon, drawnLatitude(lat)]);
      return {
        show: () => void marker.addTo(map),
        hide: () => void marker.remove(),
        move: (lon, lat) => void marker.setLngLat([lon, drawnLatitude(lat)]),
      };
    },
    onMove: (ended, zooming) => {
      map.on('moveend', ended);
      map.on('zoom', zooming);
      return () => {
        map.off('moveend', ended);
        map.off('zoom', zooming);
      };
    },
  };
}
