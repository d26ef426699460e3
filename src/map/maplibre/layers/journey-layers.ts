import type { GeoJSONSource, Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl';
import type { Journey, Position } from '../../../timeline/journey.ts';
import type { Palette } from '../../style/palette.ts';
import { routeLayers, routeSources } from './route-layers.ts';
import type { RouteProgress } from './route-progress.ts';

/** The journey's sources and layers on the map, for one version of the story after another. */
export class JourneyLayers {
  readonly #map: MapLibreMap;
  readonly #progress: RouteProgress;
  #journey: Journey | null = null;
  #position: Position | null = null;
  /** The line that is drawn is still that of the version before. */
  #lineChanges = false;

  constructor(map: MapLibreMap, progress: RouteProgress) {
    this.#map = map;
    this.#progress = progress;
    map.on('sourcedata', this.#onSourceData);
  }

  /** Puts the journey on a style that has none of it. */
  add(journey: Journey, palette: Palette): void {
    const map = this.#map;
    const layers = routeLayers(palette);
    for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id);
    for (const [id, source] of Object.entries(routeSources(journey.story, journey))) {
      if (map.getSource(id)) map.removeSource(id);
      map.addSource(id, source);
    }
    // The basemap's names lie under the journey.
    for (const layer of layers) map.addLayer(layer);
    this.#lineChanges = false;
    this.#progress.begin(journey);
  }

  /** Gives the sources the data of another version. Those that stay the same are left alone, and so are all layers. */
  change(journey: Journey, position: Position): void {
    this.#journey = journey;
    this.#position = position;
    for (const [id, { data }] of Object.entries(routeSources(journey.story, journey))) {
      const source = this.#map.getSource<GeoJSONSource>(id);
      if (!source || JSON.stringify(source.serialize().data) === JSON.stringify(data)) continue;
      void source.setData(data);
      this.#lineChanges ||= id === 'journey';
    }
    if (!this.#lineChanges) this.#progress.begin(journey);
  }

  /** What is travelled of a line that grows is less of the whole: so the progress waits until it is drawn. */
  readonly #onSourceData = ({ sourceId, isSourceLoaded }: MapSourceDataEvent): void => {
    if (sourceId !== 'journey' || !isSourceLoaded || !this.#lineChanges || !this.#journey) return;
    this.#lineChanges = false;
    this.#progress.begin(this.#journey);
    if (this.#position) this.#progress.update(this.#position);
  };
}
