import type {
  ErrorEvent,
  LayerSpecification,
  Map as MapLibreMap,
  MapSourceDataEvent,
  StyleSpecification,
  VectorSourceSpecification,
} from 'maplibre-gl';
import { loadModule } from '../../../loading/modules/load-module.ts';
import { type Limit, timeLimit } from '../../../loading/time-limit.ts';
import type { StoryBasemap } from '../../../story/model.ts';
import type { Palette } from '../../style/palette.ts';
import { CUSTOM_PREFIX, loadStyle, resolveUrl } from './custom-style.ts';

/** How long a custom basemap may take until its first tile is drawn, ms. */
export const PATIENCE_MS = 6000;

/** What a custom basemap needs of the renderer that shows it. */
export interface CustomBasemapHost {
  readonly map: MapLibreMap;
  /** The sources that lie on any basemap; their layers lie there too. */
  readonly above: readonly string[];
  /** Whether the map has a style that can be changed. */
  styled(): boolean;
  palette(): Palette;
  lang(): string;
  builtIn(): StyleSpecification;
  /** @param cause what was thrown, where it failed */
  onChange(state: CustomBasemapState, cause?: unknown): void;
}

export type CustomBasemapState = 'loading' | 'shown' | 'failed';

/** A custom basemap that has loaded: a style for each theme and language. */
interface Loaded {
  style(palette: Palette, lang: string): StyleSpecification;
  /** The layers that follow theme and language; none of a foreign style. */
  layers(palette: Palette, lang: string): readonly LayerSpecification[];
}

/** What is used of the TileJSON that the library makes of an archive's header and metadata. */
type ArchiveTileJson = Required<
  Pick<VectorSourceSpecification, 'tiles' | 'minzoom' | 'maxzoom' | 'bounds'>
> & { readonly attribution?: string };

interface Attempt {
  limit: Limit;
  readonly stop: AbortController;
  /** An error of one of its sources or tiles. */
  error: unknown;
  failed: boolean;
}

/**
 * Puts a newsroom's own map under the journey, and the built-in one back where that fails. The
 * built-in map is shown while the style, or the archive's header, loads.
 *
 * The basemap has failed where its style, its archive or its code does not load, or where nothing of
 * it is drawn: because of errors, or in time. Once a tile is drawn, missing tiles are gaps.
 */
export class CustomBasemap {
  readonly #host: CustomBasemapHost;
  readonly #basemap: StoryBasemap;
  readonly #folder: string;
  readonly #patience: number;
  /** Null once it is settled. */
  #attempt: Attempt | null = null;
  #shown: Loaded | null = null;
  #swapping = false;
  #refused = false;

  /** @param folder address of the story's folder, absolute, with its last slash */
  constructor(
    host: CustomBasemapHost,
    basemap: StoryBasemap,
    folder: string,
    patience: number = PATIENCE_MS,
  ) {
    this.#host = host;
    this.#basemap = basemap;
    this.#folder = folder;
    this.#patience = patience;
    host.map.on('sourcedata', this.#onSourceData);
    host.map.on('idle', this.#onIdle);
    this.load();
  }

  /** True while one basemap takes another's place: the journey then keeps its sources and layers. */
  get swapping(): boolean {
    return this.#swapping;
  }

  /** The layers of the custom basemap in these colours; null while the built-in one is shown. */
  layers(palette: Palette, lang: string): readonly LayerSpecification[] | null {
    return this.#shown?.layers(palette, lang) ?? null;
  }

  /** Loads the custom basemap, for the first time or again. */
  load(): void {
    this.#settle();
    const [limit, stop] = [timeLimit(this.#patience), new AbortController()];
    const attempt: Attempt = { limit, stop, error: undefined, failed: false };
    this.#attempt = attempt;
    this.#failLate(attempt);
    this.#host.onChange('loading');
    this.#fetch(stop.signal).then(
      (loaded) => this.#show(attempt, loaded),
      (cause) => this.#fail(attempt, cause),
    );
  }

  /** Whether an error of the map's is about the custom basemap, and handled here. */
  handles({ sourceId = '', error }: ErrorEvent & { sourceId?: string }): boolean {
    if (this.#swapping) {
      this.#refused = true;
      return true;
    }
    if (!sourceId.startsWith(CUSTOM_PREFIX)) return false;
    if (this.#attempt) {
      this.#attempt.failed = true;
      this.#attempt.error ??= error;
    }
    return true;
  }

  /** To be called before the map itself is removed. */
  destroy(): void {
    this.#host.map.off('sourcedata', this.#onSourceData);
    this.#host.map.off('idle', this.#onIdle);
    this.#shown = null;
    this.#settle();
  }

  #failLate(attempt: Attempt): void {
    const { signal } = attempt.limit;
    signal.addEventListener('abort', () => {
      if (!document.hidden) this.#fail(attempt, signal.reason);
      else if (this.#attempt === attempt) {
        // A hidden page draws no frames, and MapLibre asks for no tiles: that says nothing about the host.
        attempt.limit = timeLimit(this.#patience);
        this.#failLate(attempt);
      }
    });
  }

  #settle(): void {
    this.#attempt?.limit.done();
    this.#attempt?.stop.abort();
    this.#attempt = null;
  }

  async #fetch(signal: AbortSignal): Promise<Loaded> {
    const { kind, attribution } = this.#basemap;
    const url = resolveUrl(this.#basemap.url, this.#folder);
    if (kind === 'style') {
      const style = await loadStyle(url, signal);
      return { style: () => style, layers: () => [] };
    }
    const [{ openArchive }, { pmtilesLayers, pmtilesStyle }] = await Promise.all([
      loadModule(() => import('./pmtiles-protocol.ts')),
      loadModule(() => import('./pmtiles-style.ts')),
    ]);
    const archive = await openArchive(url).getTileJson(`pmtiles://${url}`);
    const { tiles, minzoom, maxzoom, bounds, attribution: own = '' } = archive as ArchiveTileJson;
    // The story's words take the place of the archive's own.
    const source = { tiles, minzoom, maxzoom, bounds, attribution: attribution ? '' : own };
    return {
      style: (palette, lang) => pmtilesStyle(palette, lang, source),
      layers: pmtilesLayers,
    };
  }

  #show(attempt: Attempt, loaded: Loaded): void {
    if (this.#attempt !== attempt) return;
    if (!this.#host.styled()) {
      this.#host.map.once('style.load', () => this.#show(attempt, loaded));
      return;
    }
    this.#shown = loaded;
    const style = loaded.style(this.#host.palette(), this.#host.lang());
    if (this.#swap(style, true)) {
      this.#host.onChange('shown');
      return;
    }
    // MapLibre found the style invalid and has left all as it was.
    this.#shown = null;
    this.#fail(attempt, new Error('an invalid style'));
  }

  #fail(attempt: Attempt, cause: unknown): void {
    if (this.#attempt !== attempt) return;
    const shown = this.#shown;
    this.#shown = null;
    this.#settle();
    if (shown) this.#restore();
    this.#host.onChange('failed', cause);
  }

  #restore(): void {
    if (this.#shown) return;
    if (this.#host.styled()) this.#swap(this.#host.builtIn(), false);
    else this.#host.map.once('style.load', () => this.#restore());
  }

  /** Puts another basemap under the journey, which stays drawn. False where MapLibre refuses it. */
  #swap(style: StyleSpecification, validate: boolean): boolean {
    this.#swapping = true;
    this.#refused = false;
    this.#host.map.setStyle(style, {
      validate,
      transformStyle: (before, next) => this.#underJourney(before, next),
    });
    this.#swapping = false;
    return !this.#refused;
  }

  #underJourney(
    before: StyleSpecification | undefined,
    next: StyleSpecification,
  ): StyleSpecification {
    const { above } = this.#host;
    const kept = Object.entries(before?.sources ?? {}).filter(([id]) => above.includes(id));
    const layers = (before?.layers ?? []).filter(
      (layer) => 'source' in layer && above.includes(layer.source as string),
    );
    return {
      ...next,
      sources: { ...next.sources, ...Object.fromEntries(kept) },
      layers: [...next.layers, ...layers],
    };
  }

  readonly #onSourceData = ({ sourceId, tile }: MapSourceDataEvent): void => {
    if (sourceId?.startsWith(CUSTOM_PREFIX) && tile?.state === 'loaded') this.#settle();
  };

  /** All that was asked for has been answered. */
  readonly #onIdle = (): void => {
    const attempt = this.#attempt;
    if (!attempt || !this.#shown) return;
    if (attempt.failed) this.#fail(attempt, attempt.error);
    else this.#settle();
  };
}
