import type { Map as MapLibreMap } from 'maplibre-gl';

/** After so long a lost context counts as gone, ms. */
const LOST_MS = 5000;

/**
 * Watches the map's WebGL context: a browser that takes it away restores it at once, or never.
 *
 * @param lost called as soon as it is lost; MapLibre loads the style again when it is restored
 * @param gone called when it has not been restored
 * @returns stops it
 */
export function watchContext(map: MapLibreMap, lost: () => void, gone: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const wait = () => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      // A hidden page may get it back only when it is shown.
      if (document.hidden) wait();
      else gone();
    }, LOST_MS);
  };
  map.on('webglcontextlost', () => {
    lost();
    wait();
  });
  map.on('webglcontextrestored', () => clearTimeout(timer));
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
