import type { FeatureCollection } from 'geojson';
import { asJson, fetchFile } from '../loading/fetch-file.ts';

/** Zoom level from which the finer ground of the region lies over the world's. */
export const NEAR_ZOOM = 8;
/** Zoom level from which the region's file is wanted: it should be here before it is seen. */
export const REGION_ZOOM = NEAR_ZOOM - 0.7;

/** The basemap's files: the world, the finer drawing of the region, the names. */
export type BasemapFile = 'world' | 'region' | 'labels';

/** Milliseconds without a byte before a file is given up: less than a reader would wait for a whole map. */
const PATIENCE_MS = 8000;

/**
 * One file of the basemap. Throws where it does not come, or is no feature collection.
 *
 * @param folder address of the basemap's folder, with its last slash
 */
export function fetchBasemapFile(
  folder: string,
  name: BasemapFile,
  signal: AbortSignal | null = null,
): Promise<FeatureCollection> {
  const read = (bytes: Uint8Array<ArrayBuffer>) => asCollection(asJson(bytes));
  return fetchFile(`${folder}${name}.json`, { signal, patience: PATIENCE_MS, read });
}

function asCollection(file: unknown): FeatureCollection {
  const collection = file as FeatureCollection | null;
  if (!Array.isArray(collection?.features)) throw new TypeError('not a feature collection');
  return collection;
}

interface Listener {
  came(name: BasemapFile, file: FeatureCollection): void;
  /** @param cause what was thrown */
  lost(name: BasemapFile, cause: unknown): void;
}

/** The basemap's files for one map, each fetched once it is asked for, and kept. */
export class BasemapFiles {
  readonly #folder: string;
  readonly #listener: Listener;
  readonly #files = new Map<BasemapFile, FeatureCollection | 'asked' | 'lost'>();
  readonly #stop = new AbortController();

  /** @param folder address of the basemap's folder, absolute, with its last slash */
  constructor(folder: string, listener: Listener) {
    this.#folder = folder;
    this.#listener = listener;
  }

  /** Null where it is not here. */
  get(name: BasemapFile): FeatureCollection | null {
    const file = this.#files.get(name);
    return typeof file === 'object' ? file : null;
  }

  /** A file that is here already. */
  put(name: BasemapFile, file: FeatureCollection): void {
    this.#files.set(name, file);
  }

  ask(name: BasemapFile): void {
    if (!this.#files.has(name)) void this.#bring(name);
  }

  /** Asks anew for what did not come. */
  again(): void {
    for (const [name, file] of this.#files) if (file === 'lost') void this.#bring(name);
  }

  destroy(): void {
    this.#stop.abort();
  }

  async #bring(name: BasemapFile): Promise<void> {
    const { signal } = this.#stop;
    this.#files.set(name, 'asked');
    try {
      const file = await fetchBasemapFile(this.#folder, name, signal);
      if (signal.aborted) return;
      this.#files.set(name, file);
      this.#listener.came(name, file);
    } catch (cause) {
      if (signal.aborted) return;
      this.#files.set(name, 'lost');
      this.#listener.lost(name, cause);
    }
  }
}
