import { expect, type Page } from '@playwright/test';
import { holdClock, isAccessible, mapIsReady, test, webgl } from '../driver.ts';

const open = (page: Page, query = '') => page.goto(`./embed.html${query}`);
const theCard = (page: Page) => page.getByRole('article');

test('stands at once, with its first passage, and fetches nothing heavy unasked', async ({
  page,
}) => {
  await holdClock(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  await expect(theCard(page)).toContainText('Leaving Pyongyang');
  await expect(page.getByRole('img', { name: 'Map of the whole journey' })).toBeVisible();
  expect(asked.filter((url) => /maplibre|world\.json|route\.geojson|main-/.test(url))).toEqual([]);
  // axe waits, too.
  await page.clock.resume();
  await isAccessible(page);
});

test('wakes in view, and plays from stop to stop', webgl, async ({ page }) => {
  await open(page);
  await mapIsReady(page);
  await page.getByRole('button', { name: 'Next stop' }).click();
  await expect(page.getByRole('slider', { name: 'Timeline' })).not.toHaveAttribute(
    'aria-valuetext',
    /23 April/,
  );
  await isAccessible(page);
});

test('a press on the drawn page wakes it and counts', async ({ page }) => {
  await holdClock(page);
  await open(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.clock.resume();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
});

test('a picture is small in the card, and large at a press, in a narrow frame too', async ({
  page,
}) => {
  await page.route('**/stories/bled-sample/**', (route) => {
    const [, path] = new URL(route.request().url()).pathname.split('/bled-sample/');
    return route.fulfill({ path: `tests/fixtures/stories/bled-sample/${path}` });
  });
  for (const [width, height] of [
    [640, 480],
    [320, 480],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, '?story=bled-sample&stop=jetty');
    const lake = theCard(page).getByRole('img', { name: /lake as it is seen/ });
    await expect(lake).toBeVisible();
    expect((await lake.boundingBox())?.height).toBeLessThan(height / 4);
    await lake.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Drawing: Whistlestop')).toBeInViewport({ ratio: 1 });
    const large = async () => (await dialog.getByRole('img').boundingBox())?.width;
    await expect.poll(large).toBeGreaterThan(width * 0.7);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('at each size all of it lies within its frame', async ({ page }) => {
  await open(page, '?stop=khasan');
  await mapIsReady(page);
  for (const [width, height] of [
    [640, 480],
    [360, 640],
    [320, 480],
    [800, 300],
    [300, 240],
    [1200, 700],
    [1600, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    const box = await page.locator('.embed').boundingBox();
    expect(box, `${width} by ${height}`).toEqual({ x: 0, y: 0, width, height });
    const outside = await page.locator('.embed > *:not(.ui-hidden)').evaluateAll(
      (parts, [w, h]) => {
        const boxes = parts.map((part) => part.getBoundingClientRect());
        return boxes.filter(({ right, bottom }) => right > w + 0.5 || bottom > h + 0.5).length;
      },
      [width, height] as const,
    );
    expect(outside).toBe(0);
    const area = (of: { width: number; height: number } | null) => (of ? of.width * of.height : 0);
    const map = area(await page.locator('.embed-map').boundingBox());
    for (const part of ['.embed-head', '.embed-card', '.embed-time', '.embed-foot'])
      expect(area(await page.locator(part).boundingBox()), part).toBeLessThan(map / 1.5);
    // Below 400 px of height, the passage is left out.
    await expect(page.locator('.embed-card')).toBeVisible({ visible: height >= 400 });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('the headline, the standfirst, the credit and the link are in the frame', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 480 });
  await open(page);
  await expect(page.locator('.embed-head h1')).toContainText('Vladivostok');
  await expect(page.locator('.embed-head p')).toContainText('Vladimir Putin');
  const foot = page.locator('.embed-foot');
  await expect(foot).toContainText('© OpenStreetMap contributors');
  await expect(foot.getByRole('link', { name: 'Full story' })).toHaveAttribute('target', '_blank');
  // In one line.
  expect((await foot.boundingBox())?.height).toBeLessThan(48);
});

test('a story that is not there is said, and nothing spins', async ({ page, noise }) => {
  noise.allow(/404/);
  await open(page, '?story=no-such-story');
  await expect(page.getByRole('heading', { name: 'This site has no story called' })).toBeVisible();
});

test('does as the page around it asks, and says where it is', async ({ page }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><link rel="icon" href="favicon.svg"><title>Host</title><iframe title="Map" src="embed.html" width="640" height="480"></iframe>',
    }),
  );
  await page.goto('./host.html');
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage({ whistlestop: 1, type: 'goto', stop: 'khasan' }, '*');
  });
  const said = () =>
    page.evaluate(() =>
      (Reflect.get(window, 'heard') as { type?: string; stop?: string }[])
        .filter(({ type }) => type === 'time')
        .map(({ stop }) => stop),
    );
  await expect.poll(async () => (await said()).at(-1)).toBe('khasan');
});
