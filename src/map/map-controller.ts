import type { Story } from '../story/model.ts';
import type { Clock } from '../timeline/clocks/zones.ts';
import type { Journey } from '../timeline/journey.ts';
import { newPosition, positionAt } from '../timeline/position-at.ts';
import { type Step, stepAt, stepsOf } from '../timeline/steps.ts';
import { watchFaces } from '../ui/text/faces.ts';
import { CameraController } from './camera/camera-controller.ts';
import { basesInView } from './key/bases-in-view.ts';
import { MapIssues } from './map-issues.ts';
import type { MapOptions, Padding } from './map-options.ts';
import { overlayRects } from './overlays/overlay-rects.ts';
import { placeCard } from './overlays/place-card.ts';
import { PlaceMarkers } from './overlays/place-markers.ts';
import { VehicleMarker } from './overlays/vehicle-marker.ts';
import type { Renderer, RendererOptions } from './renderer.ts';
import { type Scene, sceneAt, sceneKey } from './scene.ts';
import { readPalette } from './style/palette.ts';
import { watchTheme } from './style/watch-theme.ts';

/**
 * What must not cover a stop. The button that returns to the journey disappears once it is pressed, and
 * the sheet of the key closes again.
 */
const OVERLAYS =
  '[data-map-overlay]:not(:empty, .map-follow, .map-key-sheet, .map-key[data-open="true"])';

/** Decides what a map shows at an instant, and has a renderer draw it. */
export class MapController<R extends Renderer = Renderer> {
  readonly renderer: R;
  readonly #container: HTMLElement;
  readonly #opening: 'whole' | 'scene';
  readonly #camera: CameraController;
  readonly #vehicle: VehicleMarker;
  readonly #places: PlaceMarkers;
  readonly #unwatchTheme: () => void;
  readonly #unwatchFaces: () => void;
  readonly #position = newPosition();
  #lang: string;
  #clock: Clock;
  #labelScale = 1;
  #journey: Journey | null = null;
  #steps: readonly Step[] = [];
  #t: number | null = null;
  #settled = true;
  #scene: Scene = { kind: 'whole' };
  /** Scene and step that are shown as active. */
  #activeKey = '';
  #bases: string | null = null;
  #destroyed = false;

  /** Throws where `create` does: where the browser cannot draw such a map. */
  constructor(
    container: HTMLElement,
    options: MapOptions,
    create: (container: HTMLElement, options: RendererOptions) => R,
  ) {
    this.#container = container;
    this.#opening = options.opening;
    this.#lang = options.lang;
    this.#clock = options.clock;
    const renderer = create(container, {
      lang: options.lang,
      palette: readPalette(container),
      cooperative: options.cooperative,
      basemapFolder: options.basemapFolder,
      world: options.world,
      folder: options.folder ?? document.baseURI,
      patience: options.patience,
      issues: new MapIssues({ report: options.onIssue, retry: () => this.renderer.retry() }),
      onGesture: () => this.#camera.free(),
      onResize: () => this.#camera.resized(),
      onReady: () => options.onReady(),
      onFail: (reason) => {
        if (this.#destroyed) return;
        this.destroy();
        options.onFail?.(reason);
      },
    });
    this.renderer = renderer;
    this.#camera = new CameraController(renderer.camera, options.onFreeCamera, () =>
      overlayRects(container, OVERLAYS),
    );
    this.#vehicle = new VehicleMarker(renderer.overlays);
    this.#places = new PlaceMarkers(renderer.overlays, options.onPick, (boxes, route) => {
      renderer.keepClear(boxes, route);
      if (!renderer.camera.moving()) placeCard(container, route);
      this.#findBases(options.onBasesInView);
    });
    this.setLabelScale(options.labelScale ?? 1);
    this.#unwatchTheme = watchTheme(() => this.setTheme());
    // Labels measured in another face would be set too close or too far.
    this.#unwatchFaces = watchFaces(() => {
      if (this.#journey) this.#places.setLocale(this.#lang, this.#clock);
    });
  }

  /** Another version of a story that is shown already leaves the camera where it is. */
  setStory(story: Story, journey: Journey): void {
    if (this.#destroyed || this.#journey === journey) return;
    const isFirst = this.#journey === null;
    this.#journey = journey;
    this.#steps = stepsOf(story);
    this.#activeKey = '';
    this.#vehicle.begin(journey);
    this.#places.begin(journey, this.#lang, this.#clock);
    this.renderer.setJourney(journey);
    const t = this.#t;
    if (t === null) return;
    if (isFirst) this.#t = null;
    else this.#camera.setStory(journey, sceneAt(journey, positionAt(journey, t), t));
    this.setInstant(t, this.#settled, true);
  }

  /**
   * @param t instant, epoch ms
   * @param settled false while the reader drags the clock: the camera then holds still
   */
  setInstant(t: number, settled = true, again = false): void {
    if (this.#destroyed || (!again && t === this.#t && settled === this.#settled)) return;
    const first = this.#t === null;
    this.#t = t;
    this.#settled = settled;
    const journey = this.#journey;
    if (!journey) return;
    const position = positionAt(journey, t, this.#position);
    this.#scene = sceneAt(journey, position, t);
    const key = `${sceneKey(this.#scene)} ${stepAt(this.#steps, t)}`;
    const changed = key !== this.#activeKey;
    this.#activeKey = key;
    if (changed) this.renderer.setScene(this.#scene);
    this.renderer.setPosition(position);
    if (first) this.#camera.begin(journey, this.#scene, this.#opening);
    this.#vehicle.update(position);
    this.#places.moved();
    if (changed) this.#places.setActive(this.#scene, t);
    this.#camera.update(this.#scene, position, settled);
  }

  /** To be called when something else lies over the map, or no longer: names make room for it. */
  overlaysChanged(): void {
    if (!this.#destroyed) this.#places.arrange();
  }

  /** Brings the camera back to the story after the reader has moved it. */
  followStory(): void {
    if (!this.#destroyed) this.#camera.follow();
  }

  /** Gives the camera back to the story from the next instant on; `whole`: to its whole route. */
  resetCamera(whole: boolean): void {
    if (this.#destroyed) return;
    this.#camera.reset(whole);
    if (this.#t !== null) this.#camera.update(this.#scene, this.#position, this.#settled);
  }

  /** Reads the site's colours again. The map also does so by itself when the theme changes. */
  setTheme(): void {
    if (!this.#destroyed) this.renderer.setTheme(readPalette(this.#container));
  }

  /** @param lang BCP 47 */
  setLocale(lang: string, clock: Clock): void {
    if (this.#destroyed || (lang === this.#lang && clock === this.#clock)) return;
    this.#lang = lang;
    this.#clock = clock;
    this.#places.setLocale(lang, clock);
    this.renderer.setLocale(lang);
  }

  /** Sets all names so much larger than on a page. */
  setLabelScale(labelScale: number): void {
    if (this.#destroyed || labelScale === this.#labelScale) return;
    this.#labelScale = labelScale;
    // For the names of places, which are HTML: see markers.css.
    this.#container.style.setProperty('--label-scale', String(labelScale));
    this.renderer.setLabelScale(labelScale);
    if (this.#journey) this.#places.setLocale(this.#lang, this.#clock);
  }

  /** One finger and the bare wheel stay with the page. */
  setCooperative(cooperative: boolean): void {
    if (!this.#destroyed) this.renderer.setCooperative(cooperative);
  }

  /** Keeps this much of the pane free at its edges. */
  setPadding(padding: Padding): void {
    if (!this.#destroyed) this.#camera.setPadding(padding);
  }

  /** Reports the bases of the lines in the picture where they are others than before. */
  #findBases(report: MapOptions['onBasesInView']): void {
    if (!this.#journey) return;
    const { overlays } = this.renderer;
    const { clientWidth: width, clientHeight: height } = overlays.container;
    const bases = basesInView(this.#journey, overlays, { width, height });
    if (bases.join() === this.#bases) return;
    this.#bases = bases.join();
    report?.(bases);
  }

  /** Leaves nothing behind; every later call is ignored. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#unwatchTheme();
    this.#unwatchFaces();
    this.#vehicle.destroy();
    this.#places.destroy();
    this.renderer.destroy();
  }
}
