import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { clock, halfway, pane } from './mount-map-pane.tsx';

/** A browser without WebGL: a page that has found that out keeps to it, so these tests have a file of their own. */
const getContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
beforeEach(() => getContext.mockClear());

describe('where the browser gives no WebGL', () => {
  it('the pane draws a simpler map, and says so in one sentence', async () => {
    const playback = clock();
    const onPick = vi.fn<(id: string) => void>();
    const screen = await render(pane(playback, onPick));
    const region = screen.getByRole('region', { name: 'Map', exact: true });
    await expect.element(region).toHaveAttribute('data-state', 'fallback');
    await expect.element(screen.getByText(/^This browser cannot draw the full map/)).toBeVisible();
    expect(region.element().querySelector('canvas')).toBeNull();
    // Trying again would not help.
    expect(screen.getByRole('button', { name: 'Try again' }).query()).toBeNull();
    // The vehicle moves with the clock, and the stops can be pressed.
    const vehicle = region.element().querySelector('.map-vehicle') as HTMLElement;
    const before = vehicle.style.transform;
    playback.seek(halfway + 1_200_000, 'scrub', { settled: false });
    expect(vehicle.style.transform).not.toBe(before);
    await screen.getByRole('button', { name: /^Alpha/ }).click();
    expect(onPick).toHaveBeenCalledExactlyOnceWith('alpha');
    await screen.unmount();
    expect(document.querySelector('.map-svg')).toBeNull();
  });

  it('its sentence can be dismissed, and the focus stays on the map', async () => {
    const screen = await render(pane());
    const sentence = screen.getByText(/^This browser cannot draw the full map/);
    await screen.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => sentence.query()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Map' }).element());
    expect(document.querySelector('.map-svg')).not.toBeNull();
  });

  it('offers the return to the journey, too', async () => {
    const screen = await render(pane());
    const back = screen.getByRole('button', { name: 'Return to the journey' });
    await screen.getByRole('button', { name: 'Zoom in' }).click();
    await back.click();
    await expect.poll(() => back.query()).toBeNull();
    expect(document.activeElement).toBe(document.querySelector('.map-svg'));
  });

  it('it asks for it once: MapLibre keeps what it was given, though it cannot draw', async () => {
    const comeAndGo = async () => {
      const screen = await render(pane());
      const region = screen.getByRole('region', { name: 'Map', exact: true });
      await expect.element(region).toHaveAttribute('data-state', 'fallback');
      await screen.unmount();
      return getContext.mock.calls.filter(([kind]) => kind.startsWith('webgl')).length;
    };
    const asked = await comeAndGo();
    expect(await comeAndGo()).toBe(asked);
  });
});
