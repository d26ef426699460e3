import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { serveSite } from '../../bench/measuring/site-server.ts';
import { full, mapIsReady, openReader, test, theArticle } from '../driver.ts';

// Nothing here is about motion, whose frames are drawn in software.
test.use({ reducedMotion: 'reduce' });

const SAMPLE = 'tests/fixtures/stories/titicaca-sample';
const TITLE = JSON.parse(readFileSync(`${SAMPLE}/story.json`, 'utf8')).title.en as string;

/** Lays the sample into a folder of whatever host has one of that path. */
async function layStory(page: Page, folder: string): Promise<void> {
  await page.route(
    ({ pathname }) => pathname.startsWith(folder),
    (route) =>
      route.fulfill({
        path: join(SAMPLE, basename(new URL(route.request().url()).pathname)),
        headers: { 'Access-Control-Allow-Origin': '*' },
      }),
  );
}

const REFUSED = /This site has no story .*, so its main story is shown/;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a story in another folder of the host is shown by reader, embed and presenter', async ({
  page,
}) => {
  await layStory(page, '/elsewhere/lake/');
  await openReader(page, { story: '/elsewhere/lake/' });
  await expect(heading(page)).toHaveText(TITLE);
  await mapIsReady(page);
  await page.getByRole('button', { name: 'Next stop' }).click();
  await expect(page).toHaveURL(/\?story=\/elsewhere\/lake\/&stop=/);
  await page.reload();
  await expect(heading(page)).toHaveText(TITLE);

  await page.goto('./embed.html?story=/elsewhere/lake');
  await expect(heading(page)).toHaveText(TITLE);
  await expect(page.getByRole('link', { name: /story/i }).first()).toHaveAttribute(
    'href',
    /story=\/elsewhere\/lake\//,
  );
  await page.goto('./present.html?story=/elsewhere/lake/');
  await expect(heading(page)).toContainText(TITLE);
});

for (const [asked, kind] of [
  ['https://evil.example/lake/', full],
  ['//evil.example/lake/', {}],
] as const) {
  test(
    `“${asked}” is not followed: the site’s own story is shown, and a sentence says so`,
    kind,
    async ({ page }) => {
      // A request to another host fails the test by the driver's own rule.
      await openReader(page, { story: asked });
      await expect(page.getByText(REFUSED)).toBeVisible({ timeout: 30_000 });
      await expect(theArticle(page)).toContainText('Khasan');
      await page.goto(`./embed.html?${new URLSearchParams({ story: asked, stop: 'khasan' })}`);
      await expect(theArticle(page)).toContainText('Khasan');
    },
  );
}

test('a story’s files are not fetched from where a redirection leads', async ({ page, noise }) => {
  noise.allow(/ERR_FAILED|redirect|Failed to (load|fetch)/);
  await page.route(
    ({ pathname }) => pathname.startsWith('/elsewhere/lake/'),
    (route) => {
      const name = basename(new URL(route.request().url()).pathname);
      return route.fulfill({ status: 302, headers: { Location: `/moved/${name}` } });
    },
  );
  await layStory(page, '/moved/');
  await openReader(page, { story: '/elsewhere/lake/' });
  await expect(page.getByRole('heading', { name: /did not load/ })).toBeVisible();
});

test(
  'the service worker keeps a story in another folder of the host',
  full,
  async ({ browser }) => {
    test.setTimeout(120_000);
    const site = await serveSite('dist', { compressed: false });
    for (const name of ['story.json', 'route.geojson', 'article.en.md', 'article.es.md'])
      site.add(`/elsewhere/lake/${name}`, readFileSync(join(SAMPLE, name), 'utf8'));
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    try {
      const page = await context.newPage();
      const address = `${site.url}present.html?story=/elsewhere/lake/`;
      await page.goto(address);
      await expect(page.getByText(/^Available offline \(/)).toBeVisible({ timeout: 40_000 });
      await page.close();
      await site.close();
      const talk = await context.newPage();
      await talk.goto(address);
      await expect(heading(talk)).toContainText(TITLE);
    } finally {
      await context.close();
      await site.close().catch(() => {});
    }
  },
);

test(
  'another host’s stories are shown where the build names that host, and nobody else’s',
  full,
  async ({ page, noise }) => {
    // A build comes first.
    test.setTimeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'whistlestop-hosts-'));
    const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
    const { status, stderr } = spawnSync(process.execPath, [...vite, '--outDir', folder], {
      env: { ...process.env, WHISTLESTOP_STORY_HOSTS: 'https://stories.example' },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const site = await serveSite(folder, { compressed: false });
    noise.allow(new RegExp(`request to (${site.url}|https://stories.example/)`));
    try {
      await layStory(page, '/lake/');
      await page.goto(`${site.url}?story=https://stories.example/lake/`);
      await expect(heading(page)).toHaveText(TITLE);
      await page.goto(`${site.url}?story=https://evil.example/lake/`);
      await expect(page.getByText(REFUSED)).toBeVisible({ timeout: 30_000 });
    } finally {
      await site.close();
      rmSync(folder, { recursive: true });
    }
  },
);
