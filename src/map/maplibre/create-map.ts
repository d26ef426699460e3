import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import { workerUrl } from './context/worker-url.ts';
import 'maplibre-gl/dist/maplibre-gl.css';
import { MAX_ZOOM } from '../basemap/max-zoom.ts';
import { watchPixelRatio } from './context/watch-pixel-ratio.ts';
import { noteWebglRefused } from './context/webgl-support.ts';
import { locale } from './controls.ts';

setWorkerUrl(workerUrl);

interface Options {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly cooperative: boolean;
}

/** A map that is neither turned nor tilted. Throws where the browser gives no WebGL 2. */
export function createMap({ container, style, cooperative }: Options): MapLibreMap {
  const map = construct({ container, style, cooperative });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const sharpness = watchPixelRatio(() => map.resize());
  map.on('render', sharpness.check);
  map.once('remove', sharpness.stop);
  return map;
}

function construct({ container, style, cooperative }: Options): MapLibreMap {
  try {
    return new MapLibreMap({
      container,
      style,
      attributionControl: false,
      cooperativeGestures: cooperative,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      // The camera itself knows how far it may go: the whole world must fit a phone.
      minZoom: -2,
      maxZoom: MAX_ZOOM,
      locale: locale(),
      validateStyle: false,
    });
  } catch (error) {
    noteWebglRefused();
    throw error;
  }
}
