import { MapController } from '../map-controller.ts';
import type { MapOptions } from '../map-options.ts';
import { SvgRenderer } from './svg-renderer.ts';

/** A map drawn as SVG, for browsers without WebGL. */
export function createSvgMap(
  container: HTMLElement,
  options: MapOptions,
): MapController<SvgRenderer> {
  return new MapController(container, options, (...args) => new SvgRenderer(...args));
}
