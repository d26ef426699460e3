import type { CameraPort } from '../camera/camera-controller.ts';
import type { CameraPosition } from '../camera/camera-target.ts';
import { NO_PADDING, type Size } from '../camera/fit.ts';
import type { Padding } from '../map-options.ts';
import type { OverlayHost, OverlayMarker } from '../overlays/overlay-host.ts';
import { type Frame, frameOf, fromPixel, toPixel } from './projection.ts';

interface Placed {
  readonly element: HTMLElement;
  readonly fine: boolean;
  lon: number;
  lat: number;
  bearing: number;
}

/** The camera of the drawn map, and what stands on it. */
export class SvgOverlayHost implements OverlayHost, CameraPort {
  readonly container: HTMLElement;
  readonly #holder: HTMLElement;
  readonly #moved: () => void;
  /** What stands on the map now. */
  readonly #placed = new Set<Placed>();
  readonly #listeners = new Set<{ readonly ended: () => void; readonly zooming: () => void }>();
  #padding = NO_PADDING;
  #pose: CameraPosition = { center: [0, 0], zoom: 1 };
  #frame: Frame;

  /**
   * @param container where the map stands
   * @param holder lies over the drawing, and gets the elements that stand on places
   * @param moved called when the frame has changed, before anyone else is told
   */
  constructor(container: HTMLElement, holder: HTMLElement, moved: () => void) {
    this.container = container;
    this.#holder = holder;
    this.#moved = moved;
    this.#frame = frameOf(this.#pose, this.size());
  }

  get frame(): Frame {
    return this.#frame;
  }

  size(): Size {
    const { clientWidth, clientHeight } = this.container;
    return { width: clientWidth, height: clientHeight };
  }

  zoom(): number {
    return this.#frame.zoom;
  }

  /** It never flies: each move is done at once. */
  moving(): boolean {
    return false;
  }

  padding(): Padding {
    return this.#padding;
  }

  setPadding(padding: Padding): void {
    this.#padding = padding;
    this.#show(this.#pose, true);
  }

  project(lon: number, lat: number): { readonly x: number; readonly y: number } {
    const [x, y] = toPixel(this.#frame, lon, lat);
    return { x, y };
  }

  go(pose: CameraPosition): void {
    this.#show(pose, true);
  }

  pan(lon: number, lat: number): void {
    this.#show({ center: [lon, lat], zoom: this.#frame.zoom }, true);
  }

  /** The pane has another size. */
  resized(): void {
    this.#show(this.#pose, true);
  }

  /** Moves the picture by pixels; `settle` is to be called when the hand lets go. */
  push(dx: number, dy: number): void {
    const [x, y] = this.#middle();
    const center = fromPixel(this.#frame, x - dx, y - dy);
    this.#show({ center, zoom: this.#frame.zoom }, false);
  }

  /** Comes nearer by zoom levels, and leaves the place under a pixel where it is. */
  zoomBy(levels: number, at: readonly [x: number, y: number] = this.#middle()): void {
    const { zoom } = this.#frame;
    const held = fromPixel(this.#frame, ...at);
    const size = { width: this.#frame.width, height: this.#frame.height };
    const nearer = frameOf({ center: held, zoom: zoom + levels }, size);
    const [x, y] = this.#middle();
    const [mx, my] = [nearer.width / 2, nearer.height / 2];
    const still = { ...nearer, center: held };
    const center = fromPixel(still, mx + x - at[0], my + y - at[1]);
    this.#show({ center, zoom: nearer.zoom }, false);
  }

  settle(): void {
    for (const { ended } of this.#listeners) ended();
  }

  onMove(ended: () => void, zooming: () => void): () => void {
    const listener = { ended, zooming };
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  addMarker(element: HTMLElement, lon: number, lat: number, fine = false): OverlayMarker {
    const placed: Placed = { element, fine, lon, lat, bearing: 0 };
    element.classList.add('map-svg-pin');
    return {
      show: () => {
        this.#placed.add(placed);
        this.#holder.append(element);
        this.#put(placed);
      },
      hide: () => {
        this.#placed.delete(placed);
        element.remove();
      },
      move: (lon, lat) => {
        [placed.lon, placed.lat] = [lon, lat];
        this.#put(placed);
      },
      turn: (bearing) => {
        placed.bearing = bearing;
        this.#put(placed);
      },
    };
  }

  /** The middle of what nothing covers, in the frame's pixels. */
  #middle(): [x: number, y: number] {
    const { width, height } = this.#frame;
    const { top, right, bottom, left } = this.#padding;
    return [(left + width - right) / 2, (top + height - bottom) / 2];
  }

  #show(pose: CameraPosition, ended: boolean): void {
    const frame = frameOf(pose, this.size(), this.#padding);
    this.#frame = frame;
    // What was held within the world is the pose from now on.
    this.#pose = { center: fromPixel(frame, ...this.#middle()), zoom: frame.zoom };
    for (const placed of this.#placed) this.#put(placed);
    this.#moved();
    for (const listener of this.#listeners) (ended ? listener.ended : listener.zooming)();
  }

  #put(placed: Placed): void {
    if (!this.#placed.has(placed)) return;
    const { element, fine, lon, lat, bearing } = placed;
    const { x, y } = this.project(lon, lat);
    const [px, py] = fine ? [x.toFixed(2), y.toFixed(2)] : [Math.round(x), Math.round(y)];
    const turn = bearing ? ` rotate(${bearing}deg)` : '';
    element.style.transform = `translate(-50%, -50%) translate(${px}px, ${py}px)${turn}`;
  }
}
