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
import { buildJourney } from '../../../../src/timeline/build-journey.ts';
import { routeStory } from '../../../fixtures/route-story.ts';
import { sampleJourney } from '../../../unit/map/journeys.ts';

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

async function ready(
  create: typeof createMapLibreMap | typeof createSvgMap,
  begun: readonly (readonly [number, number])[] = [ALPHA, BETA],
  journey = sampleJourney(),
) {
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
  const drawing = drawOnMap(controller, { line: begun, snapTo: [ALPHA, BETA] }, answer);
  ends.unshift(drawing.end);
  const canvas = host.querySelector('canvas') as HTMLCanvasElement;
  const pixel = ([lon, lat]: readonly [number, number], dx = 0, dy = 0) => {
    const copies = [lon, lon - 360, lon + 360].map((copy) =>
      controller.renderer.overlays.project(copy, lat),
    );
    const { x, y } = copies.find((at) => at.x >= 0 && at.x <= 800) ?? { x: 0, y: 0 };
    return { x: x + dx, y: y + dy };
  };
  /** Presses at a place, so many pixels beside it. */
  const press = (place: readonly [number, number], dx = 0, dy = 0, button?: 'right') =>
    userEvent.click(canvas, { position: pixel(place, dx, dy), ...(button && { button }) });
  const drag = (place: readonly [number, number], dx: number, dy: number) =>
    userEvent.dragAndDrop(canvas, canvas, {
      sourcePosition: pixel(place),
      targetPosition: pixel(place, dx, dy),
    });
  const last = () => answer.mock.lastCall?.[0];
  const line = () => last()?.line ?? [];
  const points = (count: number) => vi.waitFor(() => expect(line()).toHaveLength(count), PATIENTLY);
  return { controller, answer, drawing, press, drag, last, line, points };
}

/** The code for drawing loads first. */
const PATIENTLY = { timeout: 10_000 };

it('begins with the line that there is: points are pressed, dragged, removed, undone and done again', async () => {
  const { press, drag, drawing, last, line, points } = await ready(createMapLibreMap, [
    ALPHA,
    [10.4, 30.1],
    BETA,
  ]);
  await points(3);
  expect(document.documentElement.dataset.drawing).toBe('');
  await drag([10.4, 30.1], 0, 60);
  await vi.waitFor(() => expect(line()[1]?.[1]).toBeLessThan(30), PATIENTLY);
  expect(last()).toMatchObject({ state: 'drawing', canUndo: true, canRemove: true });
  // A press close to the line is in it.
  await press([10.7, 30], 0, -150);
  await points(4);
  await userEvent.keyboard('{Backspace}');
  await points(3);
  drawing.step('undo');
  await points(4);
  drawing.step('undo');
  drawing.step('undo');
  await vi.waitFor(() => expect(line()).toEqual([ALPHA, [10.4, 30.1], BETA]), PATIENTLY);
  expect(last()).toMatchObject({ canUndo: false, canRedo: true });
  drawing.step('redo');
  expect(line()[1]?.[1]).toBeLessThan(30);
  await press(line()[1] as [number, number], 3, 3, 'right');
  await points(2);
  await userEvent.keyboard('{Enter}');
  expect(last()).toMatchObject({ line: [ALPHA, BETA], state: 'done' });
  expect(document.documentElement.dataset.drawing).toBeUndefined();
});

it('draws a line from stop to stop, press by press; an end snaps to its stop; Escape gives it up', async () => {
  const { press, drag, answer, last, line, points } = await ready(createMapLibreMap);
  await points(2);
  await press([10.3, 30], 0, -80);
  await points(3);
  await press([10.6, 30], 0, 90);
  await points(4);
  expect(line()[1]?.[1]).toBeGreaterThan(30);
  expect(line()[2]?.[1]).toBeLessThan(30);
  await drag(BETA, 40, 40);
  await vi.waitFor(() => expect(line().at(-1)).not.toEqual(BETA), PATIENTLY);
  await drag(line().at(-1) as [number, number], -36, -36);
  await vi.waitFor(() => expect(line().at(-1)).toEqual(BETA), PATIENTLY);
  await userEvent.keyboard('{Escape}');
  expect(last()?.state).toBe('cancelled');
  const { length } = answer.mock.calls;
  await press([10.5, 30], 0, 20);
  expect(answer.mock.calls).toHaveLength(length);
});

it('goes on across the date line', async () => {
  const pacific = routeStory({
    places: { auckland: [174.8, -36.8], apia: [-171.8, -13.8] },
    stops: [['auckland'], ['apia', 'north']],
    lines: {
      north: [
        [174.8, -36.8],
        [-171.8, -13.8],
      ],
    },
  });
  const begun = [
    [174.8, -36.8],
    [-179.5, -30],
    [-171.8, -13.8],
  ] as const;
  const { drag, line, points } = await ready(createMapLibreMap, begun, buildJourney(pacific.story));
  await points(3);
  expect(line()[1]).toEqual([180.5, -30]);
  await drag([180.5, -30], -60, 0);
  await vi.waitFor(() => expect(line()[1]?.[0]).toBeLessThan(180), PATIENTLY);
  expect(line()[1]?.[0]).toBeGreaterThan(170);
  expect(line()[2]).toEqual([188.2, -13.8]);
});

it('says that the simpler map cannot be drawn on', async () => {
  const { last } = await ready(createSvgMap);
  await vi.waitFor(() => expect(last()?.state).toBe('no-map'), PATIENTLY);
});
