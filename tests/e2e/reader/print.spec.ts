import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { mapIsReady, openReader, test } from '../driver.ts';
import { isSettled } from '../page-clock.ts';
import { readPdf } from '../presenter/pdf-pages.ts';

const article = readFileSync('public/stories/vladivostok-2019/article.en.md', 'utf8');
const passages = [...article.matchAll(/^:::passage\{#([a-z0-9-]+)/gm)].map(([, id]) => id ?? '');
/** One for each passage, after that of the whole journey. */
const MAPS = 1 + passages.length;

const maps = (page: Page) => page.locator('.print-map svg');

/** The view for paper, with the map of the whole journey before the first passage. */
async function isOnPaper(page: Page): Promise<void> {
  await expect(maps(page)).toHaveCount(MAPS);
  for (const map of await maps(page).all()) {
    await expect(map).toBeVisible();
    expect(await map.locator('path').count()).toBeGreaterThan(5);
  }
  const blocks = page.locator('.print-block');
  const overview = blocks.first().getByRole('img', { name: 'Map: Kim’s train to Vladivostok' });
  await expect(overview).toBeVisible();
  for (const place of ['Pyongyang', 'Khasan', 'Ussuriysk', 'Vladivostok', 'CHINA'])
    await expect(overview.locator('text', { hasText: place }).first()).toBeVisible();
  await expect(blocks.nth(1)).toHaveAttribute('data-block', passages[0] ?? '');
  await expect(page.locator('.reader')).toBeHidden();
}

test('on paper each passage has its map, its words and its addresses written out', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => void Object.assign(window, { printed: true });
  });
  await openReader(page);
  await mapIsReady(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Print this story' }).click();
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'printed'))).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await isOnPaper(page);
  const address = await page
    .locator('.print .print-sources a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://');
});

test('printing waits until the pictures are there', async ({ page }) => {
  let send = () => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route('**/stories/bled-sample/**', async (route) => {
    const [, path = ''] = new URL(route.request().url()).pathname.split('/bled-sample/');
    if (path.includes('tower')) await sent;
    await route.fulfill({ path: `tests/fixtures/stories/bled-sample/${path}` });
  });
  await page.addInitScript(() => {
    window.print = () => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('.print img')];
      Object.assign(window, { printed: pictures.map(({ naturalWidth }) => naturalWidth > 0) });
    };
  });
  await openReader(page, { story: 'bled-sample' });
  await mapIsReady(page);
  await page.keyboard.press('Control+p');
  await expect(page.locator('.print img')).not.toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, 'printed'))).toBeUndefined();
  send();
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'printed')))
    .toEqual([true, true, true, true, true, true]);
});

test('printed from the browser’s menu it is the same, also in the dark theme', async ({ page }) => {
  // The view is loaded once the page is idle; a PDF is made as by the menu, with no key and no button.
  const view = page.waitForResponse(/\/print-article-[^/]+\.js$/);
  await openReader(page, { theme: 'dark' });
  await mapIsReady(page);
  await (await view).finished();
  await isSettled(page);
  let paper: Buffer = Buffer.of();
  const print = async () => {
    paper = await page.pdf({ format: 'A4' });
    return maps(page).count();
  };
  await expect.poll(print, { intervals: [1000], timeout: 30_000 }).toBe(MAPS);
  const boxes = page.locator('.print .figure-box');
  expect(await boxes.count()).toBeGreaterThan(0);
  const loaded = await boxes.evaluateAll((all) =>
    all.map((box) => [...box.querySelectorAll('img')].some(({ naturalWidth }) => naturalWidth > 0)),
  );
  expect(loaded).not.toContain(false);
  const [first] = await readPdf(paper);
  const words = first?.words.map(({ text }) => text).join(' ') ?? '';
  expect(words).toContain('train to Vladivostok');
  expect(words).not.toContain('Share');
  // Land, sea, coast, borders, the route and its stops.
  expect(first?.painted.size).toBeGreaterThan(4);
  await page.emulateMedia({ media: 'print' });
  await isOnPaper(page);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' });

  test('the article is printed whole, below the map, black on white and without controls', async ({
    page,
  }) => {
    await page.goto('./');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('img', { name: 'Map of the whole journey' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('.reader-text')).toHaveCSS('overflow-y', 'visible');
    await expect(page.locator('[data-passage]').last()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('slider')).toHaveCount(0);
  });
});
