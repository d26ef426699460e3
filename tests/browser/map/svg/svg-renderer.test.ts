import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import '../../../../src/map/map.css';
import '../../../../src/map/overlays/markers.css';
import { siteBasemap } from '../../../../src/map/basemap/basemap-folder.ts';
import type { MapController } from '../../../../src/map/map-controller.ts';
import type { MapOptions } from '../../../../src/map/map-options.ts';
import { createSvgMap } from '../../../../src/map/svg/svg-map.ts';
import { sampleJourney } from '../../../unit/map/journeys.ts';

const journey = sampleJourney();
const { best } = journey;
const leaves = best.to[0] as number;
const arrives = best.from[1] as number;
const halfway = (leaves + arrives) / 2;

const made: { controller: MapController; host: HTMLElement }[] = [];

function drawn(t = halfway, options: Partial<MapOptions> = {}) {
  const host = document.createElement('div');
  host.style.cssText = 'position: relative; width: 800px; height: 500px';
  document.body.append(host);
  const calls = {
    onPick: vi.fn<(id: string) => void>(),
    onFreeCamera: vi.fn<(free: boolean) => void>(),
    onIssue: vi.fn<MapOptions['onIssue']>(),
    onReady: vi.fn<() => void>(),
  };
  const controller = createSvgMap(host, {
    lang: 'en',
    clock: 'local',
    basemapFolder: siteBasemap(new URL('/basemap/', location.origin).href),
    cooperative: false,
    opening: 'whole',
    ...calls,
    ...options,
  });
  controller.setStory(journey.story, journey);
  controller.setInstant(t);
  made.push({ controller, host });
  return { controller, host, ...calls };
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const { controller, host } of made.splice(0)) {
    controller.destroy();
    host.remove();
  }
  document.documentElement.removeAttribute('data-theme');
});

const part = (host: HTMLElement, selector: string) => host.querySelector(selector) as Element;

function middleOf(element: Element, host: HTMLElement): [number, number] {
  const [box, origin] = [element.getBoundingClientRect(), host.getBoundingClientRect()];
  return [box.x + box.width / 2 - origin.x, box.y + box.height / 2 - origin.y];
}

/** Pixels of the line that are drawn as travelled. */
const travelled = (host: HTMLElement) =>
  Number.parseFloat(part(host, '.route-done').getAttribute('stroke-dasharray') ?? '');

describe('the map without WebGL', () => {
  it('is there at once, with route, stops and vehicle', () => {
    const { host, onReady } = drawn();
    expect(onReady).toHaveBeenCalledOnce();
    expect(part(host, 'svg .route-done').getAttribute('d')).toMatch(/^M/);
    expect(host.querySelector('.map-vehicle')).not.toBeNull();
    expect(host.querySelector('canvas')).toBeNull();
  });

  it('says who made it', () => {
    const { host } = drawn();
    expect(host.textContent).toContain('Natural Earth, © OpenStreetMap contributors');
  });

  it('moves the vehicle along the drawn line, and writes attributes only', () => {
    const { controller, host } = drawn(leaves + 1);
    const line = part(host, '.route-done') as SVGPathElement;
    const drawing = part(host, 'svg');
    const vehicle = part(host, '.map-vehicle');
    let before = travelled(host);
    for (const share of [0.2, 0.5, 0.9]) {
      controller.setInstant(leaves + share * (arrives - leaves), false);
      const long = travelled(host);
      expect(long).toBeGreaterThan(before);
      before = long;
      const end = line.getPointAtLength(long);
      const [x, y] = middleOf(vehicle, host);
      expect(Math.hypot(end.x - x, end.y - y)).toBeLessThan(1);
    }
    expect(part(host, 'svg')).toBe(drawing);
    expect(part(host, '.route-done')).toBe(line);
  });

  it('draws nothing again for an instant that it shows already', () => {
    const { controller, host } = drawn();
    const write = vi.spyOn(part(host, '.route-done'), 'setAttribute');
    controller.setInstant(halfway);
    expect(write).not.toHaveBeenCalled();
  });

  it('has a named button for each place, in the order of travel, which leads to the next visit', async () => {
    const { host, onPick } = drawn(leaves);
    const names = () =>
      [...host.querySelectorAll('button.map-place-stop')].map((button) => button.ariaLabel ?? '');
    await expect.poll(names).toHaveLength(3);
    expect(names()[0]).toMatch(/^Alpha, \d+ \p{L}+ \d{4}/u);
    expect(names()[2]).toMatch(/Gamma/);
    host.querySelectorAll<HTMLButtonElement>('button.map-place-stop')[2]?.click();
    expect(onPick).toHaveBeenCalledExactlyOnceWith('gamma');
  });

  it('marks the active place, and gives each button its size', async () => {
    const { host, controller } = drawn(leaves);
    controller.setInstant(arrives);
    await expect.poll(() => host.querySelectorAll('[aria-current="true"]').length).toBe(1);
    expect(host.querySelector('[aria-current="true"]')?.ariaLabel).toMatch(/Beta/);
    for (const button of host.querySelectorAll('button.map-place')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  it('takes the colours of another theme', () => {
    document.documentElement.dataset.theme = 'light';
    const { controller, host } = drawn();
    const light = part(host, '.route-done').getAttribute('stroke');
    const before = travelled(host);
    document.documentElement.dataset.theme = 'dark';
    controller.setTheme();
    expect(part(host, '.route-done').getAttribute('stroke')).not.toBe(light);
    expect(travelled(host)).toBe(before);
  });

  it('names the places in another language', async () => {
    const { controller, host } = drawn();
    const names = () => [...host.querySelectorAll('button')].map(({ ariaLabel }) => ariaLabel);
    await expect.poll(() => names().some((name) => name?.includes('Gamma,'))).toBe(true);
    controller.setLocale('de', 'local');
    await expect.poll(() => names().some((name) => name?.includes('Gamma-Stadt'))).toBe(true);
  });

  it('names everything in larger letters for an audience', async () => {
    const { controller, host } = drawn();
    const letters = () =>
      [part(host, '.names text'), part(host, '.map-place-label')].map((name) =>
        name ? Number.parseFloat(getComputedStyle(name).fontSize) : 0,
      );
    await expect.poll(() => Math.min(...letters())).toBeGreaterThan(0);
    const before = letters();
    controller.setLabelScale(1.6);
    await expect
      .poll(() => letters().map((size, i) => size / (before[i] as number)))
      .toEqual([expect.closeTo(1.6, 1), expect.closeTo(1.6, 1)]);
  });

  it('draws the land once it has loaded', async () => {
    const { host, onIssue } = drawn();
    const sea = () => part(host, '.basemap rect').getAttribute('fill');
    const blank = sea();
    await expect.poll(sea).not.toBe(blank);
    expect(onIssue).not.toHaveBeenCalled();
  });

  it('reports a basemap that does not load, and still draws the journey', async () => {
    const basemapFolder = siteBasemap(new URL('/no-such-folder/', location.origin).href);
    const { host, onIssue } = drawn(halfway, { basemapFolder });
    await expect
      .poll(() => onIssue.mock.lastCall?.[0]?.what)
      .toBe('The background map did not load.');
    expect(host.querySelector('.route-done')).not.toBeNull();
  });

  it('holds the camera still while the clock is dragged, and shows the scene when that ends', () => {
    const { controller, host } = drawn(leaves - 1);
    const [line, vehicle] = [part(host, '.route-done'), part(host, '.map-vehicle')];
    controller.setInstant(arrives, false);
    expect(part(host, '.route-done')).toBe(line);
    controller.setInstant(arrives, true);
    expect(part(host, '.route-done')).not.toBe(line);
    const [x, y] = middleOf(vehicle, host);
    expect(Math.hypot(x - 400, y - 250)).toBeLessThan(2);
  });

  it('lets the reader move the map with pointer, wheel, keys and buttons, and follows the story again', async () => {
    const { controller, host, onFreeCamera } = drawn(arrives);
    const vehicle = part(host, '.map-vehicle');
    const surface = part(host, '.map-svg') as HTMLElement;
    controller.followStory();
    const home = middleOf(vehicle, host);
    const shifted = () => {
      const [x, y] = middleOf(vehicle, host);
      return [Math.round(x - home[0]), Math.round(y - home[1])];
    };
    const back = () => {
      expect(onFreeCamera).toHaveBeenLastCalledWith(true);
      controller.followStory();
      expect(onFreeCamera).toHaveBeenLastCalledWith(false);
      expect(shifted()).toEqual([0, 0]);
    };

    const point = (type: string, clientX: number, clientY: number) =>
      new PointerEvent(type, { bubbles: true, pointerId: 1, clientX, clientY, button: 0 });
    vi.spyOn(surface, 'setPointerCapture').mockImplementation(() => {});
    surface.dispatchEvent(point('pointerdown', 300, 300));
    surface.dispatchEvent(point('pointermove', 360, 280));
    surface.dispatchEvent(point('pointerup', 360, 280));
    expect(shifted()).toEqual([60, -20]);
    back();

    surface.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(shifted()).toEqual([-100, 0]);
    back();

    const before = travelled(host);
    surface.dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: -450 }),
    );
    expect(travelled(host)).toBeGreaterThan(1.8 * before);
    back();

    (host.querySelector('button[aria-label="Zoom out"]') as HTMLButtonElement).click();
    expect(travelled(host)).toBeLessThan(0.6 * before);
    back();
  });

  it('leaves wheel and finger to the page where it is cooperative', () => {
    const { host, onFreeCamera } = drawn(halfway, { cooperative: true });
    const surface = part(host, '.map-svg');
    const wheel = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: 100 });
    surface.dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(false);
    const finger = { bubbles: true, pointerId: 2, pointerType: 'touch', button: 0 };
    surface.dispatchEvent(new PointerEvent('pointerdown', { ...finger, clientX: 50 }));
    surface.dispatchEvent(new PointerEvent('pointermove', { ...finger, clientX: 150 }));
    expect(onFreeCamera).not.toHaveBeenCalled();
  });

  it('fits the picture into another size, and keeps the edges free', async () => {
    const { controller, host } = drawn(arrives);
    controller.followStory();
    controller.setPadding({ top: 0, right: 200, bottom: 0, left: 0 });
    const vehicle = part(host, '.map-vehicle');
    expect(middleOf(vehicle, host)[0]).toBeCloseTo(300, 0);
    host.style.width = '600px';
    await expect.poll(() => part(host, 'svg').getAttribute('width')).toBe('600');
    await expect.poll(() => Math.round(middleOf(vehicle, host)[0])).toBe(200);
  });

  it('leaves nothing behind', async () => {
    const { controller, host } = drawn();
    controller.destroy();
    controller.destroy();
    controller.setInstant(arrives);
    controller.setTheme();
    controller.followStory();
    controller.setLocale('de', 'local');
    expect(host.childElementCount).toBe(0);
  });
});
