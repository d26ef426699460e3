import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Rect } from '../../../geo/rect.ts';
import type { Place } from '../../../story/model.ts';
import { createMeasureText } from '../../../ui/text/measure-text.ts';
import { estimateWidth } from '../../../ui/text/text-width.ts';
import type { BasemapFiles, BasemapPart } from '../../basemap/basemap-files.ts';
import { type BasemapShapes, readBasemap } from '../../basemap/basemap-shapes.ts';
import { type BasemapLabels, readLabels } from '../../labels/basemap-labels.ts';
import { loadLabelFonts } from '../../labels/label-fonts.ts';
import { placeLabels } from '../../labels/place-labels.ts';
import type { CollisionBox } from '../../overlays/overlay-host.ts';
import { overlayRects } from '../../overlays/overlay-rects.ts';
import { type Frame, planeOf, viewOf } from '../../svg/projection.ts';
import { projectIn } from '../maplibre-overlay-host.ts';
import { dot } from './label-images.ts';
import { FONTS, labelFeatures } from './label-layers.ts';
import { placeScale } from './place-scale.ts';

/** While the map moves or something comes to lie over it, names are placed again after so long, ms. */
const SOON_MS = 250;

const WATCHED = { childList: true, subtree: true, attributeFilter: ['open', 'hidden', 'class'] };
const OVERLAYS = '[data-map-overlay]';

/**
 * Fills the built-in basemap with what is not needed at once: the region when it is near, the names
 * when their fonts have loaded. Places names clear of the story's markers.
 */
export class BasemapLayers {
  readonly #map: MapLibreMap;
  readonly #files: BasemapFiles;
  readonly #shapes = new WeakMap<FeatureCollection, BasemapShapes>();
  readonly #near: number;
  readonly #countries = new Map<string, readonly [lon: number, lat: number]>();
  readonly #mutations = new MutationObserver(() => this.#onOverlay());
  #measure = createMeasureText(FONTS.join(), estimateWidth);
  /** What lay over the map when names were placed. */
  #overlaid = '';
  #stopFonts: () => void = () => {};
  #soonTimer: ReturnType<typeof setTimeout> | undefined;
  #fontsReady = false;
  #labels: BasemapLabels = [];
  /** The names that come with the details. */
  #nearLabels: BasemapLabels = [];
  #named: readonly Place[] = [];
  #lang: string;
  #labelScale = 1;
  #boxes: readonly CollisionBox[] = [];
  /** Points along the line in the plane of the world, as x, y, x, y … */
  #route: readonly number[] = [];

  /** @param near zoom level from which the details are drawn */
  constructor(map: MapLibreMap, files: BasemapFiles, near: number, lang: string) {
    this.#map = map;
    this.#files = files;
    this.#near = near;
    this.#lang = lang;
    files.request('world');
    map.on('style.load', this.#applyStyle);
    map.on('move', this.#requestRegion);
    map.on('move', this.#placeSoon);
    const pane = map.getContainer().closest('.map-pane');
    if (pane) this.#mutations.observe(pane, WATCHED);
    this.#loadFonts();
  }

  /** @param places what the story names itself */
  setNamed(places: readonly Place[]): void {
    this.#named = places;
  }

  /** @param lang BCP 47 */
  setLang(lang: string): void {
    this.#lang = lang;
    this.#loadFonts();
  }

  /** @param labelScale how much larger names are than on a page */
  setLabelScale(labelScale: number): void {
    this.#labelScale = labelScale;
    this.#placeNames();
  }

  /**
   * Places the basemap's names clear of the story's dots, labels and line.
   *
   * @param route points along the line, as x, y, x, y … in the pane's pixels
   */
  keepClear(boxes: readonly CollisionBox[], route: readonly number[]): void {
    this.#boxes = boxes;
    placeScale(this.#map.getContainer(), this.#taken(), route);
    const { size, x0, y0 } = planeOf(this.#frame());
    this.#route = route.map((at, i) => at / size + (i % 2 === 0 ? x0 : y0));
    this.#placeNames();
  }

  /** To be called before the map goes. */
  destroy(): void {
    this.#stopFonts();
    clearTimeout(this.#soonTimer);
    this.#mutations.disconnect();
  }

  /** Puts a loaded file into its source, where the style has that source. */
  fill(name: BasemapPart): void {
    const file = this.#files.get(name);
    if (!file) return;
    if (name === 'labels') this.#labels = readLabels(file);
    else {
      if (name === 'region') this.#nearLabels = readLabels(file);
      const source = this.#source(name);
      if (source && source.serialize().data !== file) source.setData(file);
    }
    this.#placeNames();
  }

  /** Until the fonts of the language have loaded, the names on the map stay as they are. */
  #loadFonts(): void {
    this.#stopFonts();
    this.#fontsReady = false;
    this.#stopFonts = loadLabelFonts(this.#lang, () => {
      this.#fontsReady = true;
      this.#measure = createMeasureText(FONTS.join(), estimateWidth);
      this.#files.request('labels');
      if (this.#map.style) this.fill('labels');
    });
  }

  #placeNames(): void {
    const source = this.#source('labels');
    if (!source || !this.#fontsReady) return;
    const frame = this.#frame();
    const { size, x0, y0 } = planeOf(frame);
    const overlays = overlayRects(this.#map.getContainer(), OVERLAYS);
    this.#overlaid = JSON.stringify(overlays);
    const placed = placeLabels({
      labels: [...this.#labels, ...this.#nearLabels],
      basemap: {
        world: this.#shapesOf('world') ?? [],
        region: this.#shapesOf('region'),
        near: this.#near,
      },
      frame,
      lang: this.#lang,
      named: this.#named,
      taken: [...this.#taken(), ...overlays],
      route: this.#route.map((at, i) => (at - (i % 2 === 0 ? x0 : y0)) * size),
      measure: this.#measure,
      labelScale: this.#labelScale,
      before: this.#countries,
    });
    for (const { country, lon, lat } of placed)
      if (country) this.#countries.set(country, [lon, lat]);
    source.setData(labelFeatures(placed));
  }

  /** What the pane shows, without what MapLibre keeps free at its edges. */
  #frame(): Frame {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const { lng, lat } = this.#map.unproject([width / 2, height / 2]);
    return { width, height, center: [lng, lat], zoom: this.#map.getZoom() };
  }

  #shapesOf(name: 'world' | 'region'): BasemapShapes | null {
    const file = this.#files.get(name);
    if (!file) return null;
    const known = this.#shapes.get(file);
    if (known) return known;
    const shapes = readBasemap(file);
    this.#shapes.set(file, shapes);
    return shapes;
  }

  #taken(): Rect[] {
    return this.#boxes.map(({ lon, lat, left, top, right, bottom }) => {
      const { x, y } = projectIn(this.#map, lon, lat);
      return { left: x + left, top: y + top, right: x + right, bottom: y + bottom };
    });
  }

  readonly #applyStyle = (): void => {
    if (!this.#map.hasImage(dot.id)) this.#map.addImage(dot.id, dot.data, { sdf: true });
    for (const name of ['world', 'region', 'labels'] as const) this.fill(name);
    this.#requestRegion();
  };

  /** What lies over the map comes and goes: the key opens, a message appears. */
  readonly #onOverlay = (): void => {
    if (JSON.stringify(overlayRects(this.#map.getContainer(), OVERLAYS)) !== this.#overlaid)
      this.#placeSoon();
  };

  readonly #placeSoon = (): void => {
    this.#soonTimer ??= setTimeout(() => {
      this.#soonTimer = undefined;
      this.#placeNames();
    }, SOON_MS);
  };

  readonly #requestRegion = (): void => {
    this.#files.requestRegion(this.#map.getZoom(), () => viewOf(this.#frame()));
  };

  #source(id: string): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(id);
  }
}
