import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import {
  currentPassage,
  full,
  holdClock,
  isAccessible,
  mapIsReady,
  NOTICES,
  saysTime,
  tellsNow,
  test,
  theArticle,
} from '../driver.ts';
import { type FaultySite, faultySite } from './faulty-site.ts';

// Nothing here is about motion, whose frames are drawn in software.
test.use({ reducedMotion: 'reduce' });

let site: FaultySite;

// Several maps are drawn in each, in software.
test.describe.configure({ timeout: 120_000 });

test.beforeAll(async () => {
  site = await faultySite();
});
test.beforeEach(({ noise }) => {
  site.fix();
  // The last is axe's, which would like to see stylesheets without a network.
  noise.allow(/request to |Failed to load resource|net::ERR|MIME type|preload assets|font|OTS/);
});
test.afterAll(() => site.close());

const PAGES = { reader: './?stop=khasan', embed: 'embed.html', presenter: 'present.html' };
const NOT_THE_PAGE = /^(?!(index|embed|present)\.html$)/;

const notices = (page: Page) => page.getByRole('status').filter({ hasText: /\.$|again|Reload/ });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

for (const [name, address] of Object.entries(PAGES)) {
  test(
    `[offline-start] ${name}: the page came and nothing else`,
    name === 'presenter' ? {} : full,
    async ({ page }) => {
      await page.route('**/*', (route) =>
        route.request().isNavigationRequest()
          ? route.continue()
          : route.abort('internetdisconnected'),
      );
      await page.goto(site.url + address);
      await expect(notices(page)).toContainText('did not load', { timeout: 10_000 });
      if (name !== 'presenter') await expect(theArticle(page)).toContainText('Pyongyang');
      // Its own words stand there after a while, beside the notice.
      if (name === 'presenter')
        await expect(page.getByText('The presentation did not start')).toBeVisible();
      await isAccessible(page);
      await page.unroute('**/*');
      await press(page, 'Try again');
      await mapIsReady(page);
    },
  );

  test(
    `[captive-portal] ${name}: a page of the network’s own in place of every file`,
    name === 'embed' ? {} : full,
    async ({ page }) => {
      site.fail(NOT_THE_PAGE, 'page');
      await page.goto(site.url + address);
      await expect(notices(page)).toContainText('did not load', { timeout: 10_000 });
      if (name !== 'presenter') await expect(theArticle(page)).toContainText('Pyongyang');
      site.fix();
      await press(page, 'Try again');
      await mapIsReady(page);
    },
  );
}

test('[page-stalls] a page that stops coming in its middle is seen as far as it came', async ({
  page,
}) => {
  const html = readFileSync('dist/index.html', 'utf8');
  const begun = html.slice(0, html.indexOf('data-passage='));
  site.replace('index.html', begun + ' '.repeat(Buffer.byteLength(begun)));
  site.fail('index.html', 'stall');
  // On the browser's own clock: a turned one knows nothing of what has been painted.
  await page.goto(site.url, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  const painted = () => page.evaluate(() => performance.getEntriesByType('paint').length);
  await expect.poll(painted).toBeGreaterThan(0);
  await expect(notices(page)).toContainText('longer than usual', { timeout: 15_000 });
  site.fix();
  await press(page, 'Try again');
  await mapIsReady(page);
});

test('[offline-midway] what is open goes on without a network, and the rest comes when it is back', async ({
  page,
  context,
}) => {
  await page.goto(`${site.url}?stop=khasan`);
  await mapIsReady(page);
  await context.setOffline(true);
  await press(page, 'Share');
  await expect(notices(page)).toContainText('Part of this page did not load.');
  await expect(notices(page)).not.toContainText('has been updated');
  await isAccessible(page, { within: NOTICES });
  await press(page, 'Next stop');
  await tellsNow(page, 'ussuriysk');
  await expect(theArticle(page)).toContainText('bread and salt');

  await context.setOffline(false);
  await press(page, 'Share');
  const dialog = page.getByRole('dialog', { name: 'Share this moment' });
  await expect(dialog).toBeVisible();
  // Its styles have come, too: without them it would be as wide as the page.
  const wide = await dialog.evaluate((box) => box.getBoundingClientRect().width / innerWidth);
  expect(wide).toBeLessThan(0.8);
  await expect(page.getByText('did not load')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await tellsNow(page, 'ussuriysk');
});

/** Until the new page comes, the old one looks the same. */
async function pressReload(page: Page): Promise<void> {
  const renewal = page.waitForEvent('domcontentloaded');
  await press(page, 'Reload');
  await renewal;
}

test('[new-version] a page of the last version says so, and comes back to its moment, once', async ({
  page,
}) => {
  await page.goto(`${site.url}?stop=khasan`);
  await mapIsReady(page);
  await press(page, 'Next stop');
  await tellsNow(page, 'ussuriysk');
  // Its files are gone, and the page at this address names others.
  const html = readFileSync('dist/index.html', 'utf8');
  const renewed = html.replace(/(<script type="module"[^>]*src="\.\/assets\/)[^"]+/, '$1next.js');
  expect(renewed).not.toBe(html);
  site.replace('index.html', renewed);
  site.fail(/share-dialog/, 404);
  await press(page, 'Share');
  await expect(notices(page)).toContainText('This page has been updated');
  await isAccessible(page, { within: NOTICES });
  await expect(currentPassage(page)).toBeVisible();

  site.fix();
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  await pressReload(page);
  await mapIsReady(page);
  await tellsNow(page, 'ussuriysk');
  await saysTime(page, ', Ussuriysk');
  await press(page, 'Share');
  await expect(page.getByRole('dialog', { name: 'Share this moment' })).toBeVisible();
  expect(loads).toBe(1);
});

test('[new-version] a page whose code is gone for good never loads itself again', async ({
  page,
}) => {
  await holdClock(page);
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  site.fail(/assets\/reader-/, 404);
  await page.goto(`${site.url}?stop=khasan`);
  await expect(notices(page)).toContainText('did not load');
  await page.clock.runFor(120_000);
  expect(loads).toBe(1);
  await press(page, 'Try again');
  await expect.poll(() => loads).toBe(2);
  await expect(notices(page)).toContainText('did not load');
  await page.clock.runFor(120_000);
  expect(loads).toBe(2);
});

test('[article-missing] without the article’s file the text that the page came with stays', async ({
  page,
  noise,
}) => {
  // What an author would like to know.
  noise.allow(/one problem in this story’s files/);
  site.fail(/article\.en\.md/, 404);
  await page.goto(`${site.url}?stop=khasan`);
  await mapIsReady(page);
  await expect(notices(page)).toContainText('The article did not load.');
  await expect(theArticle(page)).toContainText('bread and salt');
  await isAccessible(page, { within: NOTICES });
  await press(page, 'Next stop');
  await saysTime(page, ', Ussuriysk');
  site.fix();
  await pressReload(page);
  await tellsNow(page, 'ussuriysk');
});

test('[file-noise] a broken file that the browser keeps for a year is fetched past that', async ({
  page,
  noise,
}) => {
  noise.allow(/SyntaxError|Invalid or unexpected token/);
  site.fail(/assets\/main-/, 'noise');
  await page.goto(`${site.url}?stop=khasan`);
  await expect(notices(page)).toContainText('did not load');
  site.fix();
  await press(page, 'Try again');
  await mapIsReady(page);
});
