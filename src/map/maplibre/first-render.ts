import type { Map as MapLibreMap } from 'maplibre-gl';

/** After so long without a first render the pane shows what there is, ms. */
const LATE_MS = 4000;
/** After so long a map that has had an error is given up, ms. */
const GIVE_UP_MS = 6000;
/** After so long any map is given up: its worker may never have answered, ms. */
const LAST_MS = 30_000;

interface Listener {
  /** The sources are on the screen. */
  onDrawn(): void;
  /** They are not, and it has taken long. */
  onLate(): void;
  /** They never will be. Nothing is called after this. */
  onFail(): void;
}

/**
 * Waits until a map has drawn some of its sources. MapLibre's `idle` would wait for all of them: one
 * slow file of the basemap would keep the story off the screen.
 */
export class FirstRender {
  readonly #map: MapLibreMap;
  readonly #sources: () => readonly string[] | null;
  readonly #listener: Listener;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #hasError = false;
  #overdue = false;

  /** @param sources which are awaited, asked for at each frame; null where they are not known yet */
  constructor(map: MapLibreMap, sources: () => readonly string[] | null, listener: Listener) {
    this.#map = map;
    this.#sources = sources;
    this.#listener = listener;
    map.on('render', this.#onRender);
    this.#wait(LATE_MS, () => {
      listener.onLate();
      this.#wait(GIVE_UP_MS - LATE_MS, () => {
        this.#overdue = true;
        this.#failIfOverdue();
        if (this.#timer !== null) this.#wait(LAST_MS - GIVE_UP_MS, () => this.onError());
      });
    });
  }

  /** To be called on errors after which the map may never be drawn. */
  onError(): void {
    this.#hasError = true;
    this.#failIfOverdue();
  }

  stop(): void {
    this.#map.off('render', this.#onRender);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#overdue = false;
  }

  readonly #onRender = (): void => {
    const map = this.#map;
    // Asking for a source that is not there would be an error of its own.
    const drawn = (id: string) => map.getSource(id) && map.isSourceLoaded(id);
    if (!this.#sources()?.every(drawn)) return;
    this.stop();
    this.#listener.onDrawn();
  };

  #failIfOverdue(): void {
    if (!this.#hasError || !this.#overdue) return;
    this.stop();
    this.#listener.onFail();
  }

  #wait(ms: number, then: () => void): void {
    this.#timer = setTimeout(() => {
      // A hidden page gets no frames: that says nothing about the map.
      if (document.hidden) this.#wait(ms, then);
      else then();
    }, ms);
  }
}
