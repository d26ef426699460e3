import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { full, mapIsReady, test, theArticle } from '../driver.ts';
import { howMany, isAt } from '../presenter/presenter-driver.ts';

// Each packs, that is builds, for some quarter of a minute.
test.describe.configure({ timeout: 180_000 });

let folder: string;
let server: Server;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  server = createServer(sendFile);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

test.afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

/** The least that calls itself a web server: no header but the type, and that for code only. */
const sendFile: Parameters<typeof createServer>[1] = ({ url }, response) => {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const path = join(folder, decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname));
  try {
    const file = statSync(path).isDirectory() ? join(path, 'index.html') : path;
    const body = readFileSync(file);
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? '' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
};

/** Packs a story as its author would, and unzips it somewhere deep below the server's root. */
function packAndUnzip(story: string, slug: string): string {
  const zip = join(folder, 'talk.zip');
  const { status, stderr } = pack(story, zip);
  expect(status, stderr).toBe(0);
  const files = unzipSync(readFileSync(zip));
  // Whoever opens a packed story came to read it.
  expect(Object.keys(files)).not.toContain(`${slug}/studio.html`);
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, 'some place', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  rmSync(zip);
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/some%20place/${slug}/`;
}

function pack(...words: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['tools/pack.mjs', ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

for (const { story, slug, title, passage, last, kind } of [
  {
    story: 'vladivostok-2019',
    slug: 'vladivostok-2019',
    title: 'Kim’s train to Vladivostok',
    passage: 'The welcome at Khasan',
    last: 34,
    kind: full,
  },
  {
    story: 'tests/fixtures/stories/titicaca-sample',
    slug: 'titicaca-sample',
    title: 'A sample journey: across Lake Titicaca',
    passage: 'Titicaca',
    last: 8,
    kind: {},
  },
]) {
  test(
    `${slug}, packed, opens from any server: talk, reader and embed`,
    kind,
    async ({ page, noise }) => {
      const site = packAndUnzip(story, slug);
      noise.allow(new RegExp(`request to ${new URL(site).origin}`));

      await page.goto(`${site}present.html`);
      await mapIsReady(page);
      await isAt(page, 'title');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const count = await howMany(page);
      expect(count).toBe(last);
      for (let i = 1; i < count; i += 1) {
        await page.keyboard.press('PageDown');
        await expect(page.locator('.deck-count')).toContainText(`${i + 1} / ${count}`);
      }
      await isAt(page, 'end');
      await expect(page.locator('.slide-address')).toHaveText(site);
      await expect(page).toHaveURL(`${site}present.html?step=end`);

      await page.goto(site);
      // The build has drawn this story's first view, not the site's.
      await expect(page.locator('[data-prerendered]')).toHaveAttribute('data-prerendered', slug);
      await mapIsReady(page);
      await expect(page).toHaveTitle(`${title} · Whistlestop`);
      await expect(theArticle(page)).toContainText(passage);

      await page.goto(`${site}embed.html`);
      await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeVisible();
      await expect(page).toHaveTitle(title);
    },
  );
}

test('what cannot be packed is said in a sentence', () => {
  const missing = pack('no-such-story');
  expect(missing.status).toBe(1);
  expect(missing.stderr).toContain('Story “no-such-story” not found');

  const broken = join(folder, 'broken');
  mkdirSync(broken);
  writeFileSync(join(broken, 'story.json'), '{');
  const unsound = pack(broken, join(folder, 'broken.zip'));
  expect(unsound.status).toBe(1);
  expect(unsound.stdout).toContain('is not valid JSON');
  expect(unsound.stderr).toContain('Nothing was packed');
  expect(() => statSync(join(folder, 'broken.zip'))).toThrow();
});
