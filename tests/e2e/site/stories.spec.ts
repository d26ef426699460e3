import { expect, type Page } from '@playwright/test';
import {
  currentPassage,
  holdClock,
  isAccessible,
  mapIsReady,
  openReader,
  saysTime,
  scrubTo,
  tellsNow,
  test,
} from '../driver.ts';

const EARHART = 'Earhart’s last flight';
const headline = (page: Page) => page.getByRole('heading', { level: 1 });

test('the list of stories leads to each of them and is found from each', async ({ page }) => {
  await page.goto('./stories.html');
  await expect(page).toHaveTitle('All stories · Whistlestop');
  const stories = page.getByRole('article');
  await expect(stories).toHaveCount(2);
  await expect(stories.first()).toContainText('Kim’s train to Vladivostok');
  await expect(stories.first()).toContainText('23–27 April 2019');
  await expect(stories.last()).toContainText('1 June – 2 July 1937');
  const picture = stories.last().locator('img:visible');
  await expect(picture).toHaveCount(1);
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1120);
  const studio = page.getByRole('link', { name: 'Make a story of your own' });
  await expect(studio).toHaveAttribute('href', './studio.html');
  await isAccessible(page);

  await page.getByRole('link', { name: EARHART }).click();
  await expect(headline(page)).toHaveText(EARHART);
  await page.getByRole('link', { name: 'Whistlestop All stories' }).click();
  await expect(stories).toHaveCount(2);
});

test('on a phone the menu leads to the list of stories, which keeps the theme', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openReader(page, { theme: 'dark' });
  await mapIsReady(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'All stories', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.in-dark').first()).toBeVisible();
  await page.getByRole('link', { name: EARHART }).click();
  await expect(page).toHaveURL(/story=earhart-1937.*theme=dark/);
});

test('the index names each story with its days and its pictures', async ({ page, request }) => {
  await page.goto('./stories.html');
  const index = await request.get(new URL('stories/index.json', page.url()).href);
  const { stories } = await index.json();
  expect(stories).toMatchObject([
    { slug: 'vladivostok-2019', lang: 'en', from: '2019-04-23', to: '2019-04-27' },
    { slug: 'earhart-1937', title: EARHART, from: '1937-06-01', to: '1937-07-02' },
  ]);
  for (const { card } of stories) {
    const picture = await request.get(new URL(card, page.url()).href);
    expect(picture.headers()['content-type']).toBe('image/png');
  }
});

test('Earhart’s flight opens, is scrubbed, and plays to an end that is a circle', async ({
  page,
}) => {
  await holdClock(page);
  await openReader(page, { story: 'earhart-1937' });
  await expect(headline(page)).toHaveText(EARHART);
  await page.clock.runFor(5000);
  await mapIsReady(page);
  await saysTime(page, '1 June 1937, 05:56 EST, Miami');
  await scrubTo(page, 0.5);
  await expect(currentPassage(page)).toHaveCount(1);

  // Near the end, where one passage is left: a held clock does not wait for scrolls, and a scroll that comes
  // late counts as the reader's, which stops playing.
  await openReader(page, { story: 'earhart-1937', t: '1937-07-18T00:00Z' });
  await page.clock.runFor(5000);
  await mapIsReady(page);
  await saysTime(page, 'July 1937');
  await tellsNow(page, 'search');
  await page.getByRole('button', { name: 'Play' }).click();
  await page.clock.runFor(60_000);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await tellsNow(page, 'unknown');
  await expect(page.locator('.map-svg .accuracy')).toBeAttached();
});
