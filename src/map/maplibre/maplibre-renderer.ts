import type {
  ErrorEvent,
  IControl,
  Map as MapLibreMap,
  MapSourceDataEvent,
  StyleSpecification,
} from 'maplibre-gl';
import { t } from '../../i18n/translate.ts';
import { localize } from '../../story/localize.ts';
import type { Journey, Position } from '../../timeline/journey.ts';
import { newPosition } from '../../timeline/position-at.ts';
import { BasemapFiles, type BasemapPart } from '../basemap/basemap-files.ts';
import { maxZoomOf } from '../basemap/max-zoom.ts';
import type { CameraPort } from '../camera/camera-controller.ts';
import { surroundingsOf } from '../camera/surroundings.ts';
import type { CollisionBox, OverlayHost } from '../overlays/overlay-host.ts';
import type { Renderer, RendererOptions } from '../renderer.ts';
import type { Scene } from '../scene.ts';
import type { Palette } from '../style/palette.ts';
import { watchContext } from './context/watch-context.ts';
import { addControls, creditControl } from './controls.ts';
import { createMap } from './create-map.ts';
import type { CustomBasemapState } from './custom-basemap/custom-basemap.ts';
import { CustomBasemapSlot } from './custom-basemap/custom-basemap-slot.ts';
import { FirstRender } from './first-render.ts';
import { BasemapLayers } from './layers/basemap-layers.ts';
import { basemapStyle } from './layers/basemap-style.ts';
import { JourneyLayers } from './layers/journey-layers.ts';
import { routeLayers } from './layers/route-layers.ts';
import { RouteProgress } from './layers/route-progress.ts';
import { cameraOf, holdIn, watchGestures } from './maplibre-camera.ts';
import { overlayHostOf } from './maplibre-overlay-host.ts';

/** The journey's sources that the first render needs. */
const DRAWN = ['journey', 'stretches'];
/** All of the journey's sources: they lie on any basemap. */
const ABOVE = [...DRAWN, 'accuracy'];
/** The basemap's sources: a journey can be drawn without them. */
const BASEMAP = new Set<string>(['world', 'region', 'labels'] satisfies BasemapPart[]);

/** Draws with MapLibre. The constructor throws where the browser gives no WebGL 2. */
export class MapLibreRenderer implements Renderer {
  readonly map: MapLibreMap;
  readonly camera: CameraPort;
  readonly overlays: OverlayHost;
  readonly #options: RendererOptions;
  readonly #route: RouteProgress;
  readonly #journeyLayers: JourneyLayers;
  readonly #files: BasemapFiles;
  readonly #basemap: BasemapLayers;
  readonly #firstRender: FirstRender;
  readonly #unwatchContext: () => void;
  readonly #custom: CustomBasemapSlot;
  #palette: Palette;
  #lang: string;
  #journey: Journey | null = null;
  #unhold: () => void = () => {};
  #position: Position = newPosition();
  #scene: Scene = { kind: 'whole' };
  readonly #relabel: () => void;
  #credit: IControl | null = null;
  /** Whether a basemap of the story's own is shown. */
  #isCustom = false;
  #styled = false;
  #land: 'pending' | 'drawn' | 'missing' = 'pending';

  constructor(container: HTMLElement, options: RendererOptions) {
    this.#options = options;
    this.#lang = options.lang;
    this.#palette = options.palette;
    this.#files = new BasemapFiles(options.basemapFolder, {
      onLoad: (part, _, path) => this.#onFile(part, path),
      onError: (part, cause, path) => this.#onFileError(part, cause, path),
    });
    if (options.world) this.#files.put('world', options.world);
    const { cooperative } = options;
    const map = createMap({ container, style: this.#basemapStyle(), cooperative });
    this.map = map;
    this.#relabel = addControls(map);
    this.overlays = overlayHostOf(map);
    this.camera = cameraOf(map);
    watchGestures(map, options.onGesture);
    map.on('resize', () => options.onResize());
    this.#basemap = new BasemapLayers(map, this.#files, options.basemapFolder.near, options.lang);
    this.#route = new RouteProgress(map);
    this.#journeyLayers = new JourneyLayers(map, this.#route);
    this.#custom = new CustomBasemapSlot(
      {
        map,
        above: ABOVE,
        styled: () => this.#styled,
        palette: () => this.#palette,
        lang: () => this.#lang,
        builtIn: () => {
          this.#land = 'pending';
          return this.#basemapStyle();
        },
        onChange: this.#onCustomBasemap,
      },
      options.folder,
      options.patience,
    );
    map.on('style.load', this.#applyStyle);
    map.on('moveend', () => this.setPosition(this.#position));
    map.on('sourcedata', this.#onSourceData);
    this.#unwatchContext = watchContext(
      map,
      () => {
        this.#styled = false;
      },
      () => options.onFail('browser'),
    );
    // Without a listener MapLibre writes to the console, where no reader looks.
    map.on('error', this.#onError);
    this.#firstRender = new FirstRender(map, this.#firstSources, {
      onDrawn: () => {
        options.issues.drawn();
        options.onReady();
      },
      onLate: () => {
        options.issues.late();
        options.onReady();
      },
      onFail: () => options.onFail('files'),
    });
  }

  setJourney(journey: Journey): void {
    const before = this.#journey?.story;
    this.#journey = journey;
    this.#unhold();
    this.#unhold = holdIn(this.map, surroundingsOf(journey), maxZoomOf(journey.story));
    const { story } = journey;
    this.#basemap.setNamed([...story.places.values()]);
    if (!before) this.#setCredit(false);
    else if (!isSame(before.credit, story.credit)) this.#setCredit(this.#isCustom);
    if (before && this.#styled) this.#journeyLayers.change(journey, this.#position);
    else if (this.#styled) this.#applyStyle();
    if (!before || !isSame(before.basemap, story.basemap)) this.#custom.set(story.basemap);
  }

  setPosition(position: Position): void {
    this.#position = position;
    if (this.#styled && this.#journey) this.#route.update(position);
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    if (this.#styled) this.#route.setScene(scene);
  }

  setTheme(palette: Palette): void {
    this.#palette = palette;
    if (!this.#styled) return;
    const route = this.#journey ? routeLayers(palette) : [];
    for (const { id, paint } of [...this.#basemapLayers(), ...route]) {
      if (!this.map.getLayer(id)) continue;
      for (const [name, value] of Object.entries(paint ?? {})) {
        // These hold the progress: `RouteProgress` sets them.
        if (name === 'line-gradient' || name === 'line-layer-opacity') continue;
        this.map.setPaintProperty(id, name as 'line-color', value, { validate: false });
      }
    }
    this.#route.setTheme(palette, this.#position);
  }

  setLocale(lang: string): void {
    this.#lang = lang;
    this.#basemap.setLang(lang);
    this.#relabel();
    if (this.#journey) this.#setCredit(this.#isCustom);
    if (!this.#styled) return;
    for (const layer of this.#basemapLayers()) {
      const text = layer.type === 'symbol' ? layer.layout?.['text-field'] : undefined;
      if (text && this.map.getLayer(layer.id))
        this.map.setLayoutProperty(layer.id, 'text-field', text, { validate: false });
    }
  }

  setLabelScale(labelScale: number): void {
    this.#basemap.setLabelScale(labelScale);
  }

  setCooperative(cooperative: boolean): void {
    const { cooperativeGestures } = this.map;
    if (cooperative) cooperativeGestures.enable();
    else cooperativeGestures.disable();
  }

  keepClear(boxes: readonly CollisionBox[], route: readonly number[]): void {
    this.#basemap.keepClear(boxes, route);
  }

  retry(): void {
    if (this.#options.issues.customFailed) this.#custom.retry();
    this.#files.retry();
  }

  destroy(): void {
    this.#styled = false;
    this.#firstRender.stop();
    this.#files.destroy();
    this.#unwatchContext();
    this.#custom.destroy();
    this.#basemap.destroy();
    this.map.remove();
  }

  /** Puts the journey on a style that has just loaded, whether the first, another, or one restored. */
  readonly #applyStyle = (): void => {
    this.#styled = true;
    const journey = this.#journey;
    if (!journey) return;
    if (!this.#custom.swapping) this.#journeyLayers.add(journey, this.#palette);
    this.setTheme(this.#palette);
    this.#route.setScene(this.#scene);
  };

  readonly #onCustomBasemap = (state: CustomBasemapState, cause?: unknown): void => {
    this.#isCustom = state === 'shown';
    this.#setCredit(this.#isCustom);
    this.#options.issues.setCustomBasemap(state, cause);
  };

  #setCredit(custom: boolean): void {
    if (this.#credit) this.map.removeControl(this.#credit);
    const { basemap, credit } = this.#journey?.story ?? {};
    const makers = custom ? localize(basemap?.attribution ?? {}, this.#lang) : t('map.credit');
    this.#credit = creditControl(makers, localize(credit ?? {}, this.#lang));
    this.map.addControl(this.#credit, 'bottom-right');
  }

  /** The layers of the basemap that is shown, in the colours and language of now. */
  #basemapLayers() {
    return this.#custom.layers(this.#palette, this.#lang) ?? this.#basemapStyle().layers;
  }

  /** Until the land is drawn everything has the land's colour: sea alone would be a false map. */
  #basemapStyle(): StyleSpecification {
    const palette = this.#palette;
    const story = this.#journey?.story;
    return basemapStyle({
      palette: this.#land === 'drawn' ? palette : { ...palette, sea: palette.land },
      countries: story?.countries ?? [],
      near: this.#options.basemapFolder.near,
      world: this.#files.get('world'),
    });
  }

  /** Land belongs to the first render, unless it does not load or the basemap is a custom one. */
  readonly #firstSources = (): readonly string[] | null => {
    if (this.#land !== 'pending' || !this.map.getSource('world')) return DRAWN;
    return this.#files.get('world') ? [...DRAWN, 'world'] : null;
  };

  readonly #onSourceData = ({ sourceId, isSourceLoaded }: MapSourceDataEvent): void => {
    if (sourceId !== 'world' || !isSourceLoaded || !this.#files.get('world')) return;
    if (this.#land === 'drawn') return;
    this.#land = 'drawn';
    this.setTheme(this.#palette);
  };

  readonly #onError = (event: ErrorEvent & { readonly sourceId?: string }): void => {
    if (this.#custom.handles(event)) return;
    const { sourceId = '' } = event;
    if (BASEMAP.has(sourceId)) this.#onFileError(sourceId as BasemapPart, event.error, sourceId);
    // The journey's lines are not fetched, they only go through the worker: there is no worker.
    else if (DRAWN.includes(sourceId)) this.#options.onFail('files');
    else {
      this.#options.issues.partly(event.error);
      this.#firstRender.onError();
    }
  };

  #onFile(part: BasemapPart, path: string): void {
    if (part === 'world' && this.#land === 'missing') this.#land = 'pending';
    this.#options.issues.fileLoaded(path);
    if (this.#styled) this.#basemap.fill(part);
  }

  #onFileError(part: BasemapPart, cause: unknown, path: string): void {
    if (part === 'world') this.#land = 'missing';
    this.#options.issues.fileFailed(path, cause);
    // The first render no longer waits for this file.
    this.map.triggerRepaint();
  }
}

/** Whether two parts of a story's file are the same. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
