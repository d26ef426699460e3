import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { type BasemapFile, type BasemapFiles, REGION_ZOOM } from '../basemap-files.ts';
import type { CollisionBox } from '../overlays/overlay-host.ts';
import { COLLISION_BOX, FACE } from '../style/label-layers.ts';
import { blank, dot } from './label-images.ts';

/** Names wait so long for their fonts, ms; then they are drawn in what there is. */
const FONTS_MS = 3000;
/** One letter of each script that a font file of the site holds. */
const SCRIPTS = 'Aя';

/** How far beyond the pane a name could reach, pixels: less than MapLibre looks for collisions. */
const EDGE = 60;
/** Half of what the line is wide, pixels. */
const LINE = 5;
const OVERLAYS = '.maplibregl-ctrl, [data-map-overlay]';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

/**
 * Fills the built-in basemap with what is not needed at once: the region when it is near, the names
 * when their fonts have loaded. Keeps names clear of the story's markers.
 */
export class BasemapLayers {
  readonly #map: MapLibreMap;
  readonly #files: BasemapFiles;
  #fontsTimer: ReturnType<typeof setTimeout> | undefined;
  #fontsReady = false;
  #obstacles: readonly CollisionBox[] = [];

  constructor(map: MapLibreMap, files: BasemapFiles) {
    this.#map = map;
    this.#files = files;
    files.request('world');
    map.on('style.load', this.#applyStyle);
    map.on('zoom', this.#requestRegion);
    const tooLong = new Promise((done) => {
      this.#fontsTimer = setTimeout(done, FONTS_MS);
    });
    const fonts = [`16px ${FACE}`, `italic 16px ${FACE}`].map((font) =>
      document.fonts.load(font, SCRIPTS),
    );
    void Promise.race([Promise.allSettled(fonts), tooLong]).then(() => {
      this.#fontsReady = true;
      files.request('labels');
      if (map.style) this.fill('labels');
    });
  }

  /**
   * Keeps the basemap's names off the story's dots, labels and line.
   *
   * @param route points along the line, as x, y, x, y … in the pane's pixels
   */
  keepClear(boxes: readonly CollisionBox[], route: readonly number[]): void {
    this.#obstacles = [...boxes, ...this.#along(route), ...this.#edges(), ...this.#overlays()];
    this.#source('obstacles')?.setData(squares(this.#obstacles));
  }

  /** To be called before the map goes. */
  destroy(): void {
    clearTimeout(this.#fontsTimer);
  }

  #along(route: readonly number[]): CollisionBox[] {
    const { lng: lon, lat } = this.#map.getCenter();
    const middle = this.#map.project([lon, lat]);
    const boxes: CollisionBox[] = [];
    for (let i = 0; i + 1 < route.length; i += 2) {
      const [x, y] = [(route[i] as number) - middle.x, (route[i + 1] as number) - middle.y];
      boxes.push({ lon, lat, left: x - LINE, top: y - LINE, right: x + LINE, bottom: y + LINE });
    }
    return boxes;
  }

  /** A name is drawn whole or not at all: nothing reaches over the pane's edge. */
  #edges(): CollisionBox[] {
    const { clientWidth: w, clientHeight: h } = this.#map.getContainer();
    const { lng: lon, lat } = this.#map.getCenter();
    const { x, y } = this.#map.project([lon, lat]);
    const box = (left: number, top: number, right: number, bottom: number): CollisionBox => ({
      ...{ lon, lat },
      ...{ left: left - x, top: top - y, right: right - x, bottom: bottom - y },
    });
    return [
      box(-EDGE, -EDGE, 1, h + EDGE),
      box(w - 1, -EDGE, w + EDGE, h + EDGE),
      box(0, -EDGE, w, 1),
      box(0, h - 1, w, h + EDGE),
    ];
  }

  /** What lies over the map would hide a name. */
  #overlays(): CollisionBox[] {
    const container = this.#map.getContainer();
    const { x, y } = container.getBoundingClientRect();
    const over = container.closest('.map-pane')?.querySelectorAll(OVERLAYS) ?? [];
    return [...over].map((element) => {
      const box = element.getBoundingClientRect();
      const { lng: lon, lat } = this.#map.unproject([box.x - x, box.y - y]);
      return { lon, lat, left: 0, top: 0, right: box.width, bottom: box.height };
    });
  }

  readonly #applyStyle = (): void => {
    for (const { id, data, sdf } of [dot, blank])
      if (!this.#map.hasImage(id)) this.#map.addImage(id, data, { sdf });
    for (const name of ['world', 'region', 'labels'] as const) this.fill(name);
    this.#source('obstacles')?.setData(squares(this.#obstacles));
    this.#requestRegion();
  };

  readonly #requestRegion = (): void => {
    if (this.#map.getZoom() >= REGION_ZOOM) this.#files.request('region');
  };

  /** Puts a loaded file into its source, where the style has that source. */
  fill(name: BasemapFile): void {
    const file = name === 'labels' && !this.#fontsReady ? null : this.#files.get(name);
    const source = file && this.#source(name);
    if (source && source.serialize().data !== file) source.setData(file);
  }

  #source(id: string): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(id);
  }
}

/**
 * MapLibre keeps names clear of icons, and an icon can only be scaled as a whole: a rectangle
 * becomes a row of invisible squares as high as it is.
 */
export function squares(boxes: readonly CollisionBox[]) {
  if (boxes.length === 0) return EMPTY;
  return {
    type: 'FeatureCollection' as const,
    features: boxes.flatMap(({ lon, lat, left, top, right, bottom }) => {
      const side = Math.max(4, Math.min(bottom - top, right - left));
      const [columns, rows] = [
        Math.max(1, Math.ceil((right - left) / side)),
        Math.max(1, Math.ceil((bottom - top) / side)),
      ];
      return Array.from({ length: columns * rows }, (_, i) => {
        const [column, row] = [i % columns, Math.floor(i / columns)];
        const x =
          columns > 1
            ? left + side / 2 + (column * (right - left - side)) / (columns - 1)
            : (left + right) / 2;
        const y =
          rows > 1
            ? top + side / 2 + (row * (bottom - top - side)) / (rows - 1)
            : (top + bottom) / 2;
        // An offset is counted in the icon's own size.
        const size = side / COLLISION_BOX;
        return {
          type: 'Feature' as const,
          properties: { size, offset: [x / size, y / size] },
          geometry: { type: 'Point' as const, coordinates: [lon, lat] },
        };
      });
    }),
  };
}
