import { EtagMismatch, FetchSource, PMTiles, type RangeResponse, TileType } from 'pmtiles';
import { reportIssue } from '../../../ui/issues.ts';
import type { ReadTile } from './tile-gate.ts';

/** An archive of vector tiles whose header has been read. */
interface Archive {
  readonly read: ReadTile;
  readonly minzoom: number;
  readonly maxzoom: number;
  /** West, south, east, north, degrees. */
  readonly bounds: [number, number, number, number];
  /** HTML, as its own metadata has it. */
  readonly attribution: string;
}

/** Ranges of a file, each of which ends with the attempt that it belongs to. */
class EndingSource extends FetchSource {
  readonly #end: AbortSignal;

  constructor(url: string, end: AbortSignal) {
    super(url);
    this.#end = end;
  }

  override async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    const enough = new AbortController();
    const signals = signal ? [signal, enough.signal] : [this.#end, enough.signal];
    try {
      return await super.getBytes(offset, length, AbortSignal.any(signals), etag);
    } catch (cause) {
      // A host without ranges would send the whole archive.
      enough.abort();
      // Of an archive that has changed the library would read the header again, unwatched: an
      // attempt of its own does so better.
      if (cause instanceof EtagMismatch) throw new Error('the archive has changed', { cause });
      throw cause;
    }
  }
}

function noCredit(cause: unknown): null {
  const what = 'The archive of the map does not say whose it is.';
  reportIssue({ code: 'map-own-uncredited', what, level: 'info', shown: 'console', cause });
  return null;
}

/**
 * Opens a PMTiles archive: reads its header and what it says of itself. Throws where it does not
 * come before `signal`, or holds no vector tiles.
 */
export async function openArchive(url: string, signal: AbortSignal): Promise<Archive> {
  const archive = new PMTiles(new EndingSource(url, signal));
  const { tileType, minZoom, maxZoom, ...header } = await archive.getHeader();
  if (tileType !== TileType.Mvt) throw new Error('an archive without vector tiles');
  const { minLon, minLat, maxLon, maxLat } = header;
  const isArea = minLon < maxLon && minLat < maxLat;
  // Read from the same bytes as its tiles: without it the archive has only no credit of its own.
  const metadata = await archive.getMetadata().catch(noCredit);
  signal.throwIfAborted();
  const says = metadata as { attribution?: unknown } | null;
  return {
    read: async (z, x, y, given) => {
      const tile = await archive.getZxy(z, x, y, given);
      return tile?.data ?? new ArrayBuffer(0);
    },
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: isArea ? [minLon, minLat, maxLon, maxLat] : [-180, -85.0511, 180, 85.0511],
    attribution: typeof says?.attribution === 'string' ? says.attribution : '',
  };
}
