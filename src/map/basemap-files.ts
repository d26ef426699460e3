import type { FeatureCollection } from 'geojson';
import { asJson, fetchFileWithRetry } from '../loading/fetch-file.ts';
import { createResource, type Resource, readyResource } from '../loading/resource.ts';

/** Zoom level from which the region's finer basemap lies over the world's. */
export const NEAR_ZOOM = 8;
/** Zoom level from which the region's file is requested: it should be loaded before it is seen. */
export const REGION_ZOOM = NEAR_ZOOM - 0.7;

/** The basemap's files: the world, the finer drawing of the region, the names. */
export type BasemapFile = 'world' | 'region' | 'labels';

/** A file is given up after so long without a byte, ms: less than a reader would wait for a whole map. */
const TIMEOUT_MS = 8000;

/**
 * Fetches one file of the basemap. Throws where it cannot be loaded or is not a feature collection.
 *
 * @param folder address of the basemap's folder, with its last slash
 */
export function fetchBasemapFile(
  folder: string,
  name: BasemapFile,
  signal?: AbortSignal,
): Promise<FeatureCollection> {
  const read = (bytes: Uint8Array<ArrayBuffer>) => asCollection(asJson(bytes));
  return fetchFileWithRetry(`${folder}${name}.json`, { signal, timeout: TIMEOUT_MS, read });
}

function asCollection(file: unknown): FeatureCollection {
  const collection = file as FeatureCollection | null;
  if (!Array.isArray(collection?.features)) throw new TypeError('not a feature collection');
  return collection;
}

interface Listener {
  onLoad(name: BasemapFile, file: FeatureCollection): void;
  /** @param cause what was thrown */
  onError(name: BasemapFile, cause: unknown): void;
}

/** The basemap's files for one map, each loaded when it is first requested, and kept. */
export class BasemapFiles {
  readonly #folder: string;
  readonly #listener: Listener;
  readonly #files = new Map<BasemapFile, Resource<FeatureCollection>>();
  readonly #unsubscribe: (() => void)[] = [];

  /** @param folder address of the basemap's folder, absolute, with its last slash */
  constructor(folder: string, listener: Listener) {
    this.#folder = folder;
    this.#listener = listener;
  }

  /** Null where it is not loaded. */
  get(name: BasemapFile): FeatureCollection | null {
    const state = this.#files.get(name)?.getState();
    return state?.status === 'ready' ? state.value : null;
  }

  /** Takes a file that is loaded already. */
  put(name: BasemapFile, file: FeatureCollection): void {
    this.#files.set(name, readyResource(file));
  }

  request(name: BasemapFile): void {
    if (this.#files.has(name)) return;
    const file = createResource(({ signal }) => fetchBasemapFile(this.#folder, name, signal));
    this.#files.set(name, file);
    this.#unsubscribe.push(
      file.subscribe(() => {
        const state = file.getState();
        if (state.status === 'ready') this.#listener.onLoad(name, state.value);
        if (state.status === 'failed') this.#listener.onError(name, state.error);
      }),
    );
  }

  /** Loads again what has failed. */
  retry(): void {
    for (const file of this.#files.values()) if (file.getState().status === 'failed') file.retry();
  }

  destroy(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
  }
}
