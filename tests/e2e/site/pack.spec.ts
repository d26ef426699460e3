import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type FolderServer, serveFolder } from '../../fixtures/served/folder-server.ts';
import { full, mapIsReady, test, theArticle } from '../driver.ts';
import { howMany, isAt } from '../presenter/presenter-driver.ts';

// Each packs, that is builds, for some quarter of a minute.
test.describe.configure({ timeout: 180_000 });

let server: FolderServer;

test.beforeEach(async () => {
  server = await serveFolder();
});

test.afterEach(() => server.close());

/** Packs a story as its author would. */
function packAndUnzip(story: string, slug: string): string {
  const zip = join(server.folder, 'talk.zip');
  const { status, stderr } = pack(story, zip);
  expect(status, stderr).toBe(0);
  return server.unzip(readFileSync(zip), slug);
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

  const broken = join(server.folder, 'broken');
  mkdirSync(broken);
  writeFileSync(join(broken, 'story.json'), '{');
  const unsound = pack(broken, join(server.folder, 'broken.zip'));
  expect(unsound.status).toBe(1);
  expect(unsound.stdout).toContain('is not valid JSON');
  expect(unsound.stderr).toContain('Nothing was packed');
  expect(() => statSync(join(server.folder, 'broken.zip'))).toThrow();
});
