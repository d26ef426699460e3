import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { clock, halfway, journey, pane } from './mount-map-pane.tsx';

const { best } = journey;
const errors = vi.spyOn(console, 'error');
const warnings = vi.spyOn(console, 'warn');

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  errors.mockClear();
  warnings.mockClear();
});

describe('the map’s pane', () => {
  it('becomes ready, once, also when React mounts it twice', async () => {
    const screen = await render(pane());
    const region = screen.getByRole('region', { name: 'Map', exact: true });
    await expect.element(region).toHaveAttribute('data-state', 'loading');
    await expect.element(region).toHaveAttribute('data-state', 'ready');
    expect(region.element().querySelectorAll('canvas')).toHaveLength(1);
    await expect.element(region).toHaveAccessibleDescription(/between Alpha and Beta/);
    expect(errors).not.toHaveBeenCalled();
    expect(warnings).not.toHaveBeenCalled();
    const gl = region.element().querySelector('canvas')?.getContext('webgl2');
    await screen.unmount();
    expect(gl?.isContextLost()).toBe(true);
  });

  it('follows the clock, and says where the vehicle is', async () => {
    const playback = clock();
    const screen = await render(pane(playback));
    const region = screen.getByRole('region', { name: 'Map', exact: true });
    await expect.element(region).toHaveAttribute('data-state', 'ready');
    const vehicle = region.element().querySelector('.map-vehicle') as HTMLElement;
    const before = vehicle.style.transform;
    playback.seek(halfway + 1_200_000, 'scrub', { settled: false });
    expect(vehicle.style.transform).not.toBe(before);
    playback.seek(best.from[1] as number, 'scrub');
    await expect.element(region).toHaveAccessibleDescription(/Beta/);
  });

  it('explains its lines behind a button where there is little room', async () => {
    await page.viewport(390, 844);
    try {
      const screen = await render(pane());
      const key = screen.getByRole('button', { name: 'Key' });
      const title = screen.getByText('How to read the map');
      await expect.element(title).not.toBeVisible();
      await key.click();
      await expect.element(title).toBeVisible();
      await expect.element(screen.getByText(/^Where the .* could be$/)).toBeVisible();
      await key.click();
      await expect.element(title).not.toBeVisible();
    } finally {
      await page.viewport(1280, 800);
    }
  });

  it('offers the return to the journey once the reader has moved the map', async () => {
    const screen = await render(pane());
    const region = screen.getByRole('region', { name: 'Map', exact: true });
    await expect.element(region).toHaveAttribute('data-state', 'ready');
    const back = screen.getByRole('button', { name: 'Return to the journey' });
    expect(back.query()).toBeNull();
    await screen.getByRole('button', { name: 'Zoom in' }).click();
    (back.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => back.query()).toBeNull();
    // The button has gone; whoever pressed a key is still at the map.
    expect(document.activeElement).toBe(region.element().querySelector('canvas'));
  });

  it('draws the simpler map where WebGL is lost and does not come back', async () => {
    const screen = await render(pane());
    const region = screen.getByRole('region', { name: 'Map', exact: true });
    await expect.element(region).toHaveAttribute('data-state', 'ready');
    const canvas = region.element().querySelector('canvas') as HTMLCanvasElement;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done));
    (canvas.getContext('webgl2') as WebGL2RenderingContext)
      .getExtension('WEBGL_lose_context')
      ?.loseContext();
    await lost;
    vi.advanceTimersByTime(4900);
    expect(region.element().querySelector('canvas')).toBe(canvas);
    vi.advanceTimersByTime(200);
    vi.useRealTimers();
    await expect.element(region).toHaveAttribute('data-state', 'fallback');
    await expect.element(screen.getByText(/^This browser cannot draw the full map/)).toBeVisible();
    expect(region.element().querySelector('.map-svg')).not.toBeNull();
    expect(region.element().querySelector('canvas')).toBeNull();
  });
});
