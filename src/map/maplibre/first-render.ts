import type { Map as MapLibreMap } from 'maplibre-gl';

/** How long the pane waits for its first picture before it shows what there is, ms. */
const PATIENCE_MS = 4000;
/** How long a map that has met an error may go on without a picture, ms. */
const GIVE_UP_MS = 6000;
/** How long any map may: its worker may never have answered, ms. */
const LAST_MS = 30_000;

interface Listener {
  /** The sources are on the screen. */
  onDrawn(): void;
  /** They are not, and it has taken long. */
  onLate(): void;
  /** They never will be: nothing is to be heard after this. */
  onFail(): void;
}

/**
 * Waits until a map has drawn some of its sources. MapLibre's `idle` would wait for all of them: one
 * slow file of the ground would keep the story off the screen.
 */
export class FirstRender {
  readonly #map: MapLibreMap;
  readonly #sources: () => readonly string[] | null;
  readonly #listener: Listener;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #erred = false;
  #overdue = false;

  /** @param sources which are awaited; asked again at each frame; null where some are not known yet */
  constructor(map: MapLibreMap, sources: () => readonly string[] | null, listener: Listener) {
    this.#map = map;
    this.#sources = sources;
    this.#listener = listener;
    map.on('render', this.#look);
    this.#wait(PATIENCE_MS, () => {
      listener.onLate();
      this.#wait(GIVE_UP_MS - PATIENCE_MS, () => {
        this.#overdue = true;
        this.#judge();
        if (this.#timer !== null) this.#wait(LAST_MS - GIVE_UP_MS, () => this.onError());
      });
    });
  }

  /** To be called on errors after which the map may never be drawn. */
  onError(): void {
    this.#erred = true;
    this.#judge();
  }

  stop(): void {
    this.#map.off('render', this.#look);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#overdue = false;
  }

  readonly #look = (): void => {
    const map = this.#map;
    // Asking for a source that is not there would be an error of its own.
    const drawn = (id: string) => map.getSource(id) && map.isSourceLoaded(id);
    if (!this.#sources()?.every(drawn)) return;
    this.stop();
    this.#listener.onDrawn();
  };

  #judge(): void {
    if (!this.#erred || !this.#overdue) return;
    this.stop();
    this.#listener.onFail();
  }

  #wait(ms: number, then: () => void): void {
    this.#timer = setTimeout(() => {
      // A page that is not seen gets no frames: that says nothing about the map.
      if (document.hidden) this.#wait(ms, then);
      else then();
    }, ms);
  }
}
