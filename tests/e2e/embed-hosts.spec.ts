import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { serveHosts } from '../fixtures/hosts/server.mjs';
import { clickBeside, test } from './driver.ts';

const stand = readFileSync('tests/fixtures/hosts/frame.html', 'utf8');
let hosts: Awaited<ReturnType<typeof serveHosts>>;

test.beforeAll(async ({ baseURL }) => {
  hosts = await serveHosts(baseURL ?? '');
});

test.afterAll(() => hosts.close());

/** A host page, with a frame that speaks as the map does: these tests are about the host's end of the line. */
test.beforeEach(async ({ context, noise }) => {
  noise.allow(new RegExp(`request to ${hosts.url}`));
  await context.route('**/embed.html*', (route) =>
    route.fulfill({ contentType: 'text/html', body: stand }),
  );
});

const open = (page: Page, name: string) => page.goto(`${hosts.url}${name}`);
const answers = (page: Page, nth = 0) =>
  page
    .locator('whistle-stop')
    .nth(nth)
    .evaluate((embed) => (embed as HTMLElementTagNameMap['whistle-stop']).ready);

test('an article and its map lead one another, and the address says where', async ({ page }) => {
  await open(page, 'article.html');
  const story = await answers(page);
  expect(story.title).toBe('A sample');
  const khasan = page.locator('p[data-whistlestop-stop=khasan]');
  await expect(page.locator('p[data-whistlestop-stop=pyongyang]')).toHaveClass(/whistlestop-now/);
  await clickBeside(khasan);
  await expect(khasan).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.whistlestop-now')).toHaveCount(1);
  await expect(page).toHaveURL(/#whistlestop=khasan$/);
  await page.reload();
  await expect(khasan).toHaveAttribute('aria-current', 'true');
});

test('nothing in the article moves when the map comes', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[])
        document.documentElement.dataset.shift = String(
          Number(document.documentElement.dataset.shift ?? 0) + entry.value,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route('**/embed.html*', (route) =>
    route.fulfill({ contentType: 'text/html', body: stand.replace('512', '480') }),
  );
  await open(page, 'article.html');
  await answers(page);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(await page.evaluate(() => document.documentElement.dataset.shift ?? '0')).toBe('0');
});

for (const name of ['pym', 'frames', 'sidechain', 'datawrapper', 'flourish']) {
  test(`the height arrives through ${name}`, async ({ page }) => {
    await open(page, `${name}.html`);
    const frame = page.locator('iframe');
    await expect.poll(async () => (await frame.boundingBox())?.height).toBe(512);
  });
}

for (const name of ['strict', 'quirks', 'rtl']) {
  test(`the map stands in a page that is ${name}`, async ({ page }) => {
    await open(page, `${name}.html`);
    await answers(page);
    expect((await page.locator('whistle-stop').boundingBox())?.width).toBeGreaterThan(300);
    await expect(page.locator('whistle-stop iframe')).toBeVisible();
    expect((await page.locator('whistle-stop').boundingBox())?.height).toBe(512);
  });
}

test('two maps do not hear each other', async ({ page }) => {
  await open(page, 'two.html');
  await answers(page, 0);
  // Not by a click, which would scroll there, and to scroll past a paragraph is to read it.
  await page
    .locator('whistle-stop#two')
    .evaluate((embed) => (embed as HTMLElementTagNameMap['whistle-stop']).goto('khasan'));
  const first = page.locator('p[data-whistlestop-for=one]');
  await expect(page.locator('p[data-whistlestop-for=two]')).toHaveAttribute('aria-current', 'true');
  await expect(first).not.toHaveAttribute('aria-current');
});

test('a single-page app adds and removes it fifty times, and nothing is left', async ({ page }) => {
  await open(page, 'app.html');
  const left = await page.evaluate(async () => {
    const app = document.querySelector('#app') as HTMLElement;
    await customElements.whenDefined('whistle-stop');
    for (let i = 0; i < 50; i += 1) {
      const embed = document.createElement('whistle-stop');
      app.replaceChildren(embed);
      await embed.ready;
    }
    app.replaceChildren();
    return frames.length;
  });
  expect(left).toBe(0);
});

test('a page that shouts changes nothing', async ({ page }) => {
  await open(page, 'hostile.html');
  await answers(page);
  await expect.poll(() => page.frame({ url: /sister/ })?.title()).toBe('done');
  expect((await page.locator('whistle-stop').boundingBox())?.height).toBe(512);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('a frame that never answers is named, with a link that leads on', async ({ page }) => {
  await page.clock.install();
  await page.route('**/embed.html*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '' }),
  );
  await open(page, 'article.html');
  await expect(page.locator('whistle-stop iframe')).toHaveCount(1);
  await page.clock.runFor(16_000);
  await expect(page.getByText('The map does not answer.')).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Open the story in a page of its own' }),
  ).toBeVisible();
});

test('the script may be loaded twice', async ({ page, baseURL }) => {
  await open(page, 'article.html');
  await answers(page);
  await page.addScriptTag({ type: 'module', url: `${baseURL}embed.js?again` });
  await expect(page.locator('whistle-stop iframe')).toHaveCount(1);
});
