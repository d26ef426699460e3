import type { Map as MapLibreMap } from 'maplibre-gl';
import { WORLD_PX } from '../../../geo/mercator.ts';
import type { Journey, Position } from '../../../timeline/journey.ts';
import { placeOf, type Scene } from '../../scene.ts';
import { ROUTE_LINES } from '../../style/layers.ts';
import { drawnLength, progressAt, progressOf } from '../../style/line-progress.ts';
import type { Palette } from '../../style/palette.ts';
import { doneGradient, rangeGradient } from './gradients.ts';

const RANGE_OPACITY = ROUTE_LINES.find(({ extent }) => extent === 'range')?.opacity ?? 1;

/** A gradient that would move by less is left as it is: its end is as soft, and under the marker. */
const LEAST_PX = 1;
/** Width of a gradient's end: about one of the 256 samples that MapLibre takes per tile. */
const EDGE_PX = 4;

/** Draws the travelled line, and the band where the vehicle could be, per frame and by paint properties alone. */
export class RouteProgress {
  readonly #map: MapLibreMap;
  #journey: Journey | null = null;
  #progress: Float64Array = new Float64Array(0);
  #length = 0;
  #signal = '';
  /** What is drawn: travelled, least, most, and the zoom level that the edges are made for. */
  #drawn = { done: -1, from: -1, to: -1, zoom: -1 };

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  begin(journey: Journey): void {
    this.#journey = journey;
    this.#progress = progressOf(journey);
    this.#length = drawnLength(journey);
  }

  /** Draws everything again in these colours: after a style has loaded, or the theme has changed. */
  setTheme(palette: Palette, position: Position): void {
    this.#signal = palette.signal;
    this.#drawn = { done: -1, from: -1, to: -1, zoom: -1 };
    this.update(position);
  }

  update(position: Position): void {
    const journey = this.#journey;
    if (!journey || !this.#signal) return;
    const done = progressAt(journey, this.#progress, position.best.s);
    const from = progressAt(journey, this.#progress, position.from.s);
    const to = progressAt(journey, this.#progress, position.to.s);
    const zoom = this.#map.getZoom();
    const px = this.#length * WORLD_PX * 2 ** zoom;
    const edge = Math.min(0.01, EDGE_PX / Math.max(px, 1));
    const { drawn, map } = { drawn: this.#drawn, map: this.#map };
    const rescaled = Math.abs(zoom - drawn.zoom) > 0.5;
    const apart = (a: number, b: number) => rescaled || Math.abs(a - b) * px > LEAST_PX;
    if (apart(done, drawn.done)) {
      const gradient = doneGradient(this.#signal, done, edge);
      map.setPaintProperty('route-done', 'line-gradient', gradient, { validate: false });
      drawn.done = done;
    }
    if (apart(from, drawn.from) || apart(to, drawn.to)) {
      const gradient = rangeGradient(this.#signal, from, to, edge);
      map.setPaintProperty('route-range', 'line-gradient', gradient, { validate: false });
      // Where there is nothing to show, MapLibre skips the layer.
      const opacity = to > from ? RANGE_OPACITY : 0;
      map.setPaintProperty('route-range', 'line-layer-opacity', opacity, { validate: false });
      drawn.from = from;
      drawn.to = to;
    }
    drawn.zoom = zoom;
  }

  /** Shows how exactly the place of a scene is known. */
  setScene(scene: Scene): void {
    const place = placeOf(scene);
    this.#map.setFilter('accuracy', ['==', ['get', 'place'], place?.id ?? ''], {
      validate: false,
    });
  }
}
