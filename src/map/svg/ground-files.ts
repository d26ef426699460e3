import { NEAR_ZOOM } from '../base-style.ts';
import { type BaseLabels, readLabels } from './base-labels.ts';
import { type Ground, readGround } from './ground.ts';

/** Zoom levels before the region is seen in which its file may arrive. */
const AHEAD = 0.7;

/** The basemap's files for drawing, fetched when they are needed. */
export class GroundFiles {
  world: Ground | null = null;
  region: Ground | null = null;
  labels: BaseLabels = [];
  readonly #folder: string;
  readonly #changed: () => void;
  readonly #missing: (file: string) => void;
  readonly #stop = new AbortController();
  #near = false;

  /**
   * @param folder address of the basemap's folder, absolute, with its last slash
   * @param changed called when a file has come
   * @param missing called when one has not, with its name
   */
  constructor(folder: string, changed: () => void, missing: (file: string) => void) {
    this.#folder = folder;
    this.#changed = changed;
    this.#missing = missing;
    void this.#fetch('world', (file) => {
      this.world = readGround(file);
    });
    void this.#fetch('labels', (file) => {
      this.labels = readLabels(file);
    });
  }

  /** To be called whenever the zoom level changes. */
  look(zoom: number): void {
    if (this.#near || zoom < NEAR_ZOOM - AHEAD) return;
    this.#near = true;
    void this.#fetch('region', (file) => {
      this.region = readGround(file);
    });
  }

  destroy(): void {
    this.#stop.abort();
  }

  async #fetch(name: 'world' | 'region' | 'labels', take: (file: unknown) => void): Promise<void> {
    const { signal } = this.#stop;
    try {
      const file = await fetchFile(this.#folder, name, signal);
      if (signal.aborted) return;
      take(file);
    } catch {
      if (!signal.aborted) this.#missing(name);
      return;
    }
    this.#changed();
  }
}

/** One file of the basemap. Throws where it does not come. */
export async function fetchFile(
  folder: string,
  name: 'world' | 'region' | 'labels',
  signal: AbortSignal | null = null,
): Promise<unknown> {
  const answer = await fetch(`${folder}${name}.json`, { signal });
  if (!answer.ok) throw new Error(`${name}.json: ${answer.status}`);
  return answer.json();
}
