import { expect } from '@playwright/test';
import { serveHosts } from '../../fixtures/hosts/server.mjs';
import { type NginxSite, noNginx, serveWithNginx } from '../../fixtures/served/nginx.ts';
import { full, mapIsReady, test, webgl } from '../driver.ts';

test.skip(noNginx !== null, noNginx ?? '');

let site: NginxSite;

test.beforeAll(async () => {
  site = await serveWithNginx('/news/maps/');
});

test.afterAll(() => site?.close());

test.beforeEach(({ noise }) => noise.allow(new RegExp(`request to ${site.url}`)));

test('reader and deck open without a word in the console', webgl, async ({ page }) => {
  await page.goto(`${site.url}?stop=khasan`);
  await mapIsReady(page);
  await page.goto(`${site.url}present.html?step=khasan`);
  await mapIsReady(page);
});

test('the embed stands in pages of others, sandboxed or not, without a word', {
  tag: [webgl.tag, full.tag],
}, async ({ page, noise }) => {
  const hosts = await serveHosts(site.url);
  noise.allow(new RegExp(`request to ${hosts.url}`));
  try {
    await page.goto(`${hosts.url}sandbox.html`);
    for (const [id, state] of [
      ['scripts', 'fallback'],
      ['origin', 'ready'],
    ]) {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      const map = page.frameLocator(`#${id}`).getByRole('region', { name: 'Map', exact: true });
      await expect(map).toHaveAttribute('data-state', state ?? '', { timeout: 30_000 });
    }
    await page.goto(`${hosts.url}strict.html`);
    await mapIsReady(page.frameLocator('whistle-stop iframe'));
  } finally {
    hosts.close();
  }
});

test('reader and deck stand in no page of others', async ({ page, noise }) => {
  const hosts = await serveHosts(site.url);
  noise.allow(new RegExp(`request to ${hosts.url}|frame-ancestors|ERR_BLOCKED_BY_RESPONSE`));
  try {
    await page.goto(`${hosts.url}index.html`);
    for (const name of ['index.html', 'present.html']) {
      await page.evaluate((src) => {
        const frame = Object.assign(document.createElement('iframe'), { src, title: 'A trap' });
        document.body.replaceChildren(frame);
      }, site.url + name);
      await expect.poll(() => page.frames().at(-1)?.url()).toContain('chrome-error:');
    }
  } finally {
    hosts.close();
  }
});

test('the reader’s own dialog shows its embed', async ({ page }) => {
  await page.goto(site.url);
  await mapIsReady(page);
  await page.getByRole('button', { name: 'Embed this map' }).click();
  const frame = page.getByRole('dialog').frameLocator('iframe');
  await expect(frame.getByRole('article')).toBeVisible();
});
