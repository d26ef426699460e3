import { createServer, type Server } from 'node:net';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { browserFlags, findBrowser } from '../../../tools/browsers/browser.mjs';
import { serveSite } from '../../bench/measuring/site-server.ts';
import { serveHosts } from '../../fixtures/hosts/server.mjs';
import { mapIsReady, webgl } from '../driver.ts';

// The driver sees what pages ask for. Here every name but this machine's leads to one door, and whoever
// knocks is written down: pages, frames, workers and the service worker.

test.use({ serviceWorkers: 'allow' });

/** Chromium's own, from a profile that nobody has used before; not what a page might load from there. */
const BROWSERS_OWN = /^(?!fonts|maps|ajax|www|storage)[\w.-]+\.(google|googleapis|gvt1)\.com$/;

let door: Server;
let browser: Browser;
let knocked: string[];

test.beforeEach(async () => {
  knocked = [];
  door = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (first) => {
      const name = /^Host: ([^\r:]+)/m.exec(first.toString('latin1'))?.[1] ?? nameInTls(first);
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

/** The name that a TLS greeting asks for (RFC 6066, server_name): it stands there in plain letters. */
function nameInTls(hello: Buffer): string | undefined {
  for (let i = 0; i + 9 < hello.length; i += 1) {
    const [kind, length, list, named] = [0, 2, 4, 7].map((at) => hello.readUInt16BE(i + at));
    if (kind === 0 && list !== undefined && length === list + 2 && named === list - 3)
      return hello.subarray(i + 9, i + 9 + named).toString('latin1');
  }
  return undefined;
}

test(
  'no page, frame, worker or service worker opens a connection to anyone else',
  webgl,
  async () => {
    test.setTimeout(120_000);
    const site = await serveSite('dist', { compressed: false });
    const hosts = await serveHosts(site.url);
    try {
      const page = await browser.newPage();
      await page.goto(`${site.url}present.html`);
      await expect(page.getByText(/^Available offline \(/)).toBeVisible({ timeout: 60_000 });
      await page.goto(site.url);
      await mapIsReady(page);
      await page.goto(`${hosts.url}article.html`);
      const frame = page.frameLocator('iframe').first();
      await frame.getByRole('button', { name: 'Next stop' }).click();
      await expect(frame.getByRole('slider', { name: 'Timeline' })).toBeVisible({
        timeout: 30_000,
      });
      expect(knocked).toEqual([]);
    } finally {
      hosts.close();
      await site.close();
    }
  },
);

test('the door is watched: what a page asks of others is seen', async () => {
  const site = await serveSite('dist', { compressed: false });
  site.add('/chatty.html', '<!doctype html><img src="http://pixel.example/1.png">');
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}chatty.html`);
    await expect.poll(() => knocked).toContain('pixel.example');
  } finally {
    await site.close();
  }
});
