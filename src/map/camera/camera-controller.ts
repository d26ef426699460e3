import type { Journey, Position } from '../../timeline/journey.ts';
import type { Padding } from '../map-options.ts';
import { type Scene, sceneKey } from '../scene.ts';
import { type CameraPosition, type CameraTarget, moveFor, targetOf } from './camera-target.ts';
import { cameraPositionOf, type Size } from './fit.ts';

/** The traveller counts as lost this many pixels before it leaves the picture. */
const MARGIN = 24;

/** What the driver needs of a map's camera. */
export interface CameraPort {
  /** Pixels. */
  size(): Size;
  /** Whether a flight or a pan is under way. */
  moving(): boolean;
  padding(): Padding;
  setPadding(padding: Padding): void;
  project(lon: number, lat: number): { readonly x: number; readonly y: number };
  /** A new move takes over from the one under way. */
  go(pose: CameraPosition, how: 'cut' | 'fly'): void;
  /** Moves the centre and keeps the zoom. */
  pan(lon: number, lat: number, how: 'cut' | 'ease'): void;
}

/** Points a map's camera, by the manners of `camera.ts`, until the reader takes it. */
export class CameraController {
  readonly #port: CameraPort;
  readonly #onWander: (wandering: boolean) => void;
  readonly #reducedMotion: MediaQueryList;
  #journey: Journey | null = null;
  #scene: Scene = { kind: 'whole' };
  /** Key of the scene that needs no move of the camera; null after a pan. */
  #shown: string | null = null;
  /** What the camera shows, to be fitted again when the pane changes its size. */
  #shot: CameraTarget | null = null;
  #following = true;
  /** The whole route is shown, whatever the clock tells. */
  #whole = false;
  /** Size of the pane, kept: reading it in a frame would force a layout. */
  #pane: Size;

  constructor(port: CameraPort, onFreeCamera: (wandering: boolean) => void) {
    this.#port = port;
    this.#onWander = onFreeCamera;
    this.#reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
    this.#pane = port.size();
  }

  /** The pane has another size: what was shown is fitted into it. */
  resized(): void {
    this.#pane = this.#port.size();
    if (this.#shot) this.#go(this.#shot, 'cut');
  }

  /** Begins a story with its whole route in the picture; `scene` is shown already, so nothing flies off at once. */
  begin(journey: Journey, scene: Scene, opening: 'whole' | 'scene'): void {
    this.#journey = journey;
    this.#show(opening === 'whole' ? { kind: 'whole' } : scene, 'cut');
    this.#scene = scene;
    this.#shown = sceneKey(scene);
  }

  update(told: Scene, where: Position, settled: boolean): void {
    const scene: Scene = this.#whole ? { kind: 'whole' } : told;
    this.#scene = scene;
    const move = moveFor({
      following: this.#following,
      settled,
      changed: sceneKey(scene) !== this.#shown,
      lost: !settled && where.phase === 'running' && !this.#port.moving() && this.#isOut(where),
      reducedMotion: this.#reducedMotion.matches,
    });
    if (move === 'pan') {
      this.#shown = null;
      this.#shot = null;
      const { lon, lat } = where.best;
      this.#port.pan(lon, lat, this.#reducedMotion.matches ? 'cut' : 'ease');
    } else if (move !== 'hold') {
      this.#show(scene, move);
    }
  }

  /** Keeps this much of the pane free at its edges, and fits the picture into the rest. */
  setPadding(padding: Padding): void {
    this.#port.setPadding(padding);
    if (this.#shot) this.#go(this.#shot, 'cut');
  }

  /** The reader has the camera now. */
  free(): void {
    if (!this.#following) return;
    this.#following = false;
    this.#shot = null;
    this.#onWander(true);
  }

  /** Back to the story. */
  follow(): void {
    if (!this.#following) {
      this.#following = true;
      this.#onWander(false);
    }
    this.#show(this.#scene, this.#reducedMotion.matches ? 'cut' : 'fly');
  }

  /** From here on as the page wants it: back from wandering, at the next `update`; the whole route, or the scene. */
  reset(whole: boolean): void {
    this.#whole = whole;
    if (this.#following) return;
    this.#following = true;
    this.#shown = null;
    this.#onWander(false);
  }

  /** Shows something beside the story; the reader comes back with `follow`. */
  visit(shot: CameraTarget): void {
    this.free();
    this.#go(shot, this.#reducedMotion.matches ? 'cut' : 'fly');
  }

  #show(scene: Scene, how: 'cut' | 'fly'): void {
    if (!this.#journey) return;
    this.#shown = sceneKey(scene);
    this.#go(targetOf(this.#journey, scene), how);
  }

  #go(shot: CameraTarget, how: 'cut' | 'fly'): void {
    this.#shot = shot;
    const pose = cameraPositionOf(shot, this.#pane, this.#port.padding());
    if (pose) this.#port.go(pose, how);
  }

  #isOut(where: Position): boolean {
    const { x, y } = this.#port.project(where.best.lon, where.best.lat);
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
