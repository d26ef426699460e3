import type { SvgOverlayHost } from './svg-overlay-host.ts';

/** Pixels that a pointer moves before it is a drag and not a press. */
const DRAG_PX = 3;
/** Pixels that an arrow key moves the map, as in MapLibre. */
const KEY_PX = 100;
/** Pixels of a wheel for one zoom level. */
const WHEEL_PX = 450;
/** A wheel's line and page, pixels. */
const WHEEL_UNIT = [1, 16, 400];
/** How long a wheel must rest before the labels are arranged again, ms. */
const REST_MS = 150;

/** The reader's gestures on the SVG map: drag, pinch, wheel and keys. */
export class Gestures {
  readonly #host: SvgOverlayHost;
  readonly #onGesture: () => void;
  readonly #pointers = new Map<number, readonly [x: number, y: number]>();
  readonly #stop = new AbortController();
  #cooperative: boolean;
  #dragged = false;
  #wheelTimer: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param surface gets the pointer and the keys
   * @param cooperative one finger and the bare wheel stay with the page
   */
  constructor(
    surface: HTMLElement,
    host: SvgOverlayHost,
    cooperative: boolean,
    onGesture: () => void,
  ) {
    this.#host = host;
    this.#cooperative = cooperative;
    this.#onGesture = onGesture;
    const { signal } = this.#stop;
    surface.addEventListener('pointerdown', this.#press, { signal });
    surface.addEventListener('pointermove', this.#drag, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const)
      surface.addEventListener(end, this.#release, { signal });
    surface.addEventListener('wheel', this.#wheel, { signal, passive: false });
    surface.addEventListener('keydown', this.#key, { signal });
  }

  set cooperative(cooperative: boolean) {
    this.#cooperative = cooperative;
  }

  /** Zooms in by zoom levels, around the middle. */
  zoom(levels: number): void {
    this.#onGesture();
    this.#host.zoomBy(levels);
    this.#host.settle();
  }

  destroy(): void {
    this.#stop.abort();
    if (this.#wheelTimer !== null) clearTimeout(this.#wheelTimer);
  }

  readonly #press = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    this.#pointers.set(event.pointerId, [event.clientX, event.clientY]);
    this.#dragged = false;
  };

  readonly #drag = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = [event.clientX, event.clientY] as const;
    const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
    if (!this.#dragged && Math.hypot(dx, dy) < DRAG_PX) return;
    const alone = this.#pointers.size === 1;
    if (alone && this.#cooperative && event.pointerType === 'touch') return;
    if (!this.#dragged) {
      this.#dragged = true;
      this.#onGesture();
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    }
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (!other) {
      this.#host.push(dx, dy);
      return;
    }
    // Each of two fingers moves the middle between them by half.
    this.#host.push(dx / 2, dy / 2);
    const apart = (a: readonly [number, number]) => Math.hypot(a[0] - other[0], a[1] - other[1]);
    const levels = Math.log2(Math.max(1, apart(now)) / Math.max(1, apart(before)));
    this.#host.zoomBy(levels, this.#at((now[0] + other[0]) / 2, (now[1] + other[1]) / 2));
  };

  readonly #release = (event: PointerEvent): void => {
    if (this.#pointers.delete(event.pointerId) && this.#dragged) this.#host.settle();
  };

  readonly #wheel = (event: WheelEvent): void => {
    if ((this.#cooperative && !event.ctrlKey) || event.deltaY === 0) return;
    event.preventDefault();
    this.#onGesture();
    const levels = (-event.deltaY * (WHEEL_UNIT[event.deltaMode] ?? 1)) / WHEEL_PX;
    this.#host.zoomBy(Math.max(-1, Math.min(1, levels)), this.#at(event.clientX, event.clientY));
    if (this.#wheelTimer !== null) clearTimeout(this.#wheelTimer);
    this.#wheelTimer = setTimeout(() => this.#host.settle(), REST_MS);
  };

  readonly #key = (event: KeyboardEvent): void => {
    // A button on the map has keys of its own.
    if (event.target !== event.currentTarget) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = KEYS[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    this.#onGesture();
    const [dx, dy, levels] = move;
    if (levels !== 0) this.#host.zoomBy(levels);
    else this.#host.push(dx, dy);
    this.#host.settle();
  };

  #at(clientX: number, clientY: number): [x: number, y: number] {
    const { x, y } = this.#host.container.getBoundingClientRect();
    return [clientX - x, clientY - y];
  }
}

/** Pixels that the picture moves, and zoom levels, for each key. */
const KEYS: Readonly<Record<string, readonly [dx: number, dy: number, levels: number]>> = {
  ArrowLeft: [KEY_PX, 0, 0],
  ArrowRight: [-KEY_PX, 0, 0],
  ArrowUp: [0, KEY_PX, 0],
  ArrowDown: [0, -KEY_PX, 0],
  '+': [0, 0, 1],
  '=': [0, 0, 1],
  '-': [0, 0, -1],
};
