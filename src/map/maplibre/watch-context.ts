import type { Map as MapLibreMap } from 'maplibre-gl';

/** How long WebGL may be lost before it is taken for lost for good, ms. */
const LOST_MS = 5000;

/**
 * Watches over the map's WebGL context: a browser that takes it away gives it back at once, or never.
 *
 * @param lost called as soon as it is lost; the style is loaded anew when it comes back
 * @param gone called when it has not come back
 * @returns the way to stop
 */
export function watchContext(map: MapLibreMap, lost: () => void, gone: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const wait = () => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      // To a page that is not seen it may be given back when it is.
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
