import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type SiteServer, serveSite } from '../../bench/measuring/site-server.ts';
import { full, holdClock, mapIsReady, test, theArticle, webgl } from '../driver.ts';

test.use({ serviceWorkers: 'allow' });

/** The built site on a server that can be stopped. */
let site: SiteServer;

test.beforeEach(async ({ noise }) => {
  site = await serveSite('dist', { compressed: false });
  noise.allow(new RegExp(`request to ${site.url}`));
});

test.afterEach(() => site.close());

const isReady = (page: Page) =>
  expect(page.getByText(/^Available offline \(\d+(?:\.\d)? MB\)$/)).toBeVisible({
    timeout: 40_000,
  });

test(
  'a talk that says it is ready starts and runs with no server, and so does the reader',
  webgl,
  async ({ page, context, noise }) => {
    noise.allow(/ERR_CONNECTION_REFUSED/);
    await page.goto(`${site.url}present.html`);
    await isReady(page);
    await page.close();
    await site.close();

    const talk = await context.newPage();
    await talk.goto(`${site.url}present.html?step=khasan`);
    await mapIsReady(talk);
    await expect(talk.getByRole('heading', { name: 'Red carpet at Khasan' })).toBeVisible();
    await talk.keyboard.press('PageDown');
    await expect(talk.getByRole('heading', { name: 'Red carpet at Khasan' })).toBeHidden();

    const reader = await context.newPage();
    await reader.goto(`${site.url}?stop=khasan`);
    await mapIsReady(reader);
    await expect(theArticle(reader)).toContainText('The welcome at Khasan');

    const embed = await context.newPage();
    await expect(embed.goto(`${site.url}embed.html`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  },
);

test(
  'a story without a basemap of its own has its map in detail, too',
  full,
  async ({ page, context, noise }) => {
    noise.allow(/ERR_CONNECTION_REFUSED/);
    await page.goto(`${site.url}present.html?story=earhart-1937`);
    await isReady(page);
    await page.close();
    await site.close();
    const reader = await context.newPage();
    const lost: string[] = [];
    reader.on('requestfailed', (request) => lost.push(request.url()));
    await reader.goto(`${site.url}?story=earhart-1937&stop=lae`);
    await mapIsReady(reader);
    await reader.getByRole('button', { name: 'Previous stop' }).click();
    await expect(reader.getByText('Part of the map did not load.')).toHaveCount(0);
    expect(lost.filter((url) => url.includes('/basemap/'))).toEqual([]);
  },
);

test('“Prepare for offline use” repairs what was half written', full, async ({ page, context }) => {
  await page.goto(`${site.url}present.html`);
  await isReady(page);
  const broken = await page.evaluate(async () => {
    const name = (await caches.keys()).find((each) => each.includes(' site ')) ?? '';
    const cache = await caches.open(name);
    const kept = await cache.keys();
    const world = kept.find(({ url }) => url.endsWith('world.json'));
    const region = kept.find(({ url }) => url.endsWith('region.json'));
    if (!world || !region) return [];
    await cache.delete(region);
    await cache.put(world, new Response('{"half'));
    return [world.url, region.url];
  });
  expect(broken).toHaveLength(2);
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Prepare for offline use' }).click();
  await expect(
    page.getByText('Ready: every file is downloaded and checked. No internet needed.').first(),
  ).toBeAttached({ timeout: 30_000 });
  await page.close();
  await site.close();
  const talk = await context.newPage();
  await talk.goto(`${site.url}present.html`);
  await mapIsReady(talk);
  const sizes = await talk.evaluate(
    (urls) =>
      Promise.all(urls.map(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength)),
    broken,
  );
  expect(Math.min(...sizes)).toBeGreaterThan(10_000);
});

test('a new version waits until the talk is over', async ({ page, context }) => {
  await page.goto(`${site.url}present.html`);
  await isReady(page);
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const before = readFileSync('dist/present.html', 'utf8');
  const after = before.replace(/<title>[^<]*/, '<title>The next version');
  const worker = readFileSync('dist/sw.js', 'utf8');
  expect(worker).toContain(hash(before));
  site.add('/present.html', after);
  // Another version has another name in the store: it is the hash of all files.
  const [, version] = worker.match(/\+ ?["'`]([0-9a-f]{64})/) ?? [];
  expect(version).toBeDefined();
  site.add('/sw.js', worker.replace(hash(before), hash(after)).replace(version ?? '', hash(after)));

  await page.reload();
  const waits = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.waiting?.state;
    });
  await expect.poll(waits, { timeout: 40_000 }).toBe('installed');
  expect(await page.evaluate(async () => (await fetch('present.html')).text())).toBe(before);

  await page.close();
  const next = await context.newPage();
  await expect(async () => {
    await next.goto('about:blank');
    await next.goto(`${site.url}present.html`);
    expect(await next.evaluate(async () => (await fetch('present.html')).text())).toBe(after);
  }).toPass({ timeout: 30_000 });
  await mapIsReady(next);
});

test('where the browser keeps nothing the talk says so, and goes on', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError'));
  });
  await page.goto(`${site.url}present.html`);
  await expect(page.getByText('This talk could not be saved').first()).toBeAttached({
    timeout: 40_000,
  });
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/step=/);
});

test('where the store is full the talk says so, and goes on', full, async ({ page }) => {
  await page.goto(`${site.url}present.html`);
  await isReady(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(site.url).origin,
    quotaSize: 1,
  });
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((each) => each.includes(' site ')) ?? '';
    const cache = await caches.open(name);
    const region = (await cache.keys()).find(({ url }) => url.endsWith('region.json'));
    if (region) await cache.delete(region);
  });
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Prepare for offline use' }).click();
  await expect(page.getByText('The browser’s storage is full').first()).toBeAttached({
    timeout: 30_000,
  });
  await expect(page.getByText('Available offline')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/step=end/);
});

test('a page of others gets no worker', async ({ page }) => {
  await holdClock(page);
  await page.goto(`${site.url}embed.html`);
  await page.clock.runFor(2000);
  await page.clock.resume();
  await mapIsReady(page);
  await page.clock.runFor(60_000);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});
