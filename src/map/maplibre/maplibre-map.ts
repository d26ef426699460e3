import { MapController } from '../map-controller.ts';
import type { MapOptions } from '../map-options.ts';
import { MapLibreRenderer } from './maplibre-renderer.ts';

/** A map drawn by MapLibre. Throws where the browser gives no WebGL 2. */
export function createMapLibreMap(
  container: HTMLElement,
  options: MapOptions,
): MapController<MapLibreRenderer> {
  return new MapController(container, options, (...args) => new MapLibreRenderer(...args));
}
