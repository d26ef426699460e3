import type {
  ErrorEvent,
  LayerSpecification,
  Map as MapLibreMap,
  MapSourceDataEvent,
  StyleSpecification,
} from 'maplibre-gl';
import { loadModule } from '../../../loading/load-module.ts';
import { type Limit, timeLimit } from '../../../loading/time-limit.ts';
import { localize } from '../../../story/localize.ts';
import type { Basemap } from '../../../story/model.ts';
import type { Palette } from '../../style/palette.ts';
import { asHtml } from '../controls.ts';
import { CUSTOM_PREFIX, credited, loadStyle, resolveUrl } from './custom-style.ts';
import { TileGate } from './tile-gate.ts';
import { TileTally } from './tile-tally.ts';

/** How long a map of the story's own may take, ms. */
export interface Patience {
  /** Until its style or its archive's header is there. */
  readonly answer: number;
  /** Each tile. */
  readonly tile: number;
  /** Until its first tile is there. */
  readonly whole: number;
}

const PATIENCE: Patience = { answer: 4000, tile: 4000, whole: 6000 };

/** What a story's own map asks of the view that shows it. */
export interface Host {
  readonly map: MapLibreMap;
  /** The sources that lie on any ground, and their layers with them. */
  readonly above: readonly string[];
  /** Whether the map has a style that can be changed. */
  styled(): boolean;
  palette(): Palette;
  lang(): string;
  builtIn(): StyleSpecification;
  /** @param cause what was thrown where it failed */
  onChange(state: 'trying' | 'shown' | 'failed', cause?: unknown): void;
}

/** What has come of an own map: a style for each theme and language. */
interface Ground {
  readonly tally: TileTally;
  style(palette: Palette, lang: string): StyleSpecification;
  /** The layers that follow theme and language; none of a foreign style. */
  layers(palette: Palette, lang: string): readonly LayerSpecification[];
}

interface Attempt {
  readonly stop: AbortController;
  readonly gate: TileGate;
  readonly deadline: Limit;
  ground: Ground | null;
}

/**
 * Puts a newsroom's own map under the journey, and the built-in one back where that fails. The
 * built-in map stands while the other is fetched: nobody waits for a foreign host.
 */
export class CustomBasemap {
  readonly #host: Host;
  readonly #basemap: Basemap;
  readonly #folder: string;
  readonly #patience: Patience;
  #attempt: Attempt | null = null;
  #shown: Ground | null = null;
  #swapping = false;
  #refused = false;

  /** @param folder address of the story's folder, absolute, with its last slash */
  constructor(host: Host, basemap: Basemap, folder: string, patience: Partial<Patience> = {}) {
    this.#host = host;
    this.#basemap = basemap;
    this.#folder = folder;
    this.#patience = { ...PATIENCE, ...patience };
    host.map.on('sourcedata', this.#heard);
    host.map.on('idle', this.#rested);
    this.begin();
  }

  /** True while one ground takes another's place: the journey then keeps its sources and layers. */
  get swapping(): boolean {
    return this.#swapping;
  }

  /** The layers of the ground that is shown, in these colours; null while it is the built-in one. */
  layers(palette: Palette, lang: string): readonly LayerSpecification[] | null {
    return this.#shown?.layers(palette, lang) ?? null;
  }

  /** Tries the own map, for the first time or again. */
  begin(): void {
    this.#end();
    const stop = new AbortController();
    const gate = new TileGate(this.#patience.tile);
    const deadline = timeLimit(this.#patience.whole);
    const attempt: Attempt = { stop, gate, deadline, ground: null };
    this.#attempt = attempt;
    deadline.signal.addEventListener('abort', () => this.#judgeLate(attempt));
    this.#host.onChange('trying');
    const { signal, done } = timeLimit(this.#patience.answer, stop.signal);
    // The site's own code for it may not come either, and a module cannot be aborted.
    const given = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    Promise.race([this.#load(gate, signal), given])
      .finally(done)
      .then(
        (ground) => this.#put(attempt, ground),
        (cause) => this.#fail(attempt, cause),
      );
  }

  /** Whether an error of the map's is about the own map, and dealt with here. */
  takes({ sourceId = '', tile }: ErrorEvent & { sourceId?: string; tile?: unknown }): boolean {
    if (this.#swapping) {
      this.#refused = true;
      return true;
    }
    if (!sourceId.startsWith(CUSTOM_PREFIX)) return false;
    const attempt = this.#attempt;
    if (tile) attempt?.ground?.tally.tile(false);
    else attempt?.ground?.tally.lose(sourceId);
    if (attempt) this.#judge(attempt, false);
    return true;
  }

  /** To be called before the map itself is removed. */
  destroy(): void {
    this.#host.map.off('sourcedata', this.#heard);
    this.#host.map.off('idle', this.#rested);
    this.#shown = null;
    this.#end();
  }

  #end(): void {
    const attempt = this.#attempt;
    this.#attempt = null;
    if (!attempt) return;
    attempt.deadline.done();
    attempt.stop.abort();
    attempt.gate.close();
  }

  async #load(gate: TileGate, signal: AbortSignal): Promise<Ground> {
    const { kind, attribution } = this.#basemap;
    const url = resolveUrl(this.#basemap.url, this.#folder);
    const credit = attribution ? asHtml(localize(attribution, this.#host.lang())) : '';
    if (kind === 'style') {
      const { style, sources, lost } = await loadStyle(url, gate, signal);
      const made = credited(style, credit);
      return { tally: new TileTally(sources, lost), style: () => made, layers: () => [] };
    }
    const [{ openArchive }, { pmtilesLayers, pmtilesStyle }] = await Promise.all([
      loadModule(() => import('./pmtiles-archive.ts')),
      loadModule(() => import('./pmtiles-style.ts')),
    ]);
    const { read, ...header } = await openArchive(url, signal);
    const source = {
      ...header,
      attribution: credit || header.attribution,
      tiles: [gate.archive(read)],
    };
    return {
      tally: new TileTally(1),
      style: (palette, lang) => pmtilesStyle(palette, lang, source),
      layers: pmtilesLayers,
    };
  }

  #put(attempt: Attempt, ground: Ground): void {
    if (this.#attempt !== attempt) return;
    if (ground.tally.isBad(false)) {
      this.#fail(attempt);
      return;
    }
    if (!this.#host.styled()) {
      this.#host.map.once('style.load', () => this.#put(attempt, ground));
      return;
    }
    attempt.ground = ground;
    this.#shown = ground;
    const style = ground.style(this.#host.palette(), this.#host.lang());
    if (this.#swap(style, true)) {
      this.#host.onChange('shown');
      return;
    }
    // MapLibre found it unsound and has left all as it was.
    this.#shown = null;
    this.#fail(attempt);
  }

  #fail(attempt: Attempt, cause?: unknown): void {
    if (this.#attempt !== attempt) return;
    const shown = this.#shown;
    this.#shown = null;
    this.#end();
    if (shown) this.#restore();
    this.#host.onChange('failed', cause);
  }

  #restore(): void {
    if (this.#shown) return;
    if (this.#host.styled()) this.#swap(this.#host.builtIn(), false);
    else this.#host.map.once('style.load', () => this.#restore());
  }

  /** Puts another ground under the journey, which goes on being drawn. False where it is refused. */
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

  readonly #heard = ({ sourceId, tile }: MapSourceDataEvent): void => {
    const tally = this.#attempt?.ground?.tally;
    if (tally && sourceId?.startsWith(CUSTOM_PREFIX) && tile?.state === 'loaded') tally.tile(true);
  };

  readonly #rested = (): void => {
    if (this.#attempt) this.#judge(this.#attempt, true);
  };

  #judge(attempt: Attempt, settled: boolean): void {
    if (attempt.ground?.tally.isBad(settled)) this.#fail(attempt);
  }

  /** After this long a map that still has no tile is not waited for. */
  #judgeLate(attempt: Attempt): void {
    const { ground, gate } = attempt;
    if (!ground || (ground.tally.came === 0 && gate.waiting > 0)) this.#fail(attempt);
    else this.#judge(attempt, true);
  }
}
