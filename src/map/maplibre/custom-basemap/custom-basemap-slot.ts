import type { ErrorEvent, LayerSpecification } from 'maplibre-gl';
import { loadModule } from '../../../loading/modules/load-module.ts';
import type { StoryBasemap } from '../../../story/model.ts';
import type { Palette } from '../../style/palette.ts';
import type { CustomBasemap, CustomBasemapHost } from './custom-basemap.ts';

/** Holds a story's custom basemap. Its code is fetched only for a story that has one. */
export class CustomBasemapSlot {
  readonly #host: CustomBasemapHost;
  readonly #folder: string;
  readonly #patience: number | undefined;
  #basemap: StoryBasemap | null = null;
  #custom: CustomBasemap | null = null;

  /**
   * @param folder address of the story's folder, absolute, with its last slash
   * @param patience how long a custom basemap may take until its first tile is drawn, ms
   */
  constructor(host: CustomBasemapHost, folder: string, patience?: number) {
    this.#host = host;
    this.#folder = folder;
    this.#patience = patience;
  }

  set(basemap: StoryBasemap | null): void {
    this.destroy();
    this.#basemap = basemap;
    if (basemap) void this.#load(basemap);
  }

  /** To be called only after it has failed. */
  readonly retry = (): void => {
    if (this.#custom) this.#custom.load();
    else if (this.#basemap) void this.#load(this.#basemap);
  };

  /** True while one basemap takes another's place: the journey then keeps its sources and layers. */
  get swapping(): boolean {
    return this.#custom?.swapping ?? false;
  }

  /** The layers of the custom basemap in these colours; null while the built-in one is shown. */
  layers(palette: Palette, lang: string): readonly LayerSpecification[] | null {
    return this.#custom?.layers(palette, lang) ?? null;
  }

  /** Whether an error of the map's is about the custom basemap, and handled there. */
  handles(event: ErrorEvent): boolean {
    return this.#custom?.handles(event) ?? false;
  }

  /** To be called before the map itself is removed. */
  destroy(): void {
    this.#basemap = null;
    this.#custom?.destroy();
    this.#custom = null;
  }

  async #load(basemap: StoryBasemap): Promise<void> {
    try {
      const { CustomBasemap } = await loadModule(() => import('./custom-basemap.ts'));
      if (this.#custom || this.#basemap !== basemap) return;
      this.#custom = new CustomBasemap(this.#host, basemap, this.#folder, this.#patience);
    } catch (cause) {
      if (this.#basemap === basemap) this.#host.onChange('failed', cause);
    }
  }
}
