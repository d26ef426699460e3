import type { ErrorEvent, LayerSpecification } from 'maplibre-gl';
import { loadModule } from '../../../loading/load-module.ts';
import type { Basemap } from '../../../story/model.ts';
import type { Palette } from '../../style/palette.ts';
import type { CustomBasemap, Host, Patience } from './custom-basemap.ts';

/** Room for a story's own map. The code for it is fetched only for a story that has one. */
export class CustomBasemapSlot {
  readonly #host: Host;
  readonly #folder: string;
  readonly #patience: Partial<Patience>;
  #basemap: Basemap | null = null;
  #own: CustomBasemap | null = null;

  /** @param folder address of the story's folder, absolute, with its last slash */
  constructor(host: Host, folder: string, patience: Partial<Patience> = {}) {
    this.#host = host;
    this.#folder = folder;
    this.#patience = patience;
  }

  set(basemap: Basemap | null): void {
    this.destroy();
    this.#basemap = basemap;
    if (basemap) void this.#begin(basemap);
  }

  readonly again = (): void => {
    if (this.#own) this.#own.begin();
    else if (this.#basemap) void this.#begin(this.#basemap);
  };

  /** True while one ground takes another's place: the journey then keeps its sources and layers. */
  get swapping(): boolean {
    return this.#own?.swapping ?? false;
  }

  /** The layers of the own map in these colours; null while the built-in one is shown. */
  layers(palette: Palette, lang: string): readonly LayerSpecification[] | null {
    return this.#own?.layers(palette, lang) ?? null;
  }

  /** Whether an error of the map's is about the own map, and dealt with there. */
  takes(event: ErrorEvent): boolean {
    return this.#own?.takes(event) ?? false;
  }

  /** To be called before the map itself is removed. */
  destroy(): void {
    this.#basemap = null;
    this.#own?.destroy();
    this.#own = null;
  }

  async #begin(basemap: Basemap): Promise<void> {
    try {
      const { CustomBasemap } = await loadModule(() => import('./custom-basemap.ts'));
      if (this.#own || this.#basemap !== basemap) return;
      this.#own = new CustomBasemap(this.#host, basemap, this.#folder, this.#patience);
    } catch (cause) {
      if (this.#basemap === basemap) this.#host.onChange('failed', cause);
    }
  }
}
