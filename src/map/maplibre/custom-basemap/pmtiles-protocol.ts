import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';

let protocol: Protocol | undefined;

/**
 * Lets MapLibre read tiles of the archive at `url` from `pmtiles://<url>`. The library keeps a header
 * that failed to load, so each attempt opens the archive anew.
 */
export function openArchive(url: string): PMTiles {
  if (!protocol) {
    protocol = new Protocol({ metadata: true });
    addProtocol('pmtiles', protocol.tile);
  }
  const archive = new PMTiles(url);
  protocol.add(archive);
  return archive;
}
