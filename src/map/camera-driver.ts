import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { Journey, Where } from '../timeline/journey.ts';
import { keepInside, moveFor, roomFor, type Shot, shotOf, zoomFor } from './camera.ts';
import { type Scene, sceneKey } from './scene.ts';

const FLIGHT_MS = 1200;
const PAN_MS = 400;
/** The traveller counts as lost this many pixels before it leaves the picture. */
const MARGIN = 24;
const CLOSEST_FIT = 12;

/** Points MapLibre's camera, by the manners of `camera.ts`, until the reader takes it. */
export class CameraDriver {
  readonly #map: MapLibreMap;
  readonly #onWander: (wandering: boolean) => void;
  readonly #reducedMotion: MediaQueryList;
  #journey: Journey | null = null;
  #scene: Scene = { kind: 'whole' };
  /** Key of the scene that needs no move of the camera; null after a pan. */
  #shown: string | null = null;
  /** What the camera shows, to be fitted again when the pane changes its size. */
  #shot: Shot | null = null;
  #following = true;
  /** Size of the pane, kept: reading it in a frame would force a layout. */
  #pane = { width: 0, height: 0 };

  constructor(map: MapLibreMap, onWander: (wandering: boolean) => void) {
    this.#map = map;
    this.#onWander = onWander;
    this.#reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
    // Only what a hand does carries an original event: our own flights and resizing don't.
    map.on('movestart', (event) => {
      if (event.originalEvent) this.wander();
    });
    // But for the first tick of a wheel, which MapLibre holds back and then starts without its event.
    map.on('wheel', ({ originalEvent }) => {
      const { cooperativeGestures } = map;
      const ours =
        !cooperativeGestures.isEnabled() ||
        originalEvent.ctrlKey ||
        cooperativeGestures.isBypassed(originalEvent);
      if (ours && originalEvent.deltaY !== 0) this.wander();
    });
    this.#measure();
    map.on('resize', () => {
      this.#measure();
      if (this.#shot) this.#go(this.#shot, 'cut');
    });
  }

  /** Begins a story with its whole route in the picture; `scene` is shown already, so nothing flies off at once. */
  begin(journey: Journey, scene: Scene, opening: 'whole' | 'scene'): void {
    this.#journey = journey;
    this.#show(opening === 'whole' ? { kind: 'whole' } : scene, 'cut');
    this.#scene = scene;
    this.#shown = sceneKey(scene);
  }

  update(scene: Scene, where: Where, settled: boolean): void {
    this.#scene = scene;
    const move = moveFor({
      following: this.#following,
      settled,
      changed: sceneKey(scene) !== this.#shown,
      lost: !settled && where.phase === 'running' && !this.#map.isMoving() && this.#isOut(where),
      reducedMotion: this.#reducedMotion.matches,
    });
    if (move === 'pan') {
      this.#shown = null;
      this.#shot = null;
      this.#map.easeTo({
        center: [where.best.lon, where.best.lat],
        duration: this.#reducedMotion.matches ? 0 : PAN_MS,
      });
    } else if (move !== 'hold') {
      this.#show(scene, move);
    }
  }

  /** Keeps this much of the pane free at its edges, and fits the picture into the rest. */
  pad(padding: Required<PaddingOptions>): void {
    this.#map.setPadding(padding);
    if (this.#shot) this.#go(this.#shot, 'cut');
  }

  /** The reader has the camera now. */
  wander(): void {
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

  /** Shows something beside the story; the reader comes back with `follow`. */
  visit(shot: Shot): void {
    this.wander();
    this.#go(shot, this.#reducedMotion.matches ? 'cut' : 'fly');
  }

  #show(scene: Scene, how: 'cut' | 'fly'): void {
    if (!this.#journey) return;
    this.#shown = sceneKey(scene);
    this.#go(shotOf(this.#journey, scene), how);
  }

  #go(shot: Shot, how: 'cut' | 'fly'): void {
    this.#shot = shot;
    const map = this.#map;
    const { width, height } = this.#pane;
    const target =
      'box' in shot
        ? map.cameraForBounds([...shot.box], {
            padding: roomFor(width, height),
            maxZoom: CLOSEST_FIT,
          })
        : keepInside(
            { center: shot.center, zoom: shot.zoom + zoomFor(width, height) },
            shot.place,
            this.#pane,
            map.getPadding(),
          );
    if (!target) return;
    const camera = { center: target.center as [number, number], zoom: target.zoom as number };
    // A new flight takes over from the one under way: MapLibre never queues them.
    if (how === 'cut') map.jumpTo(camera);
    else map.flyTo({ ...camera, duration: FLIGHT_MS, essential: false });
  }

  #measure(): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    this.#pane = { width: clientWidth, height: clientHeight };
  }

  #isOut(where: Where): boolean {
    const { x, y } = this.#map.project([where.best.lon, where.best.lat]);
    const { width, height } = this.#pane;
    const pad = this.#map.getPadding();
    return (
      x < MARGIN + (pad.left ?? 0) ||
      y < MARGIN + (pad.top ?? 0) ||
      x > width - MARGIN - (pad.right ?? 0) ||
      y > height - MARGIN - (pad.bottom ?? 0)
    );
  }
}
