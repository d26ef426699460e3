import { expect, type Page } from '@playwright/test';
import {
  full,
  mapIsReady,
  openReader,
  tellsNow,
  test,
  theMap,
  theNotices,
  webgl,
} from '../driver.ts';
import { hearCodes } from './hear-codes.ts';

/** Takes the map's WebGL context away, as a driver that restarts does, and gives it back if asked. */
async function loseWebGl(page: Page, { restored }: { restored: boolean }): Promise<void> {
  await page.evaluate(async (restored) => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
    const loss = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!canvas || !loss) throw new Error('There is no map to take WebGL from.');
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done));
    loss.loseContext();
    await lost;
    // Not while the browser is still telling of the loss: it would refuse.
    await new Promise(requestAnimationFrame);
    if (restored) loss.restoreContext();
  }, restored);
}

test('[webgl-missing] without WebGL each page draws a simpler map', async ({ page }) => {
  const heard = await hearCodes(page);
  for (const address of ['./?stop=khasan', 'embed.html?stop=khasan', 'present.html?step=khasan']) {
    await page.goto(address);
    if (address.startsWith('embed'))
      await page.locator('.embed').click({ position: { x: 20, y: 60 } });
    await expect(theMap(page)).toHaveAttribute('data-state', 'fallback');
    await expect(theMap(page)).toContainText('A simpler one is shown');
    expect(await heard()).toContain('map-simpler-browser');
  }
});

test('[webgl-restored] a map whose WebGL is lost and given back goes on', {
  tag: [webgl.tag, full.tag],
}, async ({ page, noise }) => {
  noise.allow(/WebGL|context/i);
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await loseWebGl(page, { restored: true });
  await page.getByRole('button', { name: 'Next stop' }).click();
  await tellsNow(page, 'ussuriysk');
  await expect(theMap(page)).toHaveAttribute('data-state', 'ready');
  // A canvas of one colour would be drawn by nobody.
  const colours = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
          requestAnimationFrame(() => {
            const copy = document.createElement('canvas');
            [copy.width, copy.height] = [64, 64];
            const context = copy.getContext('2d');
            if (!canvas || !context) return done(0);
            context.drawImage(canvas, 0, 0, 64, 64);
            done(new Set(new Uint32Array(context.getImageData(0, 0, 64, 64).data.buffer)).size);
          });
          canvas?.dispatchEvent(new WheelEvent('wheel', { deltaY: 1, bubbles: true }));
        }),
    );
  await expect.poll(colours, { timeout: 30_000 }).toBeGreaterThan(5);
  await expect(theNotices(page)).toBeEmpty();
});

test('[webgl-lost] a map whose WebGL does not come back is drawn simpler', {
  tag: [webgl.tag, full.tag],
}, async ({ page, noise }) => {
  noise.allow(/WebGL|context/i);
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await loseWebGl(page, { restored: false });
  await expect(theMap(page)).toHaveAttribute('data-state', 'fallback', { timeout: 20_000 });
  await expect(theMap(page)).toContainText('A simpler one is shown');
  await theMap(page)
    .getByRole('button', { name: /Friendship Bridge/ })
    .first()
    .click();
  await tellsNow(page, 'home');
});

test('[worker-blocked] where workers are refused the map is drawn without', {
  tag: [webgl.tag, full.tag],
}, async ({ page, noise }) => {
  noise.allow(/Worker|worker|map could not|went wrong/);
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('Workers are refused.', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await openReader(page, { stop: 'khasan' });
  await expect(theMap(page)).toHaveAttribute('data-state', 'fallback', { timeout: 20_000 });
  await expect(theMap(page)).toContainText('A simpler one is shown');
  await page.getByRole('button', { name: 'Next stop' }).click();
  await tellsNow(page, 'ussuriysk');
});

test('[worker-blocked] where there are no workers at all the map is drawn without, and that is said once', {
  tag: [webgl.tag, full.tag],
}, async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await openReader(page, { stop: 'khasan' });
  await expect(theMap(page)).toHaveAttribute('data-state', 'fallback', { timeout: 20_000 });
  await expect(theMap(page)).toContainText('A simpler one is shown');
  await page.getByRole('button', { name: 'Next stop' }).click();
  await tellsNow(page, 'ussuriysk');
  await expect(theNotices(page)).not.toContainText('went wrong');
});
