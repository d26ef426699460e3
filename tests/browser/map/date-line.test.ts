import { afterEach, describe, expect, it } from 'vitest';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/map/map.css';
import '../../../src/map/overlays/markers.css';
import { siteBasemap } from '../../../src/map/basemap/basemap-folder.ts';
import type { MapController } from '../../../src/map/map-controller.ts';
import type { MapOptions } from '../../../src/map/map-options.ts';
import { createMapLibreMap } from '../../../src/map/maplibre/maplibre-map.ts';
import { createSvgMap } from '../../../src/map/svg/svg-map.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import { routeStory } from '../../fixtures/route-story.ts';

const { story } = routeStory({
  places: {
    auckland: [174.8, -36.8],
    apia: [-171.8, -13.8],
    papeete: [-149.6, -17.5],
    santiago: [-70.7, -33.4],
  },
  lines: {
    north: [
      [174.8, -36.8],
      [179.9, -30],
      [-171.8, -13.8],
    ],
  },
  stops: [['auckland'], ['apia', 'north'], ['papeete'], ['santiago']],
});
const journey = buildJourney(story);
const { best } = journey;
/** Beyond the date line, on the way to Apia. */
const underway = (best.to[0] as number) + 0.7 * ((best.from[1] as number) - (best.to[0] as number));

const made: { controller: MapController; host: HTMLElement }[] = [];

afterEach(() => {
  for (const { controller, host } of made.splice(0)) {
    controller.destroy();
    host.remove();
  }
});

async function mapIn(
  create: (element: HTMLElement, options: MapOptions) => MapController,
  opening: 'whole' | 'scene',
): Promise<HTMLElement> {
  const host = document.createElement('div');
  host.style.cssText = 'position: relative; width: 390px; height: 303px';
  document.body.append(host);
  const ready = new Promise<void>((resolve) => {
    const controller = create(host, {
      lang: 'en',
      clock: 'local',
      basemapFolder: siteBasemap(new URL('/basemap/', location.origin).href),
      cooperative: false,
      opening,
      onPick: () => {},
      onFreeCamera: () => {},
      onIssue: () => {},
      onReady: () => resolve(),
    });
    controller.setStory(story, journey);
    controller.setInstant(underway);
    made.push({ controller, host });
  });
  await ready;
  return host;
}

/** Middle of a dot, or of the vehicle, in the map's pixels; null where it is not shown or not in the picture. */
function at(host: HTMLElement, name: string): number | null {
  const place = [...host.querySelectorAll('.map-place')].find(
    (each) => each.querySelector('.map-place-label')?.textContent === name,
  );
  const element =
    name === 'vehicle' ? host.querySelector('.map-vehicle') : place?.firstElementChild;
  const pane = host.getBoundingClientRect();
  const rect = element?.getBoundingClientRect();
  const x = rect && rect.left + rect.width / 2 - pane.left;
  const y = rect && rect.top + rect.height / 2 - pane.top;
  const inside = x && y && x > 0 && x < pane.width && y > 0 && y < pane.height;
  return inside ? x : null;
}

describe.each([
  ['the full map', createMapLibreMap],
  ['the simpler map', createSvgMap],
] as const)('a story over the date line on %s', (_, create) => {
  it('lies from west to east in one picture', async () => {
    const host = await mapIn(create, 'whole');
    const names = ['auckland', 'vehicle', 'apia', 'papeete', 'santiago'];
    const places = () => names.map((name) => ({ name, x: at(host, name) }));
    await expect.poll(() => places().filter(({ x }) => x === null)).toEqual([]);
    const westToEast = () => places().sort((a, b) => (a.x ?? 0) - (b.x ?? 0));
    await expect.poll(() => westToEast().map(({ name }) => name)).toEqual(names);
  });

  it('is shown between two stops on both sides of the line, with the traveller between them', async () => {
    const host = await mapIn(create, 'scene');
    const x = (name: string) => at(host, name) ?? 0;
    // They fill the picture: it does not show the rest of the world.
    await expect.poll(() => x('apia') - x('auckland')).toBeGreaterThan(40);
    await expect.poll(() => x('vehicle') - x('auckland')).toBeGreaterThan(0);
    await expect.poll(() => x('apia') - x('vehicle')).toBeGreaterThan(0);
    expect(at(host, 'santiago')).toBeNull();
  });
});
