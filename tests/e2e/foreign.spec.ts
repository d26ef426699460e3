import { createServer, type Server } from 'node:net';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { browserFlags, findBrowser } from '../../tools/browser.mjs';
import { serveSite } from '../bench/site-server.ts';
import { serveHosts } from '../fixtures/hosts/server.mjs';
import { mapIsReady } from './driver.ts';

// The driver sees what pages ask for. Here every name but this machine's leads to one door, and whoever
// knocks is written down: workers, the service worker, frames, and connections opened in advance.

/** Chromium's own, from a profile that nobody has used before. */
const BROWSERS_OWN =
  /^(update\.googleapis|accounts\.google|clients2\.google|redirector\.gvt1)\.com$/;

let door: Server;
let browser: Browser;
let knocked: string[];

test.beforeEach(async () => {
  knocked = [];
  door = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (first) => {
      // In a request's Host as in the greeting of TLS the name stands in plain letters.
      const text = first.toString('latin1');
      const name =
        /^Host: ([^\r:]+)/m.exec(text)?.[1] ?? /[a-z0-9-]+(\.[a-z0-9-]+)+/.exec(text)?.[0];
      if (!BROWSERS_OWN.test(name ?? '')) knocked.push(name ?? 'someone without a name');
      socket.destroy();
    });
  });
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done));
  const address = door.address();
  if (!address || typeof address === 'string') throw new Error('The door has no port.');
  const executablePath = findBrowser();
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...browserFlags,
      `--host-resolver-rules=MAP * 127.0.0.1:${address.port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    ],
  });
});

test.afterEach(async () => {
  await browser.close();
  door.close();
});

test('no page, frame, worker or service worker opens a connection to anyone else', async () => {
  test.setTimeout(120_000);
  const site = await serveSite('dist');
  const hosts = await serveHosts(site.url);
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}present.html`);
    await expect(page.getByText(/^Ready offline · /)).toBeVisible({ timeout: 60_000 });
    await page.goto(site.url);
    await mapIsReady(page);
    for (const name of ['article', 'sandbox']) {
      await page.goto(`${hosts.url}${name}.html`);
      const frame = page.frameLocator('iframe').first();
      await frame.getByRole('button', { name: 'Next stop' }).click();
      await expect(frame.getByRole('slider', { name: 'Timeline' })).toBeVisible({
        timeout: 30_000,
      });
    }
    expect(knocked).toEqual([]);
  } finally {
    hosts.close();
    await site.close();
  }
});

test('the door is watched: what a page does open is seen, be it in advance', async () => {
  const site = await serveSite('dist');
  site.add(
    '/chatty.html',
    '<!doctype html><link rel="preconnect" href="https://early.example"><img src="http://pixel.example/1.png">',
  );
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}chatty.html`);
    await expect.poll(() => knocked).toContain('pixel.example');
    await expect.poll(() => knocked).toContain('early.example');
  } finally {
    await site.close();
  }
});
