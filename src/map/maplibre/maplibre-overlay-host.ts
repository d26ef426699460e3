import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { OverlayHost } from '../overlays/overlay-host.ts';

/** MapLibre's map, for what stands on it. */
export function overlayHostOf(map: MapLibreMap): OverlayHost {
  return {
    container: map.getContainer(),
    zoom: () => map.getZoom(),
    project: (lon, lat) => map.project([lon, lat]),
    addMarker: (element, lon, lat, fine = false) => {
      const marker = new Marker({
        element,
        ...(fine ? { subpixelPositioning: true } : {}),
      }).setLngLat([lon, lat]);
      return {
        show: () => void marker.addTo(map),
        hide: () => void marker.remove(),
        move: (lon, lat) => void marker.setLngLat([lon, lat]),
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
