import { getWorkerUrl, type Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../../../src/ui/tokens.css';
import '../../../../src/map/map.css';
import '../../../../src/map/overlays/markers.css';
import { basemapFolderOf, siteBasemap } from '../../../../src/map/basemap/basemap-folder.ts';
import type { MapController } from '../../../../src/map/map-controller.ts';
import type { MapOptions } from '../../../../src/map/map-options.ts';
import { createMapLibreMap } from '../../../../src/map/maplibre/maplibre-map.ts';
import type { MapLibreRenderer } from '../../../../src/map/maplibre/maplibre-renderer.ts';
import { progressAt, progressOf } from '../../../../src/map/style/line-progress.ts';
import { newPosition, positionAt } from '../../../../src/timeline/position-at.ts';
import { sampleJourney } from '../../../unit/map/journeys.ts';

const journey = sampleJourney();
const { best } = journey;
const leaves = best.to[0] as number;
const arrives = best.from[1] as number;
const halfway = (leaves + arrives) / 2;

const made: { controller: MapController<MapLibreRenderer>; host: HTMLElement }[] = [];

interface Made {
  readonly controller: MapController<MapLibreRenderer>;
  readonly host: HTMLElement;
  readonly onPick: ReturnType<typeof vi.fn<(id: string) => void>>;
  readonly onFreeCamera: ReturnType<typeof vi.fn<(free: boolean) => void>>;
  readonly onIssue: ReturnType<typeof vi.fn<MapOptions['onIssue']>>;
}

/** A map of the sample story, ready, at an instant. */
async function ready(t = halfway, options: Partial<MapOptions> = {}): Promise<Made> {
  const host = document.createElement('div');
  host.style.width = '800px';
  host.style.height = '500px';
  document.body.append(host);
  const onPick = vi.fn<(id: string) => void>();
  const onFreeCamera = vi.fn<(free: boolean) => void>();
  const onIssue = vi.fn<MapOptions['onIssue']>();
  const controller = await new Promise<MapController<MapLibreRenderer>>((resolve) => {
    const controller = createMapLibreMap(host, {
      lang: 'en',
      clock: 'local',
      basemapFolder: siteBasemap(new URL('/basemap/', location.origin).href),
      cooperative: false,
      opening: 'whole',
      onPick,
      onFreeCamera,
      onIssue,
      onReady: () => resolve(controller),
      ...options,
    });
    controller.setStory(journey.story, journey);
    controller.setInstant(t);
  });
  made.push({ controller, host });
  return { controller, host, onPick, onFreeCamera, onIssue };
}

afterEach(() => {
  for (const { controller, host } of made.splice(0)) {
    controller.destroy();
    host.remove();
  }
  document.documentElement.removeAttribute('data-theme');
});

const once = (map: MapLibreMap, event: 'moveend' | 'style.load') =>
  new Promise<void>((resolve) => void map.once(event, () => resolve()));

/** Resolves when all that can be drawn is drawn, also where it has been for a while. */
const rest = (map: MapLibreMap) =>
  new Promise<void>((resolve) => {
    map.once('idle', () => resolve());
    map.triggerRepaint();
  });

/** Lets the camera leave the surroundings of the story: the sample's lie far from the region. */
const roam = (map: MapLibreMap) => map.setTransformConstrain(null);

const gradient = (map: MapLibreMap, layer: string) =>
  JSON.stringify(map.getPaintProperty(layer, 'line-gradient'));

/** The end of the travelled line, as the gradient has it. */
function drawnTo(map: MapLibreMap): number {
  const stops = (map.getPaintProperty('route-done', 'line-gradient') as unknown[]).slice(3);
  return ((stops[2] as number) + (stops[4] as number)) / 2;
}

function turn(map: MapLibreMap, init: WheelEventInit): void {
  map.getCanvas().dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 100, ...init }));
}

function middleOf(element: Element, host: HTMLElement): { x: number; y: number } {
  const [box, origin] = [element.getBoundingClientRect(), host.getBoundingClientRect()];
  return {
    x: box.x + box.width / 2 - origin.x,
    y: box.y + box.height / 2 - origin.y,
  };
}

describe('the map', () => {
  it('draws basemap and journey without an issue', async () => {
    const { controller, onIssue } = await ready();
    const ids = controller.renderer.map.getLayersOrder();
    expect(ids.indexOf('route-done')).toBeGreaterThan(ids.indexOf('route-casing'));
    expect(ids.indexOf('route-casing')).toBeGreaterThan(ids.indexOf('label-country'));
    await expect
      .poll(() => controller.renderer.map.querySourceFeatures('world').length)
      .toBeGreaterThan(0);
    // Sea is told from land only where land is drawn.
    const land = controller.renderer.map.getPaintProperty('world-land', 'fill-color');
    await expect
      .poll(() => controller.renderer.map.getPaintProperty('sea', 'background-color'))
      .not.toBe(land);
    expect(onIssue).not.toHaveBeenCalled();
  });

  it('fetches the region only when the camera is near', async () => {
    const shipped = { slug: 'vladivostok-2019', basemapDetail: { near: 8, regions: [] } };
    const basemapFolder = basemapFolderOf(shipped, `${location.origin}/`);
    const { controller } = await ready(halfway, { basemapFolder });
    expect(controller.renderer.map.querySourceFeatures('region')).toEqual([]);
    roam(controller.renderer.map);
    controller.renderer.map.jumpTo({ center: [131.9, 43.05], zoom: 10 });
    await expect
      .poll(() => controller.renderer.map.querySourceFeatures('region').length)
      .toBeGreaterThan(0);
    await rest(controller.renderer.map);
    const [x, y] = [...Object.values(controller.renderer.map.project([131.8936, 43.0242]))] as [
      number,
      number,
    ];
    const under = controller.renderer.map.queryRenderedFeatures([x, y], {
      layers: ['region-land'],
    });
    expect(under[0]?.properties.c).toBe('RU');
  });

  it('shows the basemap’s names in the reader’s language', async () => {
    const { controller } = await ready();
    roam(controller.renderer.map);
    controller.renderer.map.jumpTo({ center: [127, 37], zoom: 6 });
    const names = () =>
      controller.renderer.map
        .queryRenderedFeatures({ layers: ['label-country', 'label-town'] })
        .map(({ properties }) => String(properties.text));
    await expect.poll(() => names().length).toBeGreaterThan(3);
    controller.setLocale('ko', 'local');
    await expect.poll(() => names().join()).toMatch(/서울.*대한민국|대한민국.*서울/);
  });

  it('shows them in larger letters for an audience', async () => {
    const { controller } = await ready();
    const { map } = controller.renderer;
    roam(map);
    map.jumpTo({ center: [127, 37], zoom: 6 });
    const size = () =>
      map
        .queryRenderedFeatures({ layers: ['label-town'] })
        .find(({ properties }) => properties.text === 'Seoul')?.properties.size ?? 0;
    await expect.poll(size).toBeGreaterThan(0);
    const before = size();
    controller.setLabelScale(1.6);
    await expect.poll(() => size() / before).toBeCloseTo(1.6, 3);
  });

  it('moves its scale to the other corner while the line would run under it', async () => {
    const { controller, host } = await ready();
    host.classList.add('map-pane');
    const { map } = controller.renderer;
    roam(map);
    const { lon, lat } = positionAt(journey, halfway, newPosition()).best;
    const corner = () =>
      ['left', 'right'].find((side) =>
        host.querySelector(`.maplibregl-ctrl-bottom-${side} .maplibregl-ctrl-scale`),
      );
    map.jumpTo({ center: [lon, lat], zoom: 8 });
    await expect.poll(corner).toBe('left');
    const { clientWidth: width, clientHeight: height } = host;
    map.panBy([width / 2 - 40, 20 - height / 2], { animate: false });
    await expect.poll(corner).toBe('right');
    map.jumpTo({ center: [lon, lat] });
    await expect.poll(corner).toBe('left');
  });

  it('shows no basemap name under the story’s own badges and labels', async () => {
    const { controller, host } = await ready();
    const { map } = controller.renderer;
    const layers = map.getLayersOrder().filter((id) => id.startsWith('label-'));
    const origin = host.getBoundingClientRect();
    const marks = [
      ...host.querySelectorAll('.map-place-dot, .map-place[data-label] .map-place-label'),
    ];
    expect(marks.length).toBeGreaterThan(0);
    let shown = 0;
    for (const zoom of [3, 4, 5]) {
      map.jumpTo({ center: [10, 30], zoom });
      await rest(map);
      await expect.poll(() => map.queryRenderedFeatures({ layers }).length).toBeGreaterThan(0);
      shown += map.queryRenderedFeatures({ layers }).length;
      for (const mark of marks.filter((each) => each.isConnected)) {
        const box = mark.getBoundingClientRect();
        const corner = (x: number, y: number): [number, number] => [x - origin.x, y - origin.y];
        const under = map.queryRenderedFeatures(
          [corner(box.left, box.top), corner(box.right, box.bottom)],
          { layers },
        );
        expect(under.map(({ properties }) => properties.text)).toEqual([]);
      }
    }
    expect(shown).toBeGreaterThan(3);
  });

  it('moves the vehicle and the travelled line to an instant', async () => {
    const { controller, host } = await ready(leaves);
    const vehicle = host.querySelector('.map-vehicle') as HTMLElement;
    const progress = progressOf(journey);
    for (const t of [halfway, leaves + (arrives - leaves) / 5, halfway + 60_000]) {
      controller.setInstant(t, false);
      const where = positionAt(journey, t, newPosition());
      const expected = controller.renderer.map.project([where.best.lon, where.best.lat]);
      const middle = middleOf(vehicle, host);
      expect(Math.hypot(middle.x - expected.x, middle.y - expected.y)).toBeLessThan(1);
      expect(drawnTo(controller.renderer.map)).toBeCloseTo(
        progressAt(journey, progress, where.best.s),
        3,
      );
    }
  });

  it('draws nothing again for an instant that it shows already', async () => {
    const { controller } = await ready();
    const paint = vi.spyOn(controller.renderer.map, 'setPaintProperty');
    controller.setInstant(halfway);
    controller.setInstant(halfway + 1);
    expect(paint).not.toHaveBeenCalled();
  });

  it('keeps journey and progress through another style', async () => {
    const { controller } = await ready();
    const before = drawnTo(controller.renderer.map);
    const loaded = once(controller.renderer.map, 'style.load');
    controller.renderer.map.setStyle({ version: 8, sources: {}, layers: [] }, { diff: false });
    await loaded;
    expect(controller.renderer.map.getLayer('route-done')).toBeDefined();
    expect(controller.renderer.map.getLayer('world-land')).toBeUndefined();
    expect(drawnTo(controller.renderer.map)).toBeCloseTo(before, 6);
    await rest(controller.renderer.map);
    expect(
      controller.renderer.map.queryRenderedFeatures({ layers: ['route-ahead'] }).length,
    ).toBeGreaterThan(0);
  });

  it('takes the colours of another theme, and keeps the progress', async () => {
    document.documentElement.dataset.theme = 'light';
    const { controller } = await ready();
    const [light, land, before] = [
      gradient(controller.renderer.map, 'route-done'),
      controller.renderer.map.getPaintProperty('world-land', 'fill-color'),
      drawnTo(controller.renderer.map),
    ];
    document.documentElement.dataset.theme = 'dark';
    controller.setTheme();
    expect(gradient(controller.renderer.map, 'route-done')).not.toBe(light);
    expect(controller.renderer.map.getPaintProperty('world-land', 'fill-color')).not.toBe(land);
    expect(drawnTo(controller.renderer.map)).toBeCloseTo(before, 6);
  });

  it('has a named button for each place, which leads to the next visit there', async () => {
    const { host, onPick } = await ready(leaves);
    const names = () =>
      [...host.querySelectorAll('button.map-place-stop')].map((button) => button.ariaLabel ?? '');
    await expect.poll(names).toHaveLength(3);
    const [first] = journey.story.stops;
    expect(names()[0]).toMatch(/^Alpha, \d+ \p{L}+ \d{4}/u);
    const last = host.querySelectorAll<HTMLButtonElement>('button.map-place-stop')[2];
    last?.click();
    expect(onPick).toHaveBeenCalledOnce();
    expect(journey.story.stops.map(({ id }) => id)).toContain(onPick.mock.calls[0]?.[0]);
    expect(onPick.mock.calls[0]?.[0]).not.toBe(first?.id);
  });

  it('gives each button at least 24 by 24 pixels, and marks the active one', async () => {
    const { host, controller } = await ready(leaves);
    controller.setInstant(arrives);
    await expect.poll(() => host.querySelectorAll('[aria-current="true"]').length).toBe(1);
    expect(host.querySelector('[aria-current="true"]')?.ariaLabel).toMatch(/Beta|Gamma/);
    for (const button of host.querySelectorAll('button.map-place')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  it('holds the camera still while the clock is dragged, and moves it when that ends', async () => {
    const { controller } = await ready(leaves - 1);
    const zoom = controller.renderer.map.getZoom();
    controller.setInstant(arrives, false);
    expect(controller.renderer.map.isMoving()).toBe(false);
    expect(controller.renderer.map.getZoom()).toBe(zoom);
    const arrived = once(controller.renderer.map, 'moveend');
    controller.setInstant(arrives, true);
    await arrived;
    const { place } = journey.halts[1] ?? {};
    expect(controller.renderer.map.getCenter().lng).toBeCloseTo(place?.lon ?? 0, 3);
  });

  it('lets the reader move the map, and follows the story again', async () => {
    const { controller, onFreeCamera } = await ready(leaves - 1);
    controller.renderer.map.panBy(
      [200, 0],
      { duration: 0 },
      { originalEvent: new MouseEvent('mousedown') },
    );
    expect(onFreeCamera).toHaveBeenLastCalledWith(true);
    const here = controller.renderer.map.getCenter();
    controller.setInstant(arrives, true);
    expect(controller.renderer.map.getCenter()).toEqual(here);
    const back = once(controller.renderer.map, 'moveend');
    controller.followStory();
    await back;
    expect(onFreeCamera).toHaveBeenLastCalledWith(false);
    expect(controller.renderer.map.getCenter().lng).toBeCloseTo(
      journey.halts[1]?.place.lon ?? 0,
      3,
    );
  });

  it('takes the first tick of a wheel for a gesture', async () => {
    const { controller, onFreeCamera } = await ready();
    turn(controller.renderer.map, {});
    expect(onFreeCamera).toHaveBeenLastCalledWith(true);
  });

  it('does not take a wheel that stays with the page for a gesture', async () => {
    const { controller, onFreeCamera } = await ready(halfway, { cooperative: true });
    turn(controller.renderer.map, {});
    expect(onFreeCamera).not.toHaveBeenCalled();
    turn(controller.renderer.map, { ctrlKey: true });
    expect(onFreeCamera).toHaveBeenLastCalledWith(true);
  });

  it('fits the whole route at first', async () => {
    const { controller } = await ready();
    const bounds = controller.renderer.map.getBounds();
    for (const { place } of journey.halts)
      expect(bounds.contains([place.lon, place.lat])).toBe(true);
  });

  it('reports a basemap that does not load, and still draws the journey', async () => {
    const basemapFolder = siteBasemap(new URL('/no-such-folder/', location.origin).href);
    const { controller, onIssue } = await ready(halfway, { basemapFolder });
    await expect
      .poll(() => onIssue.mock.lastCall?.[0]?.what)
      .toBe('The background map did not load.');
    expect(controller.renderer.map.getLayer('route-done')).toBeDefined();
    const sea = controller.renderer.map.getPaintProperty('sea', 'background-color');
    expect(sea).toBe(controller.renderer.map.getPaintProperty('world-land', 'fill-color'));
  });

  it('gives up where its worker does not load', async () => {
    const workerUrl = getWorkerUrl();
    setWorkerUrl(new URL('/no-such-worker.mjs', location.origin).href);
    const onFail = vi.fn();
    const { host } = await ready(halfway, { onFail });
    setWorkerUrl(workerUrl);
    await expect.poll(() => onFail.mock.calls.length).toBe(1);
    expect(host.childElementCount).toBe(0);
  });

  it('survives the loss of its WebGL context', async () => {
    const { controller } = await ready();
    const canvas = controller.renderer.map.getCanvas();
    const loss = (canvas.getContext('webgl2') as WebGL2RenderingContext).getExtension(
      'WEBGL_lose_context',
    );
    const lost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve));
    loss?.loseContext();
    await lost;
    controller.setInstant(halfway + 600_000);
    controller.setTheme();
    const restored = new Promise((resolve) =>
      controller.renderer.map.once('webglcontextrestored', resolve),
    );
    // A context can be restored only once the event of its loss has been dealt with.
    await new Promise(requestAnimationFrame);
    loss?.restoreContext();
    await restored;
    await rest(controller.renderer.map);
    const where = positionAt(journey, halfway + 600_000, newPosition());
    expect(drawnTo(controller.renderer.map)).toBeCloseTo(
      progressAt(journey, progressOf(journey), where.best.s),
      3,
    );
  });

  it('leaves nothing behind', async () => {
    const { controller, host } = await ready();
    const gl = controller.renderer.map.getCanvas().getContext('webgl2') as WebGL2RenderingContext;
    controller.destroy();
    controller.destroy();
    controller.setInstant(leaves);
    controller.followStory();
    controller.setTheme();
    expect(host.childElementCount).toBe(0);
    expect(gl.isContextLost()).toBe(true);
  });
});
