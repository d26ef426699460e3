import type { FeatureCollection } from 'geojson';
import type { Rect } from '../../geo/rect.ts';
import { localize } from '../../story/localize.ts';
import type { Story } from '../../story/model.ts';
import type { Journey } from '../../timeline/journey.ts';
import { newPosition, positionAt } from '../../timeline/position-at.ts';
import { type Step, stepAt, stepsOf } from '../../timeline/steps.ts';
import type { Clock } from '../../timeline/zones.ts';
import { type BasemapFile, BasemapFiles, REGION_ZOOM } from '../basemap-files.ts';
import { CameraController } from '../camera/camera-controller.ts';
import { placeTarget } from '../camera/camera-target.ts';
import { type MapOptions, NO_LAND, PARTLY, type Padding } from '../map-options.ts';
import type { CollisionBox } from '../maplibre/basemap-layers.ts';
import { PlaceMarkers } from '../overlays/place-markers.ts';
import { VehicleMarker } from '../overlays/vehicle-marker.ts';
import type { Renderer } from '../renderer.ts';
import { type Scene, sceneAt, sceneKey } from '../scene.ts';
import { hasTwoLanes } from '../style/lanes.ts';
import { readPalette } from '../style/palette.ts';
import { type Basemap, readBasemap } from './draw/draw-basemap.ts';
import { type BasemapLabels, readLabels } from './draw/draw-labels.ts';
import { drawAccuracy, drawNames, drawUnder, type MapDrawing, svg } from './draw/draw-map.ts';
import { routeState } from './draw/draw-route.ts';
import { type ScreenRoute, screenRouteOf } from './draw/screen-route.ts';
import { type SvgAttrs, toElement } from './draw/svg-node.ts';
import { Gestures } from './gestures.ts';
import { canvasMeasure } from './measure-text.ts';
import { type Surface, surfaceIn } from './surface.ts';
import { SvgOverlayHost } from './svg-overlay-host.ts';
import './svg-renderer.css';

/** Draws a story as SVG, for browsers without WebGL: what moves with the clock are attributes. */
export class SvgRenderer implements Renderer {
  readonly #container: HTMLElement;
  readonly #options: MapOptions;
  readonly #surface: Surface;
  readonly #stage: SvgOverlayHost;
  readonly #camera: CameraController;
  readonly #hand: Gestures;
  readonly #train: VehicleMarker;
  readonly #places: PlaceMarkers;
  readonly #files: BasemapFiles;
  readonly #measure = canvasMeasure();
  readonly #sizes: ResizeObserver;
  readonly #where = newPosition();
  #lang: string;
  #clock: Clock;
  #journey: Journey | null = null;
  #steps: readonly Step[] = [];
  #t: number | null = null;
  #settled = true;
  #scene: Scene = { kind: 'whole' };
  #told = '';
  #track: ScreenRoute | null = null;
  #rooms: readonly CollisionBox[] = [];
  /** What lies over the map, in its pixels. */
  #overlays: readonly Rect[] = [];
  #drawn: SVGElement | null = null;
  /** The lines that change with the instant. */
  #done: Element | null = null;
  #range: Element | null = null;
  #grounds: { world: Basemap['world'] | null; region: Basemap['region'] } = {
    world: null,
    region: null,
  };
  #labels: BasemapLabels = [];
  /** What of the ground did not come. */
  readonly #missing = new Set<BasemapFile>();
  #ready = false;
  #destroyed = false;

  constructor(container: HTMLElement, options: MapOptions) {
    this.#container = container;
    this.#options = options;
    this.#lang = options.lang;
    this.#clock = options.clock;
    this.#surface = surfaceIn(container, (levels) => this.#hand.zoom(levels));
    this.#surface.root.dataset.cooperative = String(options.cooperative);
    this.#stage = new SvgOverlayHost(container, this.#surface.pins, () => this.#draw());
    this.#camera = new CameraController(this.#stage, options.onFreeCamera);
    this.#hand = new Gestures(this.#surface.root, this.#stage, options.cooperative, () =>
      this.#camera.free(),
    );
    this.#train = new VehicleMarker(this.#stage);
    this.#places = new PlaceMarkers(this.#stage, options.onPick, (rooms) => {
      this.#rooms = rooms;
      this.#overlays = this.#overlaid();
      this.#name();
    });
    this.#files = new BasemapFiles(options.basemap, { came: this.#came, lost: this.#lost });
    this.#files.ask('world');
    this.#files.ask('labels');
    this.#sizes = new ResizeObserver(() => {
      const { width, height } = this.#stage.frame;
      const size = this.#stage.size();
      if (size.width === width && size.height === height) return;
      this.#stage.resized();
      this.#camera.resized();
    });
    this.#sizes.observe(container);
    // Labels measured in a fallback font would be set too close or too far.
    void document.fonts.ready.then(() => {
      if (this.#destroyed || !this.#journey) return;
      this.#measure.forget();
      this.#places.setLocale(this.#lang, this.#clock);
      this.#draw();
    });
  }

  setStory(story: Story, journey: Journey): void {
    if (this.#destroyed || this.#journey === journey) return;
    this.#journey = journey;
    this.#steps = stepsOf(story);
    this.#told = '';
    this.#surface.credit(localize(story.credit, this.#lang));
    this.#train.begin(hasTwoLanes(journey));
    this.#places.begin(journey, this.#lang, this.#clock);
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
    this.#advance();
    const told = `${sceneKey(this.#scene)} ${stepAt(this.#steps, t)}`;
    if (told !== this.#told) {
      this.#told = told;
      this.#places.setActive(this.#scene, t);
      this.#tell();
    }
    this.#camera.update(this.#scene, where, settled);
    if (this.#ready) return;
    this.#ready = true;
    this.#options.onReady();
  }

  showPlace(id: string): void {
    const place = this.#destroyed ? undefined : this.#journey?.story.places.get(id);
    if (place) this.#camera.visit(placeTarget(place, null));
  }

  followStory(): void {
    if (!this.#destroyed) this.#camera.follow();
  }

  resetCamera(whole: boolean): void {
    if (this.#destroyed) return;
    this.#camera.reset(whole);
    if (this.#t !== null) this.#camera.update(this.#scene, this.#where, this.#settled);
  }

  setTheme(): void {
    this.#draw();
  }

  setLocale(lang: string, clock: Clock): void {
    if (this.#destroyed || (lang === this.#lang && clock === this.#clock)) return;
    this.#lang = lang;
    this.#clock = clock;
    this.#places.setLocale(lang, clock);
    this.#draw();
  }

  setCooperative(cooperative: boolean): void {
    if (this.#destroyed) return;
    this.#hand.cooperative = cooperative;
    this.#surface.root.dataset.cooperative = String(cooperative);
  }

  setPadding(padding: Padding): void {
    if (!this.#destroyed) this.#camera.setPadding(padding);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#sizes.disconnect();
    this.#files.destroy();
    this.#hand.destroy();
    this.#train.destroy();
    this.#places.destroy();
    this.#surface.root.remove();
  }

  /** Draws all anew: the picture, the colours, the language or the story told have changed. */
  #draw(): void {
    const drawing = this.#drawing();
    if (!drawing) return;
    if (drawing.frame.zoom >= REGION_ZOOM) this.#files.ask('region');
    this.#track = screenRouteOf(drawing.journey, drawing.frame);
    const under = drawUnder(drawing, this.#taken(), this.#scene, this.#track, this.#where);
    const drawn = toElement(svg(drawing, undefined, under));
    if (this.#drawn) this.#drawn.replaceWith(drawn);
    else this.#surface.root.prepend(drawn);
    this.#drawn = drawn;
    this.#done = drawn.querySelector('.route-done');
    this.#range = drawn.querySelector('.route-range');
  }

  /** Sets the ground's names anew, since the story's own have found their places. */
  #name(): void {
    const drawing = this.#drawing();
    const names = this.#drawn?.querySelector('.names');
    if (!drawing || !names || !this.#track) return;
    names.replaceWith(toElement(drawNames(drawing, this.#taken(), this.#track)));
  }

  /** Shows how exact the place told now is known. */
  #tell(): void {
    const drawing = this.#drawing();
    this.#drawn?.querySelector('.accuracy')?.remove();
    const ring = drawing ? drawAccuracy(this.#scene, drawing.frame, drawing.palette) : [];
    this.#drawn?.querySelector('.route')?.prepend(...ring.map(toElement));
  }

  /** Draws the lines as far as the traveller has come. */
  #advance(): void {
    if (!this.#journey || !this.#track) return;
    const { done, range } = routeState(this.#journey, this.#track, this.#where);
    write(this.#done, done);
    write(this.#range, range);
  }

  #drawing(): MapDrawing | null {
    const [journey, t] = [this.#journey, this.#t];
    const { frame } = this.#stage;
    if (this.#destroyed || !journey || t === null || frame.width === 0) return null;
    const { world, region } = this.#grounds;
    const palette = readPalette(this.#container);
    return {
      journey,
      t,
      frame,
      labels: this.#labels,
      grounds: { world: world ?? [], region },
      // Until the land is drawn all is land's colour: sea alone would be a false map.
      palette: world ? palette : { ...palette, sea: palette.land },
      lang: this.#lang,
      countries: journey.story.countries,
      measure: this.#measure,
    };
  }

  #taken(): Rect[] {
    const rooms = this.#rooms.map(({ lon, lat, left, top, right, bottom }) => {
      const { x, y } = this.#stage.project(lon, lat);
      return { left: x + left, top: y + top, right: x + right, bottom: y + bottom };
    });
    return [...rooms, ...this.#overlays];
  }

  #overlaid(): Rect[] {
    const origin = this.#container.getBoundingClientRect();
    const over = this.#container.closest('.map-pane')?.querySelectorAll('[data-map-overlay]') ?? [];
    return [...over].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const [x, y] = [origin.left, origin.top];
      return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
    });
  }

  readonly #came = (name: BasemapFile, file: FeatureCollection): void => {
    if (name === 'labels') this.#labels = readLabels(file);
    else this.#grounds[name] = readBasemap(file);
    if (this.#missing.delete(name)) this.#say();
    this.#draw();
  };

  readonly #lost = (name: BasemapFile, cause: unknown): void => {
    this.#missing.add(name);
    this.#say(cause);
  };

  #say(cause?: unknown): void {
    const said = this.#missing.has('world') ? NO_LAND : this.#missing.size > 0 ? PARTLY : null;
    this.#options.onIssue(said && { ...said, cause, again: () => this.#files.again() });
  }
}

function write(element: Element | null, attrs: SvgAttrs): void {
  for (const [name, value] of Object.entries(attrs)) {
    if (value === undefined) element?.removeAttribute(name);
    else element?.setAttribute(name, String(value));
  }
}
