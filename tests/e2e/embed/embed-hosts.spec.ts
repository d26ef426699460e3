import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { serveHosts } from '../../fixtures/hosts/server.mjs';
import { full, holdClock, test, turnWheel } from '../driver.ts';
import { turnClockUntil } from '../page-clock.ts';

// The host's end of the line, with a frame that speaks as the map does: what depends on when and how
// often the map answers. Pages with the map itself: embed-in-pages.spec.ts.

const stand = readFileSync('tests/fixtures/hosts/frame.html', 'utf8');
let hosts: Awaited<ReturnType<typeof serveHosts>>;

test.beforeAll(async ({ baseURL }) => {
  hosts = await serveHosts(baseURL ?? '');
});

test.afterAll(() => hosts.close());

test.beforeEach(async ({ context, noise }) => {
  noise.allow(new RegExp(`request to ${hosts.url}`));
  await context.route('**/embed.html*', (route) =>
    route.fulfill({ contentType: 'text/html', body: stand }),
  );
});

const open = (page: Page, name: string) => page.goto(`${hosts.url}${name}`);
const answers = (page: Page) =>
  page
    .locator('whistle-stop')
    .evaluate((embed) => (embed as HTMLElementTagNameMap['whistle-stop']).ready);

test('a script hears what the story is, and the frame takes the height it asks for', async ({
  page,
}) => {
  await open(page, 'article.html');
  expect((await answers(page)).title).toBe('A sample');
  await expect(page.locator('p[data-whistlestop-stop=pyongyang]')).toHaveClass(/whistlestop-now/);
  await expect(page.locator('.whistlestop-now')).toHaveCount(1);
  expect((await page.locator('whistle-stop').boundingBox())?.height).toBe(512);
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

test('where <base> names another page, the address stays that of the article', async ({ page }) => {
  await open(page, 'scrolling.html?from=app');
  await answers(page);
  const address = `${hosts.url}scrolling.html?from=app`;
  await page.locator('p[data-whistlestop-stop=khasan]').dispatchEvent('click');
  await expect(page).toHaveURL(`${address}#whistlestop=khasan`);
  const back = page.getByRole('link', { name: 'goes back' });
  await back.click();
  await expect(page).toHaveURL(`${address}#whistlestop=pyongyang`);
  const pyongyang = page.locator('p[data-whistlestop-stop=pyongyang]');
  await expect(pyongyang).toHaveClass(/whistlestop-now/);

  // Also where the address names the stop already, and the map has gone on.
  await page.locator('p[data-whistlestop-stop=khasan]').dispatchEvent('click');
  await expect(page).toHaveURL(`${address}#whistlestop=khasan`);
  await page.evaluate(() =>
    history.replaceState(null, '', `${location.pathname}${location.search}#whistlestop=pyongyang`),
  );
  await back.click();
  await expect(pyongyang).toHaveClass(/whistlestop-now/);
});

test('taken out and put back, or rendered anew, it shows the same moment and scrolls nothing', async ({
  page,
}) => {
  await open(page, 'scrolling.html#whistlestop=khasan');
  await answers(page);
  const khasan = page.locator('p[data-whistlestop-stop=khasan]');
  await expect(khasan).toHaveClass(/whistlestop-now/);
  await page.locator('#far').scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(500);
  for (const anew of [false, true]) {
    await page.evaluate((anew) => {
      const embed = document.querySelector('whistle-stop') as Element;
      const [parent, next] = [embed.parentNode, embed.nextSibling];
      embed.remove();
      parent?.insertBefore(anew ? embed.cloneNode() : embed, next);
    }, anew);
    await answers(page);
    await expect(khasan).toHaveClass(/whistlestop-now/);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  }
});

test('on a phone it follows a paragraph that can be seen below a map that stays in view', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'scrolling.html');
  await answers(page);
  const map = page.locator('whistle-stop');
  const pyongyang = page.locator('p[data-whistlestop-stop=pyongyang]');
  const khasan = page.locator('p[data-whistlestop-stop=khasan]');
  const below = async () => {
    const bottom = await map.evaluate((embed) => embed.getBoundingClientRect().bottom);
    return (await khasan.evaluate((p) => p.getBoundingClientRect().top)) - bottom;
  };
  // Khasan's paragraph comes up from below, to the map's lower edge.
  await page.mouse.move(195, 700);
  await expect(async () => {
    if ((await below()) > 100) await turnWheel(page, 60);
    expect(await below()).toBeLessThan(100);
  }).toPass({ intervals: [50] });
  await expect(khasan).toHaveClass(/whistlestop-now/);
  await expect(pyongyang).not.toHaveClass(/whistlestop-now/);
  expect(await below()).toBeGreaterThan(0);
});

test('a frame that never answers is named, with a link that leads on', async ({ page }) => {
  await holdClock(page);
  await page.route('**/embed.html*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '' }),
  );
  await open(page, 'article.html');
  await expect(page.locator('whistle-stop iframe')).toHaveCount(1);
  const said = page.getByText('The map is not responding.');
  await turnClockUntil(page, () => expect(said).toBeVisible({ timeout: 100 }));
  const status = page.getByRole('status');
  await expect(status.getByRole('link', { name: 'Open the full story' })).toBeVisible();
});

test('the script may be loaded twice', async ({ page, baseURL }) => {
  await open(page, 'article.html');
  await answers(page);
  await page.addScriptTag({ type: 'module', url: `${baseURL}embed.js?again` });
  await expect(page.locator('whistle-stop iframe')).toHaveCount(1);
});

test(
  'maps of two sites keep to their sites, and a script without a type works',
  full,
  async ({ page, noise, baseURL }) => {
    noise.allow(/request to http:\/\/other\.example\//);
    const script = await (await page.request.get(`${baseURL}embed.js`)).text();
    await page.route('http://other.example/maps/embed.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'Access-Control-Allow-Origin': '*' },
        body: script,
      }),
    );
    await open(page, 'two-sites.html');
    for (const [id, address] of [
      ['first', `${baseURL}embed.html`],
      ['other', 'http://other.example/maps/embed.html?story=theirs'],
      ['named', `${baseURL}embed.html`],
    ] as const) {
      const embed = page.locator(`#${id}`);
      await embed.evaluate((map) => (map as HTMLElementTagNameMap['whistle-stop']).goto('khasan'));
      await expect(embed.locator('iframe')).toHaveAttribute('src', address);
    }
    await expect(page.locator('p')).toHaveClass(/whistlestop-now/);
  },
);
