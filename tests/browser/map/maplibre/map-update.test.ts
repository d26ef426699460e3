import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, expect, it, vi } from 'vitest';
import '../../../../src/ui/tokens.css';
import '../../../../src/map/map.css';
import '../../../../src/map/overlays/markers.css';
import { siteBasemap } from '../../../../src/map/basemap/basemap-folder.ts';
import type { MapController } from '../../../../src/map/map-controller.ts';
import { createMapLibreMap } from '../../../../src/map/maplibre/maplibre-map.ts';
import type { MapLibreRenderer } from '../../../../src/map/maplibre/maplibre-renderer.ts';
import { nextVersion } from '../../../../src/story/load/next-version.ts';
import type { Story } from '../../../../src/story/model.ts';
import { type ParsedStory, parseStory } from '../../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../../src/timeline/build-journey.ts';
import { filesOf } from '../../../fixtures/live-day/live-day.ts';

const rawOf = (known: number) => {
  const files = filesOf(known);
  return {
    slug: 'coast',
    story: JSON.parse(files['story.json'] ?? ''),
    route: JSON.parse(files['route.geojson'] ?? ''),
    articles: { en: files['article.en.md'] ?? null },
  };
};

let end = () => {};
afterEach(() => end());

/** A map of the day's story when four halts are known, with the train at the third. */
async function open() {
  const host = document.createElement('div');
  host.style.width = '800px';
  host.style.height = '500px';
  document.body.append(host);
  const shown = parseStory(rawOf(4));
  const controller = await new Promise<MapController<MapLibreRenderer>>((resolve) => {
    const controller = createMapLibreMap(host, {
      ...{ lang: 'en', clock: 'local', cooperative: false, opening: 'scene' },
      basemapFolder: siteBasemap(new URL('/basemap/', location.origin).href),
      ...{ onPick: () => {}, onFreeCamera: () => {}, onIssue: () => {} },
      onReady: () => resolve(controller),
    });
    show(controller, shown);
    controller.setInstant(shown.story?.stops[2]?.from.best ?? 0);
  });
  end = () => {
    controller.destroy();
    host.remove();
  };
  return { controller, map: controller.renderer.map, shown };
}

function show(controller: MapController, { story }: ParsedStory): void {
  if (!story) throw new Error('The story is not sound.');
  controller.setStory(story, buildJourney(story));
}

const vertices = async (map: MapLibreMap) => {
  const data = await map.getSource<GeoJSONSource>('journey')?.getData();
  return data?.type === 'Feature' && data.geometry.type === 'LineString'
    ? data.geometry.coordinates.length
    : 0;
};

const cameraOf = (map: MapLibreMap) => ({
  center: map.getCenter().toArray(),
  zoom: map.getZoom(),
});

/** The share of a version's route up to its third halt. */
function shareOf({ story }: ParsedStory): number {
  const { haltS } = buildJourney(story as Story);
  return (haltS[2] ?? 0) / (haltS.at(-1) ?? 1);
}

/** The end of the travelled line, as the gradient has it: 1 is the end of the route. */
function drawnTo(map: MapLibreMap): number {
  const stops = (map.getPaintProperty('route-done', 'line-gradient') as unknown[]).slice(3);
  return ((stops[2] as number) + (stops[4] as number)) / 2;
}

it('grows the route of a story that goes on, and leaves the camera and what is travelled where they are', async () => {
  const { controller, map, shown } = await open();
  const camera = cameraOf(map);
  expect(await vertices(map)).toBe(4);
  expect(drawnTo(map)).toBeCloseTo(shareOf(shown), 1);

  const next = nextVersion(shown, rawOf(6));
  show(controller, next);
  await expect.poll(() => vertices(map)).toBe(6);
  await expect.poll(() => drawnTo(map)).toBeCloseTo(shareOf(next), 1);
  expect(shareOf(next)).toBeLessThan(shareOf(shown) - 0.1);
  expect(cameraOf(map)).toEqual(camera);
});

it('draws nothing again where another version has the same route', async () => {
  const { controller, map, shown } = await open();
  const sources = ['journey', 'stretches', 'accuracy'].map((id) =>
    vi.spyOn(map.getSource<GeoJSONSource>(id) as GeoJSONSource, 'setData'),
  );
  const layers = map.getLayersOrder();
  const raw = rawOf(4);
  Object.assign(raw.story.stops[3], { notes: 'Ask for the driver.' });
  show(controller, nextVersion(shown, raw));
  for (const setData of sources) expect(setData).not.toHaveBeenCalled();
  expect(map.getLayersOrder()).toEqual(layers);
});
