import type { Rect } from '../../geo/rect.ts';
import type { Journey, Position } from '../../timeline/journey.ts';
import { maxZoomOf } from '../basemap/max-zoom.ts';
import type { Padding } from '../map-options.ts';
import { type Scene, sceneKey } from '../scene.ts';
import {
  type CameraPosition,
  type CameraTarget,
  moveFor,
  openingTarget,
  targetOf,
} from './camera-target.ts';
import { cameraPositionOf, type Size } from './fit.ts';

/** The vehicle counts as lost this many pixels before it leaves the picture. */
const MARGIN = 24;

/** What the controller needs of a map's camera. */
export interface CameraPort {
  /** Pixels. */
  size(): Size;
  /** Whether the camera is flying or panning. */
  moving(): boolean;
  padding(): Padding;
  setPadding(padding: Padding): void;
  project(lon: number, lat: number): { readonly x: number; readonly y: number };
  /** Ends the move that is under way, if any. */
  go(position: CameraPosition, how: 'cut' | 'fly'): void;
  /** Moves the centre and keeps the zoom. */
  pan(lon: number, lat: number, how: 'cut' | 'ease'): void;
}

/** Moves a map's camera by the rules of `moveFor`, until the reader takes it. */
export class CameraController {
  readonly #port: CameraPort;
  readonly #onFreeCamera: (free: boolean) => void;
  readonly #overlays: () => readonly Rect[];
  readonly #reducedMotion: MediaQueryList;
  #journey: Journey | null = null;
  #scene: Scene = { kind: 'whole' };
  /** Key of the scene that needs no move of the camera; null after a pan. */
  #shown: string | null = null;
  /** What the camera shows, to be fitted again when the pane changes its size. */
  #target: CameraTarget | null = null;
  #following = true;
  /** The whole route is shown, whatever the instant. */
  #whole = false;
  /** Size of the pane, kept: reading it in a frame would force a layout. */
  #pane: Size;

  /** @param overlays what lies over the map, in the pane's pixels */
  constructor(
    port: CameraPort,
    onFreeCamera: (free: boolean) => void,
    overlays: () => readonly Rect[] = () => [],
  ) {
    this.#port = port;
    this.#overlays = overlays;
    this.#onFreeCamera = onFreeCamera;
    this.#reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
    this.#pane = port.size();
  }

  /** The pane has another size: what was shown is fitted into it. */
  resized(): void {
    this.#pane = this.#port.size();
    if (this.#target) this.#go(this.#target, 'cut');
  }

  /** Begins a story with its outward route in the picture; `scene` is shown already, so nothing flies off at once. */
  begin(journey: Journey, scene: Scene, opening: 'whole' | 'scene'): void {
    this.#journey = journey;
    this.#go(opening === 'whole' ? openingTarget(journey) : targetOf(journey, scene), 'cut');
    this.#scene = scene;
    this.#shown = sceneKey(scene);
  }

  /** Another version of the story: what is shown stays, and counts as what this version would show. */
  setStory(journey: Journey, current: Scene): void {
    this.#journey = journey;
    const scene: Scene = this.#whole ? { kind: 'whole' } : current;
    if (this.#shown === sceneKey(this.#scene)) this.#shown = sceneKey(scene);
    this.#scene = scene;
  }

  update(current: Scene, position: Position, settled: boolean): void {
    const scene: Scene = this.#whole ? { kind: 'whole' } : current;
    this.#scene = scene;
    const move = moveFor({
      following: this.#following,
      settled,
      changed: sceneKey(scene) !== this.#shown,
      lost:
        !settled && position.phase === 'running' && !this.#port.moving() && this.#isOut(position),
      reducedMotion: this.#reducedMotion.matches,
    });
    if (move === 'pan') {
      this.#shown = null;
      this.#target = null;
      const { lon, lat } = position.best;
      this.#port.pan(lon, lat, this.#reducedMotion.matches ? 'cut' : 'ease');
    } else if (move !== 'hold') {
      this.#show(scene, move);
    }
  }

  /** Keeps this much of the pane free at its edges, and fits the picture into the rest. */
  setPadding(padding: Padding): void {
    this.#port.setPadding(padding);
    if (this.#target) this.#go(this.#target, 'cut');
  }

  /** The reader has the camera now. */
  free(): void {
    if (!this.#following) return;
    this.#following = false;
    this.#target = null;
    this.#onFreeCamera(true);
  }

  /** Return to the journey. */
  follow(): void {
    if (!this.#following) {
      this.#following = true;
      this.#onFreeCamera(false);
    }
    this.#show(this.#scene, this.#reducedMotion.matches ? 'cut' : 'fly');
  }

  /** From here on as the page wants it: back from wandering, at the next `update`; the whole route, or the scene. */
  reset(whole: boolean): void {
    this.#whole = whole;
    if (this.#following) return;
    this.#following = true;
    this.#shown = null;
    this.#onFreeCamera(false);
  }

  #show(scene: Scene, how: 'cut' | 'fly'): void {
    if (!this.#journey) return;
    this.#shown = sceneKey(scene);
    this.#go(targetOf(this.#journey, scene), how);
  }

  #go(target: CameraTarget, how: 'cut' | 'fly'): void {
    this.#target = target;
    const nearest = this.#journey ? maxZoomOf(this.#journey.story) : undefined;
    const padding = this.#port.padding();
    const position = cameraPositionOf(target, this.#pane, padding, this.#overlays(), nearest);
    if (position) this.#port.go(position, how);
  }

  #isOut(position: Position): boolean {
    const { x, y } = this.#port.project(position.best.lon, position.best.lat);
    const { width, height } = this.#pane;
    const pad = this.#port.padding();
    return (
      x < MARGIN + pad.left ||
      y < MARGIN + pad.top ||
      x > width - MARGIN - pad.right ||
      y > height - MARGIN - pad.bottom
    );
  }
}
