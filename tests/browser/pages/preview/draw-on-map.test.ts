import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/map/map.css';
import '../../../../src/map/overlays/markers.css';
import '../../../../src/pages/preview/preview.css';
import { siteBasemap } from '../../../../src/map/basemap/basemap-folder.ts';
import type { MapController } from '../../../../src/map/map-controller.ts';
import { createMapLibreMap } from '../../../../src/map/maplibre/maplibre-map.ts';
import { createSvgMap } from '../../../../src/map/svg/svg-map.ts';
import { drawOnMap } from '../../../../src/pages/preview/draw-on-map.ts';
import { sampleJourney } from '../../../unit/map/journeys.ts';

const journey = sampleJourney();
const ALPHA = [10, 30] as const;
const BETA = [11, 30] as const;
const errors = vi.spyOn(console, 'error');
const warnings = vi.spyOn(console, 'warn');

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  expect(errors).not.toHaveBeenCalled();
  expect(warnings).not.toHaveBeenCalled();
});

async function ready(create: typeof createMapLibreMap | typeof createSvgMap) {
  const host = document.createElement('div');
  host.className = 'map-host';
  Object.assign(host.style, { position: 'relative', width: '800px', height: '500px' });
  document.body.append(host);
  const controller = await new Promise<MapController>((resolve) => {
    const made: MapController = create(host, {
      lang: 'en',
      clock: 'local',
      basemapFolder: siteBasemap(new URL('/basemap/', location.origin).href),
      cooperative: false,
      opening: 'whole',
      onPick: () => {},
      onFreeCamera: () => {},
      onIssue: () => {},
      onReady: () => resolve(made),
    });
    made.setStory(journey.story, journey);
    made.setInstant(journey.best.to[0] as number);
  });
  ends.push(() => {
    controller.destroy();
    host.remove();
  });
  const answer = vi.fn<Parameters<typeof drawOnMap>[2]>();
  const drawing = drawOnMap(controller, [ALPHA, BETA], answer);
  ends.unshift(drawing.end);
  /** Presses at a place, so many pixels beside it. */
  const press = async ([lon, lat]: readonly [number, number], dx = 0, dy = 0) => {
    const { x, y } = controller.renderer.overlays.project(lon, lat);
    const canvas = host.querySelector('canvas') as HTMLCanvasElement;
    await userEvent.click(canvas, { position: { x: x + dx, y: y + dy } });
  };
  const line = () => answer.mock.lastCall?.[0] ?? [];
  return { controller, host, answer, drawing, press, line };
}

/** The code for drawing loads first. */
const PATIENTLY = { timeout: 10_000 };
const begun = (host: HTMLElement) =>
  vi.waitFor(() => {
    expect(host.querySelector('canvas')?.style.cursor).not.toBe('');
    expect(document.documentElement.dataset.drawing).toBe('');
  }, PATIENTLY);

it('draws a line from stop to stop, press by press, with the last taken back', async () => {
  const { host, answer, drawing, press, line } = await ready(createMapLibreMap);
  await begun(host);
  // A press close to a stop is on it, also where its marker lies over the map.
  await press(ALPHA, 5, 4);
  await vi.waitFor(() => expect(line()).toEqual([ALPHA]), PATIENTLY);
  await press([10.5, 30], 0, -80);
  await vi.waitFor(() => expect(line()).toHaveLength(2), PATIENTLY);
  expect(line()[1]?.[1]).toBeGreaterThan(30);
  drawing.undo();
  await vi.waitFor(() => expect(line()).toHaveLength(1), PATIENTLY);
  await press([10.5, 30], 0, 60);
  await vi.waitFor(() => expect(line()).toHaveLength(2), PATIENTLY);
  await userEvent.keyboard('{Enter}');
  expect(answer.mock.lastCall?.[1]).toBe('done');
  expect(line()[1]?.[1]).toBeLessThan(30);
  expect(document.documentElement.dataset.drawing).toBeUndefined();
});

it('ends at a second press on the last point, and Escape gives a line up', async () => {
  const { host, answer, press, line } = await ready(createMapLibreMap);
  await begun(host);
  await press(ALPHA);
  await press([10.5, 30], 0, -80);
  await press(BETA);
  await vi.waitFor(() => expect(line()).toHaveLength(3), PATIENTLY);
  await press(BETA);
  await vi.waitFor(() => expect(answer.mock.lastCall?.[1]).toBe('done'), PATIENTLY);
  expect(line().at(-1)).toEqual(BETA);
  const second = await ready(createMapLibreMap);
  await userEvent.keyboard('{Escape}');
  expect(second.answer.mock.lastCall).toEqual([[], 'cancelled']);
});

it('says that the simpler map cannot be drawn on', async () => {
  const { answer } = await ready(createSvgMap);
  await vi.waitFor(() => expect(answer.mock.lastCall).toEqual([[], 'no-map']), PATIENTLY);
});
