import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { basemapStyle } from '../../../src/map/maplibre/layers/basemap-style.ts';
import { dot } from '../../../src/map/maplibre/layers/label-images.ts';
import { PALETTES } from '../../../src/map/style/palette.ts';

/**
 * MapLibre with the site's basemap, as a page without a story would show it. Its address says where
 * the map lies on the page, pixels, what it shows, and how much of the style:
 * `?left&top&width&height&lon&lat&zoom&countries=KP,RU&style=full|styled|bare`. Ready, said in
 * `data-state`, once all sources are drawn.
 */
const query = new URL(location.href).searchParams;
const number = (name: string) => Number(query.get(name));

const container = document.querySelector<HTMLElement>('[aria-label="Map"]');
if (!container) throw new Error('The page has no map.');
container.style.position = 'absolute';
for (const side of ['left', 'top', 'width', 'height'] as const)
  container.style[side] = `${number(side)}px`;

setWorkerUrl(workerUrl);
const folder = new URL('../basemap/', document.baseURI).href;
const style = basemapStyle({
  palette: PALETTES.light,
  countries: (query.get('countries') ?? '').split(','),
  near: 8,
  world: `${folder}world.json`,
});
const map = new MapLibreMap({
  container,
  style: wanted(style),
  center: [number('lon'), number('lat')],
  zoom: number('zoom'),
  attributionControl: false,
  validateStyle: false,
});
map.on('styleimagemissing', ({ id }) => {
  if (id === dot.id && !map.hasImage(id)) map.addImage(id, dot.data, { sdf: true });
});
// A file that is not there yet: what is there is measured all the same.
const missing = new Set<string>();
map.on('error', (event) => {
  const { sourceId } = event as { sourceId?: string };
  if (sourceId) missing.add(sourceId);
});
const ids = Object.keys(wanted(style).sources);
const look = () => {
  const drawn = (id: string) => map.getSource(id) && map.isSourceLoaded(id);
  if (!ids.every((id) => missing.has(id) || drawn(id))) return;
  map.off('render', look);
  container.dataset.state = 'ready';
};
map.on('render', look);
Object.assign(window, { map });

/** The whole first view, the same with the region's finer basemap, or no more than sea and land. */
function wanted(style: StyleSpecification): StyleSpecification {
  const kind = query.get('style') ?? 'full';
  if (kind === 'bare') {
    const { world } = style.sources;
    if (!world) throw new Error('The style has no world.');
    return {
      ...style,
      sources: { world },
      layers: style.layers.filter(({ id }) => id === 'sea' || id === 'world-land'),
    };
  }
  const filled = (id: string) => {
    const source = style.sources[id];
    return source ? { [id]: { ...source, data: `${folder}${id}.json` } } : {};
  };
  const sources = { ...style.sources, ...filled('labels') };
  return {
    ...style,
    sources: kind === 'styled' ? { ...sources, ...filled('region') } : sources,
  } as StyleSpecification;
}
