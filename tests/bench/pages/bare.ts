import { QueryClient } from '@tanstack/react-query';
import { Map as MapLibreMap } from 'maplibre-gl';
import { MapLibreView } from '../../../src/map/map-libre-view.ts';
import { parseInstant } from '../../../src/story/instant.ts';
import { storyQuery } from '../../../src/story/story-query.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import '../../../src/ui/tokens.css';

/**
 * The reader's map without the reader: same size, style, story and camera, painted over and over
 * with nothing changed. What MapLibre costs by itself.
 */
const query = new URLSearchParams(location.search);
const element = document.getElementById('map') as HTMLElement;
element.style.position = 'fixed';
for (const key of ['left', 'top', 'width', 'height'] as const) {
  element.style[key] = `${query.get(key)}px`;
}

// The view keeps its map to itself; whoever adds a control to one is it.
const { addControl } = MapLibreMap.prototype;
let map: MapLibreMap | undefined;
MapLibreMap.prototype.addControl = function (...rest) {
  map = this;
  return addControl.apply(this, rest);
};

const slug = query.get('story') ?? '';
const { story } = await new QueryClient().fetchQuery(storyQuery(slug, '/stories'));
if (!story) throw new Error('no story');
const view = new MapLibreView(element, {
  lang: 'en',
  clock: 'local',
  cooperative: false,
  opening: 'scene',
  basemap: new URL('/basemap/', location.href).href,
  onPick: () => {},
  onWander: () => {},
  onReady: () => document.body.setAttribute('data-state', 'ready'),
  onTrouble: (sentence) => {
    throw new Error(sentence);
  },
});
view.setStory(story, buildJourney(story));
view.setInstant(parseInstant(query.get('t') ?? '') ?? story.stops[0]?.from.best ?? 0);

const paint = () => {
  map?.triggerRepaint();
  requestAnimationFrame(paint);
};
Object.assign(window, { repaint: paint });
