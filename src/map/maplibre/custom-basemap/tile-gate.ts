import { addProtocol, removeProtocol } from 'maplibre-gl';
import { timeLimit } from '../../../loading/time-limit.ts';

/** A tile of an archive: its bytes, empty where the archive leaves it out. */
export type ReadTile = (
  z: number,
  x: number,
  y: number,
  signal: AbortSignal,
) => Promise<ArrayBuffer>;

/** How long a closed gate still turns requests away: a worker may have sent one already, ms. */
const CLOSING_MS = 1000;

let gates = 0;

/**
 * Brings tiles to MapLibre under a scheme of its own. Left to itself MapLibre takes a 404 for an
 * empty tile and waits for ever for a host that does not answer: here both are errors.
 */
export class TileGate {
  readonly #scheme: string;
  readonly #patience: number;
  readonly #closed = new AbortController();
  readonly #archives: ReadTile[] = [];
  #waiting = 0;

  /** @param patience how long a tile may take, ms */
  constructor(patience: number) {
    gates += 1;
    this.#scheme = `own${gates}`;
    this.#patience = patience;
    addProtocol(this.#scheme, ({ url }, { signal }) =>
      this.#bring(url.slice(this.#scheme.length + 3), signal),
    );
  }

  /** Tiles asked for that have neither come nor failed. */
  get waiting(): number {
    return this.#waiting;
  }

  /** The address to write into a style for tiles at `address`, a template with {z}, {x} and {y}. */
  through(address: string): string {
    return `${this.#scheme}://${address}`;
  }

  /** The same for the tiles of an archive. */
  archive(read: ReadTile): string {
    this.#archives.push(read);
    return this.through(`archive/${this.#archives.length - 1}/{z}/{x}/{y}`);
  }

  close(): void {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    // Without its protocol a late request would go to the network, and the browser would complain.
    setTimeout(() => removeProtocol(this.#scheme), CLOSING_MS);
  }

  async #bring(address: string, signal: AbortSignal): Promise<{ data: ArrayBuffer }> {
    this.#closed.signal.throwIfAborted();
    this.#waiting += 1;
    const limit = timeLimit(this.#patience, signal, this.#closed.signal);
    try {
      return { data: await this.#read(address, limit.signal) };
    } catch (cause) {
      // MapLibre is silent about an abort, as it should be about its own only.
      signal.throwIfAborted();
      this.#closed.signal.throwIfAborted();
      throw new Error('A tile of the map did not come.', { cause });
    } finally {
      limit.done();
      this.#waiting -= 1;
    }
  }

  async #read(address: string, signal: AbortSignal): Promise<ArrayBuffer> {
    const [kind, archive, z, x, y] = address.split('/');
    const read = kind === 'archive' ? this.#archives[Number(archive)] : undefined;
    if (read) return read(Number(z), Number(x), Number(y), signal);
    const response = await fetch(address, { signal });
    const type = response.headers.get('content-type') ?? '';
    // Some hosts answer for what they do not have with their start page.
    if (!response.ok || type.includes('text/html')) throw new Error(`status ${response.status}`);
    return response.arrayBuffer();
  }
}
