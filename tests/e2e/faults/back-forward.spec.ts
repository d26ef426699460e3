import { expect, type Page } from '@playwright/test';
import {
  browserFlags,
  browserFlagsWithoutWebGl,
  findBrowser,
} from '../../../tools/browsers/browser.mjs';
import {
  test as base,
  mapIsReady,
  openReader,
  tellsNow,
  theMap,
  timelineStandsAt,
  webgl,
} from '../driver.ts';
import { isSettled } from '../page-clock.ts';

const executablePath = findBrowser();
// Pages that were left stay in memory, as they do for readers; Playwright turns that off.
const test = base.extend({
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is used.
    ({}, use, { project }) =>
      use({
        args: project.name === 'webgl' ? browserFlags : browserFlagsWithoutWebGl,
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
        ...(executablePath ? { executablePath } : {}),
      }),
    { scope: 'worker' },
  ],
});

/** Goes on to another page and back; whether the same page came back. */
async function comesBack(page: Page): Promise<boolean> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.back = String(persisted);
    });
  });
  await page.goto('about:blank');
  // It is not loaded again, so that no event of loading follows.
  await page.goBack({ waitUntil: 'commit' });
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(shown)));
  return page.evaluate(() => document.documentElement.dataset.back === 'true');
}

// A browser keeps no page that is fetching something, so nothing is loaded ahead here.
test.beforeEach(({ page }) =>
  page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { effectiveType: '2g' } }),
  ),
);

// A browser that keeps no page at all, as some without a window, proves nothing about ours.
test.beforeEach(async ({ page }) => {
  const body = '<!doctype html><link rel="icon" href="data:,"><title>Plain</title>';
  await page.route('**/plain.html', (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.goto('plain.html');
  test.skip(!(await comesBack(page)), 'this browser keeps no page that was left');
});

test(
  '[back-forward] a page taken from the browser’s memory goes on from where it was',
  webgl,
  async ({ page }) => {
    await openReader(page, { stop: 'khasan' });
    await mapIsReady(page);
    await page.getByRole('button', { name: 'Play' }).click();
    const before = await timelineStandsAt(page);
    // No page is kept that is still fetching something.
    await isSettled(page);
    expect(await comesBack(page)).toBe(true);
    await page.getByRole('button', { name: 'Pause' }).click();
    // Of a thousand.
    expect((await timelineStandsAt(page)) - before).toBeLessThan(400);
    await page.getByRole('button', { name: 'Next stop' }).click();
    await tellsNow(page, 'ussuriysk');
    await expect(theMap(page)).toHaveAttribute('data-state', 'ready');
  },
);

test('[back-forward] the notes find their deck again', async ({ page, context }) => {
  await page.goto('present.html?step=khasan');
  const notes = await context.newPage();
  await notes.goto('present.html?notes');
  await expect(notes.getByText('Connected to the slides')).toBeVisible();
  // The pictures have their maps: nothing is being fetched any more.
  await expect(
    notes.getByRole('img', { name: /^The next slide/ }).locator('svg[lang]'),
  ).toBeVisible();
  await isSettled(notes);
  expect(await comesBack(notes)).toBe(true);
  await expect(notes.getByText('Connected to the slides')).toBeVisible();
  await notes.keyboard.press('PageDown');
  await expect(page.locator('.deck')).toHaveAttribute('data-slide', 'ussuriysk');
});
