import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import '../../../../src/ui/tokens.css';
import '../../../../src/map/map.css';
import '../../../../src/map/overlays/markers.css';
import { siteBasemap } from '../../../../src/map/basemap/basemap-folder.ts';
import type { MapController } from '../../../../src/map/map-controller.ts';
import type { MapOptions } from '../../../../src/map/map-options.ts';
import { createMapLibreMap } from '../../../../src/map/maplibre/maplibre-map.ts';
import type { MapLibreRenderer } from '../../../../src/map/maplibre/maplibre-renderer.ts';
import { readPalette } from '../../../../src/map/style/palette.ts';
import type { StoryBasemap } from '../../../../src/story/model.ts';
import { sampleJourney } from '../../../unit/map/journeys.ts';

const server = inject('tileServer');
const sample = sampleJourney();
const halfway = ((sample.best.to[0] as number) + (sample.best.from[1] as number)) / 2;

/** A map for each way to fail takes a second: `npm test` draws one of each kind. */
const inFull = (...ways: Record<string, string>[][]) => (inject('full') ? ways : []);

const FAILED = 'The newsroom’s own map did not load. The built-in map is shown instead.';

/** Short enough for a test, long enough for a busy machine to answer, ms. */
const SHORT_PATIENCE = 1200;

let keys = 0;
const made: { controller: MapController<MapLibreRenderer>; host: HTMLElement }[] = [];
const errors = vi.spyOn(console, 'error');
const warnings = vi.spyOn(console, 'warn');

beforeEach(() => {
  errors.mockClear();
  warnings.mockClear();
});

afterEach(() => {
  for (const { controller, host } of made.splice(0)) {
    controller.destroy();
    host.remove();
  }
  document.documentElement.removeAttribute('data-theme');
  expect(errors).not.toHaveBeenCalled();
  expect(warnings).not.toHaveBeenCalled();
});

interface Opened {
  readonly map: MapLibreMap;
  readonly controller: MapController<MapLibreRenderer>;
  readonly host: HTMLElement;
  /** Says how the parts of this map are answered from now on. */
  readonly answer: (ways?: Record<string, string>) => Promise<void>;
  readonly asked: () => Promise<string[]>;
  /** What the pane reports. */
  readonly issue: () => string;
  readonly retry: () => void;
}

/** A map of the sample story, ready, on a basemap of its own that is answered in these ways. */
async function open(
  kind: StoryBasemap['kind'],
  ways: Record<string, string> = {},
  options: Partial<MapOptions> = {},
  attribution: StoryBasemap['attribution'] = null,
): Promise<Opened> {
  keys += 1;
  const folder = `${server}/${kind}-${keys}/`;
  const answer = async (next: Record<string, string> = {}) => {
    await fetch(`${folder}?${new URLSearchParams(next)}`, { method: 'PUT' });
  };
  await answer(ways);
  const url = kind === 'style' ? 'style.json' : 'area.pmtiles';
  const story = { ...sample.story, basemap: { kind, url, attribution } };
  const host = document.createElement('div');
  host.style.width = '800px';
  host.style.height = '500px';
  document.body.append(host);
  const onIssue = vi.fn<MapOptions['onIssue']>();
  const controller = await new Promise<MapController<MapLibreRenderer>>((resolve) => {
    const controller = createMapLibreMap(host, {
      lang: 'en',
      clock: 'local',
      basemapFolder: siteBasemap(new URL('/basemap/', location.origin).href),
      folder,
      cooperative: false,
      opening: 'whole',
      onPick: () => {},
      onFreeCamera: () => {},
      onIssue,
      onReady: () => resolve(controller),
      ...options,
    });
    controller.setStory(story, { ...sample, story });
    controller.setInstant(halfway);
  });
  made.push({ controller, host });
  return {
    map: controller.renderer.map,
    controller,
    host,
    answer,
    asked: async () => (await fetch(`${folder}log`)).json(),
    issue: () => {
      const { what, hint } = onIssue.mock.lastCall?.[0] ?? {};
      return [what, hint].join(' ').trim();
    },
    retry: () => onIssue.mock.lastCall?.[0]?.retry?.(),
  };
}

const order = (map: MapLibreMap) => map.getLayersOrder();
const isCustom = (map: MapLibreMap) => order(map).some((id) => id.startsWith('custom:'));
const isBuiltIn = (map: MapLibreMap) => !isCustom(map) && order(map).includes('sea');

async function customIsShown(map: MapLibreMap): Promise<void> {
  await expect.poll(() => isCustom(map)).toBe(true);
}

async function builtInIsShown({ map, issue }: Opened): Promise<void> {
  await expect.poll(issue).toContain(FAILED);
  expect(isBuiltIn(map)).toBe(true);
  expect(map.getLayer('route-done')).toBeDefined();
}

/** The colour in the middle of the map, well away from the journey. */
function colourAt(map: MapLibreMap, x: number, y: number): Promise<number[]> {
  return new Promise((resolve) => {
    map.once('render', () => {
      const canvas = map.getCanvas();
      const gl = canvas.getContext('webgl2') as WebGL2RenderingContext;
      const ratio = canvas.width / canvas.clientWidth;
      const pixel = new Uint8Array(4);
      gl.readPixels(x * ratio, canvas.height - y * ratio, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      resolve([...pixel.subarray(0, 3)]);
    });
    map.triggerRepaint();
  });
}

/** Resolves when all that can be drawn is drawn, also where it has been for a while. */
const rest = (map: MapLibreMap) =>
  new Promise((resolve) => {
    map.once('idle', resolve);
    map.triggerRepaint();
  });

/** The end of the travelled line, as the gradient has it. */
function drawnTo(map: MapLibreMap): number {
  const stops = (map.getPaintProperty('route-done', 'line-gradient') as unknown[]).slice(3);
  return ((stops[2] as number) + (stops[4] as number)) / 2;
}

const credit = (host: HTMLElement) => host.querySelector('.maplibregl-ctrl-attrib')?.textContent;

describe('a custom style', () => {
  it('lies under the journey, as it is', async () => {
    const { map, host, issue } = await open('style', {}, {}, { en: 'A <b>newsroom</b>' });
    await customIsShown(map);
    const layers = order(map);
    expect(layers.slice(0, 3)).toEqual(['custom:sea', 'custom:land', 'custom:route-done']);
    expect(layers.indexOf('route-done')).toBeGreaterThan(2);
    expect(layers.filter((id) => id === 'route-done')).toHaveLength(1);
    await expect.poll(() => colourAt(map, 30, 30)).toEqual([0, 255, 0]);
    // Its camera is not used.
    const { place } = sample.halts[0] ?? {};
    expect(map.getBounds().contains([place?.lon ?? 0, place?.lat ?? 0])).toBe(true);
    await expect.poll(() => credit(host)).toContain('The style’s own credit');
    expect(credit(host)).toContain('A <b>newsroom</b>');
    expect(issue()).toBe('');
  });

  it('stays as it is in another theme', async () => {
    const { map, controller } = await open('style');
    await customIsShown(map);
    document.documentElement.dataset.theme = 'dark';
    controller.setTheme();
    controller.setLocale('ru', 'local');
    expect(map.getPaintProperty('custom:land', 'fill-color')).toBe('#00ff00');
    expect(map.getPaintProperty('route-casing', 'line-color')).toBe(
      readPalette(document.body).paper,
    );
  });

  it.each([
    [{ style: 'missing' }],
    [{ style: 'unsound' }],
    [{ style: 'page' }],
    [{ json: 'cut' }],
    ...inFull(
      ...[[{ style: 'refused' }], [{ style: 'broken' }], [{ style: 'other' }], [{ style: 'cut' }]],
      [{ json: 'missing' }],
    ),
  ])('gives way to the built-in map where it answers %o', async (ways) => {
    const opened = await open('style', ways);
    await builtInIsShown(opened);
  });

  it.each([
    [{ tile: 'refused' }],
    [{ tile: 'broken' }],
    ...inFull([{ tile: 'page' }], [{ tile: 'cut' }]),
  ])('gives way to the built-in map where all its tiles answer %o', async (ways) => {
    const opened = await open('style', ways);
    await builtInIsShown(opened);
    const { map } = opened;
    await expect.poll(() => map.getSource('world') && map.isSourceLoaded('world')).toBe(true);
  });

  it.each([[{ style: 'silent' }], [{ tile: 'silent' }], ...inFull([{ json: 'silent' }])])(
    'is not waited for where it answers %o',
    async (ways) => {
      const opened = await open('style', ways, { patience: SHORT_PATIENCE });
      await builtInIsShown(opened);
    },
  );

  it('stays where only a few of its tiles are missing', async () => {
    const { map, issue, asked } = await open('style', { tile: 'few' });
    await customIsShown(map);
    await rest(map);
    expect((await asked()).length).toBeGreaterThan(3);
    expect(isCustom(map)).toBe(true);
    expect(issue()).toBe('');
  });

  it('stays, with gaps, when its host fails later, and nothing of the journey is lost', async () => {
    const { map, controller, host, answer, issue } = await open('style');
    await customIsShown(map);
    await rest(map);
    const journey = map.getSource('journey');
    const before = drawnTo(map);
    const places = host.querySelectorAll('.map-place').length;
    await answer({ tile: 'cut' });
    const gesture = { originalEvent: new MouseEvent('mousedown') };
    map.jumpTo({ center: [-60, 30], zoom: 5 }, gesture);
    await rest(map);
    expect(isCustom(map)).toBe(true);
    expect(issue()).toBe('');
    expect(map.getSource('journey')).toBe(journey);
    expect(drawnTo(map)).toBeCloseTo(before, 2);
    controller.followStory();
    await expect.poll(() => host.querySelectorAll('.map-place').length).toBe(places);
  });

  it('is tried again on request, and the message disappears', async () => {
    const opened = await open('style', { style: 'missing' });
    await builtInIsShown(opened);
    const { map, answer, retry, issue } = opened;
    const journey = map.getSource('journey');
    retry();
    await builtInIsShown(opened);
    await answer();
    retry();
    expect(issue()).toBe('');
    await customIsShown(map);
    expect(map.getSource('journey')).toBe(journey);
    await expect.poll(() => colourAt(map, 30, 30)).toEqual([0, 255, 0]);
    expect(issue()).toBe('');
  });

  it('is restored with the WebGL context', async () => {
    const { map } = await open('style');
    await customIsShown(map);
    const canvas = map.getCanvas();
    const gl = canvas.getContext('webgl2') as WebGL2RenderingContext;
    const loss = gl.getExtension('WEBGL_lose_context');
    const lost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve));
    loss?.loseContext();
    await lost;
    const restored = new Promise((resolve) => map.once('webglcontextrestored', resolve));
    await new Promise(requestAnimationFrame);
    loss?.restoreContext();
    await restored;
    await rest(map);
    expect(isCustom(map)).toBe(true);
    expect(order(map).indexOf('route-done')).toBeGreaterThan(2);
  });

  it('leaves nothing behind when the map is destroyed while it loads', async () => {
    const { controller, asked, issue } = await open('style', { json: 'silent' });
    await expect.poll(asked).toContain('tiles.json');
    const before = await asked();
    controller.destroy();
    await expect.poll(asked).toEqual([...before, 'tiles.json given up']);
    expect(issue()).toBe('');
  });
});

describe('a custom archive', () => {
  it('is drawn in the site’s colours and fonts', async () => {
    document.documentElement.dataset.theme = 'light';
    const { map, host, issue } = await open('pmtiles');
    await customIsShown(map);
    const { land, sea } = readPalette(host);
    expect(map.getPaintProperty('custom:earth', 'fill-color')).toBe(land);
    const rgb = [1, 3, 5].map((at) => Number.parseInt(sea.slice(at, at + 2), 16));
    await expect.poll(() => colourAt(map, 20, 250)).toEqual(rgb);
    expect(map.getStyle().glyphs).toBeUndefined();
    expect(order(map).at(-1)).toBe('route-core-planned');
    await expect.poll(() => credit(host)).toContain('The archive’s own credit');
    expect(issue()).toBe('');
    const names = () => map.queryRenderedFeatures({ layers: ['custom:places_locality'] });
    await expect.poll(() => names().length).toBeGreaterThan(0);
  });

  it('follows theme and language', async () => {
    document.documentElement.dataset.theme = 'light';
    const { map, controller, host } = await open('pmtiles');
    await customIsShown(map);
    const light = map.getPaintProperty('custom:water', 'fill-color');
    document.documentElement.dataset.theme = 'dark';
    controller.setTheme();
    expect(map.getPaintProperty('custom:water', 'fill-color')).toBe(readPalette(host).sea);
    expect(map.getPaintProperty('custom:water', 'fill-color')).not.toBe(light);
    controller.setLocale('ru', 'local');
    const field = JSON.stringify(map.getLayoutProperty('custom:places_locality', 'text-field'));
    expect(field).toContain('name:ru');
  });

  it('shows the story’s attribution in place of its own', async () => {
    const { map, host } = await open('pmtiles', {}, {}, { en: 'Map: A & B' });
    await customIsShown(map);
    await expect.poll(() => credit(host)).toContain('Map: A & B');
    expect(credit(host)).not.toContain('The archive’s own credit');
  });

  it.each([
    [{ archive: 'missing' }],
    [{ archive: 'broken' }],
    [{ archive: 'cut' }],
    [{ tile: 'other' }],
    ...inFull(
      ...[[{ archive: 'refused' }], [{ archive: 'other' }], [{ archive: 'page' }]],
      ...[[{ tile: 'missing' }], [{ tile: 'cut' }]],
    ),
  ])('gives way to the built-in map where it answers %o', async (ways) => {
    const opened = await open('pmtiles', ways);
    await builtInIsShown(opened);
  });

  it.each([[{ archive: 'silent' }], ...inFull([{ tile: 'silent' }])])(
    'is not waited for where it answers %o',
    async (ways) => {
      const opened = await open('pmtiles', ways, { patience: SHORT_PATIENCE });
      await builtInIsShown(opened);
    },
  );

  it('is tried again on request', async () => {
    const opened = await open('pmtiles', { archive: 'cut' });
    await builtInIsShown(opened);
    await opened.answer();
    opened.retry();
    await customIsShown(opened.map);
    expect(opened.issue()).toBe('');
  });
});
