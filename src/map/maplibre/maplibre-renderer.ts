import type {
  ErrorEvent,
  IControl,
  Map as MapLibreMap,
  MapSourceDataEvent,
  StyleSpecification,
} from 'maplibre-gl';
import { localize } from '../../story/localize.ts';
import type { Story } from '../../story/model.ts';
import type { Journey } from '../../timeline/journey.ts';
import { newPosition, positionAt } from '../../timeline/position-at.ts';
import { type Step, stepAt, stepsOf } from '../../timeline/steps.ts';
import type { Clock } from '../../timeline/zones.ts';
import { type BasemapFile, BasemapFiles } from '../basemap-files.ts';
import { CameraController } from '../camera/camera-controller.ts';
import { placeTarget } from '../camera/camera-target.ts';
import { MapIssues } from '../map-issues.ts';
import type { MapOptions, Padding } from '../map-options.ts';
import { PlaceMarkers } from '../overlays/place-markers.ts';
import { VehicleMarker } from '../overlays/vehicle-marker.ts';
import type { Renderer } from '../renderer.ts';
import { type Scene, sceneAt, sceneKey } from '../scene.ts';
import { basemapStyle } from '../style/basemap-style.ts';
import { NAMED } from '../style/label-layers.ts';
import { hasTwoLanes } from '../style/lanes.ts';
import { type Palette, readPalette } from '../style/palette.ts';
import { routeLayers, routeSources } from '../style/route-layers.ts';
import { BasemapLayers } from './basemap-layers.ts';
import { creditControl } from './controls.ts';
import { createMap } from './create-map.ts';
import { CustomBasemapSlot } from './custom-basemap/custom-basemap-slot.ts';
import { FirstRender } from './first-render.ts';
import { cameraOf, watchGestures } from './maplibre-camera.ts';
import { overlayHostOf } from './maplibre-overlay-host.ts';
import { RouteProgress } from './route-progress.ts';
import { watchContext } from './watch-context.ts';

/** The journey's sources that make the first picture. */
const DRAWN = ['journey', 'stretches'];
/** All of the journey's sources: they lie on any ground. */
const ABOVE = [...DRAWN, 'accuracy'];
/** The ground's sources: a journey can be drawn without them. */
const GROUND = new Set<string>(['world', 'region', 'labels'] satisfies BasemapFile[]);

/** Draws a story with MapLibre. The constructor throws where the browser gives no WebGL 2. */
export class MapLibreRenderer implements Renderer {
  readonly #map: MapLibreMap;
  readonly #container: HTMLElement;
  readonly #options: MapOptions;
  readonly #camera: CameraController;
  readonly #train: VehicleMarker;
  readonly #places: PlaceMarkers;
  readonly #route: RouteProgress;
  readonly #files: BasemapFiles;
  readonly #ground: BasemapLayers;
  readonly #picture: FirstRender;
  readonly #context: () => void;
  readonly #own: CustomBasemapSlot;
  readonly #troubles: MapIssues;
  readonly #where = newPosition();
  #lang: string;
  #clock: Clock;
  #journey: Journey | null = null;
  #steps: readonly Step[] = [];
  #credit: IControl | null = null;
  #t: number | null = null;
  #settled = true;
  #scene: Scene = { kind: 'whole' };
  #told = '';
  #styled = false;
  #land: 'awaited' | 'drawn' | 'missing' = 'awaited';
  #destroyed = false;

  constructor(container: HTMLElement, options: MapOptions) {
    this.#container = container;
    this.#options = options;
    this.#lang = options.lang;
    this.#clock = options.clock;
    this.#files = new BasemapFiles(options.basemap, {
      came: (name) => this.#came(name),
      lost: (name, cause) => this.#lost(name, cause),
    });
    if (options.world) this.#files.put('world', options.world);
    this.#troubles = new MapIssues({
      tell: (trouble) => options.onIssue(trouble),
      ownAgain: () => this.#own.again(),
      groundAgain: () => this.#files.again(),
    });
    const style = this.#base(readPalette(container));
    const map = createMap({ container, style, cooperative: options.cooperative });
    this.#map = map;
    const stage = overlayHostOf(map);
    this.#camera = new CameraController(cameraOf(map), options.onFreeCamera);
    watchGestures(map, this.#camera);
    this.#train = new VehicleMarker(stage);
    this.#ground = new BasemapLayers(map, this.#files);
    this.#places = new PlaceMarkers(stage, options.onPick, (rooms, route) =>
      this.#ground.keepClear(rooms, route),
    );
    this.#route = new RouteProgress(map);
    this.#own = new CustomBasemapSlot(
      {
        map,
        above: ABOVE,
        styled: () => this.#styled,
        palette: () => readPalette(container),
        lang: () => this.#lang,
        builtIn: () => {
          this.#land = 'awaited';
          return this.#base(readPalette(container));
        },
        onChange: this.#ownTurned,
      },
      options.folder ?? document.baseURI,
      options.patience,
    );
    map.on('style.load', this.#dress);
    map.on('moveend', this.#redraw);
    map.on('sourcedata', this.#landed);
    this.#context = watchContext(
      map,
      () => {
        this.#styled = false;
      },
      () => {
        this.destroy();
        options.onFail?.('browser');
      },
    );
    // Without a listener MapLibre writes to the console, where no reader looks.
    map.on('error', this.#missed);
    // Land comes with the first picture, unless it does not come at all, or the ground is another.
    const first = () => {
      if (this.#land !== 'awaited' || !map.getSource('world')) return DRAWN;
      return this.#files.get('world') ? [...DRAWN, 'world'] : null;
    };
    this.#picture = new FirstRender(map, first, {
      onDrawn: () => {
        this.#troubles.drawn();
        options.onReady();
      },
      onLate: () => {
        this.#troubles.late();
        options.onReady();
      },
      onFail: () => this.#giveUp(),
    });
    // Labels measured in a fallback font would be set too close or too far.
    void document.fonts.ready.then(() => {
      if (!this.#destroyed && this.#journey) this.#places.setLocale(this.#lang, this.#clock);
    });
  }

  /** For looking only: what is set here behind the view's back is lost at its next turn. */
  get map(): MapLibreMap {
    return this.#map;
  }

  setStory(story: Story, journey: Journey): void {
    if (this.#destroyed || this.#journey === journey) return;
    this.#journey = journey;
    this.#steps = stepsOf(story);
    this.#told = '';
    this.#sayCredit(false);
    this.#train.begin(hasTwoLanes(journey));
    this.#route.begin(journey);
    this.#places.begin(journey, this.#lang, this.#clock);
    if (this.#styled) this.#dress();
    this.#own.set(story.basemap);
    const t = this.#t;
    this.#t = null;
    if (t !== null) this.setInstant(t, this.#settled);
  }

  setInstant(t: number, settled = true): void {
    if (this.#destroyed || (t === this.#t && settled === this.#settled)) return;
    const first = this.#t === null;
    this.#t = t;
    this.#settled = settled;
    const journey = this.#journey;
    if (!journey) return;
    const where = positionAt(journey, t, this.#where);
    this.#scene = sceneAt(journey, where, t);
    if (first) this.#camera.begin(journey, this.#scene, this.#options.opening);
    this.#train.update(where);
    this.#places.moved();
    if (this.#styled) this.#route.update(where);
    const told = `${sceneKey(this.#scene)} ${stepAt(this.#steps, t)}`;
    if (told !== this.#told) {
      this.#told = told;
      this.#places.setActive(this.#scene, t);
      if (this.#styled) this.#route.setActive(this.#scene);
    }
    this.#camera.update(this.#scene, where, settled);
  }

  showPlace(id: string): void {
    const place = this.#destroyed ? undefined : this.#journey?.story.places.get(id);
    if (place) this.#camera.visit(placeTarget(place, null));
  }

  /** Back to the story, after the reader wandered. */
  followStory(): void {
    if (!this.#destroyed) this.#camera.follow();
  }

  resetCamera(whole: boolean): void {
    if (this.#destroyed) return;
    this.#camera.reset(whole);
    if (this.#t !== null) this.#camera.update(this.#scene, this.#where, this.#settled);
  }

  /** Reads the site's colours anew; to be called when the theme has changed. */
  setTheme(): void {
    if (this.#destroyed || !this.#styled) return;
    const palette = readPalette(this.#container);
    const base = this.#own.layers(palette, this.#lang) ?? this.#base(palette).layers;
    const own = this.#journey ? routeLayers(palette, this.#journey) : [];
    for (const { id, paint } of [...base, ...own]) {
      if (!this.#map.getLayer(id)) continue;
      for (const [name, value] of Object.entries(paint ?? {})) {
        // These hold the progress: `route` paints them.
        if (name === 'line-gradient' || name === 'line-layer-opacity') continue;
        this.#map.setPaintProperty(id, name as 'line-color', value, { validate: false });
      }
    }
    this.#route.setTheme(palette, this.#where);
  }

  setLocale(lang: string, clock: Clock): void {
    if (this.#destroyed || (lang === this.#lang && clock === this.#clock)) return;
    this.#lang = lang;
    this.#clock = clock;
    this.#places.setLocale(lang, clock);
    if (!this.#styled) return;
    const palette = readPalette(this.#container);
    const layers = this.#own.layers(palette, lang) ?? this.#base(palette).layers;
    for (const layer of layers) {
      const text = layer.type === 'symbol' ? layer.layout?.['text-field'] : undefined;
      if (text && this.#map.getLayer(layer.id)) {
        this.#map.setLayoutProperty(layer.id, 'text-field', text, { validate: false });
      }
    }
  }

  setCooperative(cooperative: boolean): void {
    if (this.#destroyed) return;
    const { cooperativeGestures } = this.#map;
    if (cooperative) cooperativeGestures.enable();
    else cooperativeGestures.disable();
  }

  setPadding(padding: Padding): void {
    if (!this.#destroyed) this.#camera.setPadding(padding);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#styled = false;
    this.#picture.stop();
    this.#files.destroy();
    this.#context();
    this.#own.destroy();
    this.#ground.destroy();
    this.#train.destroy();
    this.#places.destroy();
    this.#map.remove();
  }

  /** Puts the journey on a style that has just been loaded, whether the first, another, or one restored. */
  readonly #dress = (): void => {
    this.#styled = true;
    const journey = this.#journey;
    if (!journey) return;
    const palette = readPalette(this.#container);
    if (!this.#own.swapping) this.#draw(journey, palette);
    if (this.#t !== null) positionAt(journey, this.#t, this.#where);
    // The ground may have been drawn before it was known for which story.
    const towns = this.#base(palette).layers.find(({ id }) => id === NAMED);
    if (towns?.type === 'symbol' && this.#map.getLayer(NAMED))
      this.#map.setFilter(NAMED, towns.filter, { validate: false });
    this.setTheme();
    this.#route.setActive(this.#scene);
  };

  #draw(journey: Journey, palette: Palette): void {
    const map = this.#map;
    const layers = routeLayers(palette, journey);
    for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id);
    for (const [id, source] of Object.entries(routeSources(journey.story, journey))) {
      if (map.getSource(id)) map.removeSource(id);
      map.addSource(id, source);
    }
    // Names of lands and seas lie over the ground and under the journey.
    for (const layer of layers) map.addLayer(layer);
  }

  readonly #ownTurned = (state: 'trying' | 'shown' | 'failed', cause?: unknown): void => {
    this.#sayCredit(state === 'shown');
    this.#troubles.ownTurned(state, cause);
  };

  #sayCredit(own: boolean): void {
    if (this.#credit) this.#map.removeControl(this.#credit);
    this.#credit = creditControl(localize(this.#journey?.story.credit ?? {}, this.#lang), own);
    this.#map.addControl(this.#credit, 'bottom-right');
  }

  readonly #redraw = (): void => {
    if (this.#styled && this.#journey) this.#route.update(this.#where);
  };

  /** Until the land is drawn all is land's colour: sea alone would be a false map. */
  #base(palette: Palette): StyleSpecification {
    const colours = this.#land === 'drawn' ? palette : { ...palette, sea: palette.land };
    const story = this.#journey?.story;
    return basemapStyle({
      palette: colours,
      lang: this.#lang,
      countries: story?.countries ?? [],
      named: [...(story?.places.values() ?? [])].map(({ lon, lat }) => [lon, lat] as const),
      world: this.#files.get('world'),
    });
  }

  readonly #landed = ({ sourceId, isSourceLoaded }: MapSourceDataEvent): void => {
    if (sourceId !== 'world' || !isSourceLoaded || !this.#files.get('world')) return;
    if (this.#land === 'drawn') return;
    this.#land = 'drawn';
    this.setTheme();
  };

  readonly #missed = (event: ErrorEvent & { readonly sourceId?: string }): void => {
    if (this.#own.takes(event)) return;
    const { sourceId = '' } = event;
    if (GROUND.has(sourceId)) {
      this.#lost(sourceId as BasemapFile, event.error);
      return;
    }
    // The journey's lines are at hand, and only go through the worker: there is none.
    if (DRAWN.includes(sourceId)) {
      this.#giveUp();
      return;
    }
    this.#troubles.partly(event.error);
    this.#picture.erred();
  };

  #giveUp(): void {
    if (this.#destroyed) return;
    this.destroy();
    this.#options.onFail?.('files');
  }

  #came(name: BasemapFile): void {
    if (name === 'world' && this.#land === 'missing') this.#land = 'awaited';
    this.#troubles.came(name);
    if (this.#styled) this.#ground.fill(name);
  }

  #lost(name: BasemapFile, cause: unknown): void {
    if (name === 'world') this.#land = 'missing';
    this.#troubles.lost(name, cause);
    // The first picture waits for this no longer.
    this.#map.triggerRepaint();
  }
}
