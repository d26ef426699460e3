import type { Bounds } from '../../geo/rect.ts';
import { type MaxZoom, siteZoom } from '../basemap/max-zoom.ts';
import type { CameraPort } from '../camera/camera-controller.ts';
import type { CameraPosition } from '../camera/camera-target.ts';
import { NO_PADDING, type Size } from '../camera/fit.ts';
import { heldIn } from '../camera/surroundings.ts';
import type { Padding } from '../map-options.ts';
import type { OverlayHost, OverlayMarker } from '../overlays/overlay-host.ts';
import { type Frame, frameOf, fromPixel, toPixel } from './projection.ts';

interface Placed {
  readonly element: HTMLElement;
  readonly fine: boolean;
  lon: number;
  lat: number;
}

/** The camera of the SVG map, and its markers. */
export class SvgOverlayHost implements OverlayHost, CameraPort {
  readonly container: HTMLElement;
  readonly #layer: HTMLElement;
  readonly #onFrame: () => void;
  /** The markers that are shown. */
  readonly #placed = new Set<Placed>();
  readonly #listeners = new Set<{ readonly ended: () => void; readonly zooming: () => void }>();
  /** Where the camera may look, and how near it may come. */
  #bounds: Bounds | null = null;
  #nearest: MaxZoom = siteZoom;
  #padding = NO_PADDING;
  #position: CameraPosition = { center: [0, 0], zoom: 1 };
  #frame: Frame;

  /**
   * @param container the map's element
   * @param layer lies over the drawing and holds the markers
   * @param moved called when the frame has changed, before the listeners of `onMove`
   */
  constructor(container: HTMLElement, layer: HTMLElement, onFrame: () => void) {
    this.container = container;
    this.#layer = layer;
    this.#onFrame = onFrame;
    this.#frame = frameOf(this.#position, this.size());
  }

  /** Bounds the camera to a part of the world, and to how near it may come there. */
  hold(bounds: Bounds, nearest: MaxZoom): void {
    this.#bounds = bounds;
    this.#nearest = nearest;
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

  /** It never flies: each move ends at once. */
  moving(): boolean {
    return false;
  }

  padding(): Padding {
    return this.#padding;
  }

  setPadding(padding: Padding): void {
    this.#padding = padding;
    this.#show(this.#position, true);
  }

  project(lon: number, lat: number): { readonly x: number; readonly y: number } {
    const [x, y] = toPixel(this.#frame, lon, lat);
    return { x, y };
  }

  go(position: CameraPosition): void {
    this.#show(position, true);
  }

  pan(lon: number, lat: number): void {
    this.#show({ center: [lon, lat], zoom: this.#frame.zoom }, true);
  }

  /** The pane has another size. */
  resized(): void {
    this.#show(this.#position, true);
  }

  /** Moves the picture by pixels; `settle` must follow when the gesture ends. */
  push(dx: number, dy: number): void {
    const [x, y] = this.#middle();
    const center = fromPixel(this.#frame, x - dx, y - dy);
    this.#show({ center, zoom: this.#frame.zoom }, false);
  }

  /** Zooms in by zoom levels, and keeps the place under a pixel where it is. */
  zoomBy(levels: number, at: readonly [x: number, y: number] = this.#middle()): void {
    const { zoom } = this.#frame;
    const held = fromPixel(this.#frame, ...at);
    const size = { width: this.#frame.width, height: this.#frame.height };
    const nearer = frameOf({ center: held, zoom: zoom + levels }, size);
    const [x, y] = this.#middle();
    const [mx, my] = [nearer.width / 2, nearer.height / 2];
    const anchored = { ...nearer, center: held };
    const center = fromPixel(anchored, mx + x - at[0], my + y - at[1]);
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
    const placed: Placed = { element, fine, lon, lat };
    element.classList.add('map-svg-marker');
    return {
      show: () => {
        this.#placed.add(placed);
        this.#layer.append(element);
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
    };
  }

  /** The middle of what nothing covers, in the frame's pixels. */
  #middle(): [x: number, y: number] {
    const { width, height } = this.#frame;
    const { top, right, bottom, left } = this.#padding;
    return [(left + width - right) / 2, (top + height - bottom) / 2];
  }

  #show(position: CameraPosition, ended: boolean): void {
    const size = this.size();
    const held = this.#bounds ? heldIn(this.#bounds, position, size, this.#nearest) : position;
    const frame = frameOf(held, size, this.#padding);
    this.#frame = frame;
    // The frame was kept within the world: that is the position from now on.
    this.#position = { center: fromPixel(frame, ...this.#middle()), zoom: frame.zoom };
    for (const placed of this.#placed) this.#put(placed);
    this.#onFrame();
    for (const listener of this.#listeners) (ended ? listener.ended : listener.zooming)();
  }

  #put(placed: Placed): void {
    if (!this.#placed.has(placed)) return;
    const { element, fine, lon, lat } = placed;
    const { x, y } = this.project(lon, lat);
    const [px, py] = fine ? [x.toFixed(2), y.toFixed(2)] : [Math.round(x), Math.round(y)];
    element.style.transform = `translate(-50%, -50%) translate(${px}px, ${py}px)`;
  }
}
