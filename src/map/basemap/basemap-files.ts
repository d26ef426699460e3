import type { FeatureCollection } from 'geojson';
import type { Bounds } from '../../geo/rect.ts';
import { asJson, fetchFileWithRetry } from '../../loading/fetch-file.ts';
import { createResource, type Resource, readyResource } from '../../loading/resource.ts';
import { type BasemapFolder, piecesIn } from './basemap-folder.ts';
import { unpacked } from './unpack.ts';

/** What a basemap consists of: the world, the finer drawing of what is near, the names. */
export type BasemapPart = 'world' | 'region' | 'labels';

/** A piece is requested so many zoom levels before it is drawn: it should be loaded before it is seen. */
const AHEAD = 0.7;

/** A file is given up after so long without a byte, ms: less than a reader would wait for a whole map. */
const TIMEOUT_MS = 8000;

/**
 * Fetches one file of a basemap. Throws where it cannot be loaded or is not a feature collection.
 *
 * @param folder address of the basemap's folder, with its last slash
 * @param name the file's, without its ending
 */
export function fetchBasemapFile(
  folder: string,
  name: string,
  signal?: AbortSignal,
): Promise<FeatureCollection> {
  const read = (bytes: Uint8Array<ArrayBuffer>) => unpacked(asJson(bytes));
  return fetchFileWithRetry(`${folder}${name}.json`, { signal, timeout: TIMEOUT_MS, read });
}

/** What a map shows: how near, and of which part of the world. */
interface View {
  readonly zoom: number;
  /** Degrees. */
  readonly bounds: Bounds;
}

/** Fetches the pieces of a basemap that some views need, as one collection; null where they need none. */
export async function fetchRegion(
  basemapFolder: BasemapFolder,
  views: readonly View[],
): Promise<FeatureCollection | null> {
  const near = views.filter(({ zoom }) => zoom >= basemapFolder.near);
  const pieces = new Set(near.flatMap(({ bounds }) => piecesIn(basemapFolder, bounds)));
  if (pieces.size === 0) return null;
  const files = [...pieces].map(({ name }) => fetchBasemapFile(basemapFolder.folder, name));
  return joined(await Promise.all(files));
}

/** Several files as one. */
function joined(files: readonly FeatureCollection[]): FeatureCollection {
  const [first] = files;
  if (first && files.length === 1) return first;
  return { type: 'FeatureCollection', features: files.flatMap(({ features }) => features) };
}

interface Listener {
  /** @param path the file's name, without its ending */
  onLoad(part: BasemapPart, file: FeatureCollection, path: string): void;
  /** @param cause what was thrown */
  onError(part: BasemapPart, cause: unknown, path: string): void;
}

/** A basemap's files for one map, each loaded when it is first requested, and kept. */
export class BasemapFiles {
  readonly #basemapFolder: BasemapFolder;
  readonly #listener: Listener;
  readonly #files = new Map<string, Resource<FeatureCollection>>();
  readonly #unsubscribe: (() => void)[] = [];
  #region: FeatureCollection | null = null;

  constructor(basemapFolder: BasemapFolder, listener: Listener) {
    this.#basemapFolder = basemapFolder;
    this.#listener = listener;
  }

  /** Null where it is not loaded. The region is all of its pieces that are. */
  get(part: BasemapPart): FeatureCollection | null {
    return part === 'region' ? this.#region : this.#loaded(part);
  }

  /** Takes a file that is loaded already. */
  put(part: 'world' | 'labels', file: FeatureCollection): void {
    this.#files.set(part, readyResource(file));
  }

  request(part: 'world' | 'labels'): void {
    this.#request(part, part);
  }

  /** Requests the pieces that a view needs, or will need when it comes a little nearer. */
  requestRegion(zoom: number, view: () => Bounds): void {
    if (zoom < this.#basemapFolder.near - AHEAD) return;
    for (const { name } of piecesIn(this.#basemapFolder, view())) this.#request('region', name);
  }

  /** Loads again what has failed. */
  retry(): void {
    for (const file of this.#files.values()) if (file.getState().status === 'failed') file.retry();
  }

  destroy(): void {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
  }

  #loaded(path: string): FeatureCollection | null {
    const state = this.#files.get(path)?.getState();
    return state?.status === 'ready' ? state.value : null;
  }

  #request(part: BasemapPart, path: string): void {
    if (this.#files.has(path)) return;
    const { folder, pieces } = this.#basemapFolder;
    const file = createResource(({ signal }) => fetchBasemapFile(folder, path, signal));
    this.#files.set(path, file);
    this.#unsubscribe.push(
      file.subscribe(() => {
        const state = file.getState();
        if (state.status === 'failed') this.#listener.onError(part, state.error, path);
        if (state.status !== 'ready') return;
        if (part === 'region')
          this.#region = joined(pieces.flatMap(({ name }) => this.#loaded(name) ?? []));
        this.#listener.onLoad(part, this.get(part) ?? state.value, path);
      }),
    );
  }
}
