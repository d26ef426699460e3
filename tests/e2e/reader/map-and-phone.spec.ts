import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import {
  currentPassage,
  full,
  isAccessible,
  mapIsReady,
  openReader,
  saysTime,
  tellsNow,
  test,
  theArticle,
  theMap,
  theTimeline,
  webgl,
} from '../driver.ts';

const backToTheStory = (page: Page) => page.getByRole('button', { name: 'Return to the journey' });

test(
  'the page opens on its map; a press on a stop goes there, and who wanders comes back',
  webgl,
  async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openReader(page);
    await mapIsReady(page);
    await expect(page).toHaveTitle(/Vladivostok/);
    await expect(theTimeline(page)).toBeVisible();
    await expect(theArticle(page).getByRole('heading', { level: 1 })).toBeVisible();
    // What draws a newsroom's own map is for stories that have one.
    expect(asked.filter((url) => /pmtiles|\/own-|custom-basemap/.test(url))).toEqual([]);

    await isAccessible(page);
    await theMap(page)
      .getByRole('button', { name: /Ussuriysk/ })
      .click();
    await tellsNow(page, 'ussuriysk');
    await saysTime(page, ', Ussuriysk');

    await expect(backToTheStory(page)).toHaveCount(0);
    const box = await theMap(page).boundingBox();
    if (!box) throw new Error('The map is not on the page.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 200, box.y + box.height / 2 + 100, { steps: 5 });
    await page.mouse.up();
    await backToTheStory(page).click();
    await expect(backToTheStory(page)).toHaveCount(0);
    await saysTime(page, ', Ussuriysk');
  },
);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  /** One finger goes up 150 pixels from the middle of what is named. */
  async function swipeUp(page: Page, box: { x: number; y: number; width: number; height: number }) {
    const cdp = await page.context().newCDPSession(page);
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const touch = (type: 'touchStart' | 'touchMove', up: number) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: y - up }] });
    await touch('touchStart', 0);
    for (let up = 10; up <= 150; up += 10) await touch('touchMove', up);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  const scrolled = (page: Page) => page.evaluate(() => scrollY);

  test(
    'map and timeline stay in view above the text, and neither traps the finger',
    webgl,
    async ({ page }) => {
      await openReader(page);
      await mapIsReady(page);
      const text = theArticle(page);
      for (const part of [theMap(page), theTimeline(page), text]) {
        const before = await scrolled(page);
        const box = await part.boundingBox();
        if (!box) throw new Error('It is not on the page.');
        await swipeUp(page, part === text ? { ...box, y: 500, height: 300 } : box);
        await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 50);
        // The text that comes up cuts it from below.
        await expect(theMap(page)).toBeInViewport({ ratio: 0.6 });
        await expect(theTimeline(page)).toBeInViewport({ ratio: 0.9 });
      }
    },
  );

  test('steps from stop to stop, the passage comes into view, and nothing is wider than the screen', async ({
    page,
  }) => {
    await openReader(page, { stop: 'khasan' });
    await mapIsReady(page);
    await expect(currentPassage(page)).toBeInViewport();
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beyond).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('button', { name: 'Next stop' }).tap();
    await tellsNow(page, 'ussuriysk');
    await expect(currentPassage(page).getByRole('heading')).toBeInViewport();
  });
});

test('the map is as sharp as the screen that the window is moved to', {
  tag: [webgl.tag, full.tag],
}, async ({ page }) => {
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  const canvas = page.locator('.maplibregl-canvas');
  const ratio = () =>
    canvas.evaluate((map) => (map as HTMLCanvasElement).width / map.getBoundingClientRect().width);
  expect(await ratio()).toBeCloseTo(1, 1);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const devtools = await page.context().newCDPSession(page);
  for (const deviceScaleFactor of [2, 1.5]) {
    await devtools.send('Emulation.setDeviceMetricsOverride', {
      ...{ width, height, deviceScaleFactor },
      mobile: false,
    });
    // DevTools change the ratio without the event that a real screen brings: the map's next frame finds it.
    await page.getByRole('button', { name: 'Next stop' }).click();
    await expect.poll(ratio).toBeCloseTo(deviceScaleFactor, 1);
  }
});

test.describe('another story, of another continent', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/stories/titicaca-sample/*', (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1);
      return route.fulfill({
        body: readFileSync(`tests/fixtures/stories/titicaca-sample/${name}`, 'utf8'),
      });
    });
  });

  test('works like the shipped one, in each of its languages', async ({ page }) => {
    await openReader(page, { story: 'titicaca-sample', stop: 'border' });
    await mapIsReady(page);
    await tellsNow(page, 'border');
    await page.getByRole('button', { name: 'Next stop' }).click();
    await tellsNow(page, 'guaqui');
    await saysTime(page, ', Guaqui');
    // In the language of the address.
    await openReader(page, { story: 'titicaca-sample', lang: 'es' });
    await expect(theArticle(page)).toContainText('Se sueltan amarras');
    await expect(theArticle(page)).toHaveAttribute('lang', 'es');
  });
});
