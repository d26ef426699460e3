import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  isAccessible,
  mapIsReady,
  openReader,
  test,
  theArticle,
  theMap,
  theTimeline,
} from '../driver.ts';
import { isAt, openDeck } from '../presenter/presenter-driver.ts';

// Nothing here is about motion, whose frames are drawn in software.
test.use({ reducedMotion: 'reduce' });

const story = 'nile-sample';

test.beforeEach(async ({ page }) => {
  await page.route(`**/stories/${story}/*`, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1);
    return route.fulfill({
      body: readFileSync(`tests/fixtures/stories/${story}/${name}`, 'utf8'),
    });
  });
});

/** Where the first and the last character of an element's text are drawn. */
function endsOf(element: Locator): Promise<{ first: number; last: number }> {
  return element.evaluate((node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let next = walker.nextNode(); next; next = walker.nextNode()) texts.push(next as Text);
    const [first, last] = [texts.at(0), texts.at(-1)] as [Text, Text];
    const middle = (text: Text, at: number) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { left, right } = range.getBoundingClientRect();
      return (left + right) / 2;
    };
    return { first: middle(first, 0), last: middle(last, last.length - 1) };
  });
}

async function runsToTheLeft(element: Locator): Promise<void> {
  const { first, last } = await endsOf(element);
  expect(last, (await element.textContent()) ?? '').toBeLessThan(first);
}

async function isLeftOf(a: Locator, b: Locator): Promise<void> {
  const [one, other] = [await a.boundingBox(), await b.boundingBox()];
  expect(one?.x ?? Number.NaN).toBeLessThan(other?.x ?? Number.NaN);
}

/** Nothing is wider than the window. */
async function fits(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(beyond).toBeLessThanOrEqual(0);
}

test('a story in Arabic runs from right to left, and its time from left to right', async ({
  page,
}) => {
  await openReader(page, { story, stop: 'cairo' });
  await mapIsReady(page);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await isLeftOf(theMap(page), theArticle(page));
  const heading = theArticle(page).getByRole('heading', { name: 'المغادرة!' });
  await runsToTheLeft(heading);
  await runsToTheLeft(theArticle(page).locator('.article-claim').last());
  await runsToTheLeft(page.locator('.map-place-label', { hasText: 'الإسكندرية' }));

  await isLeftOf(
    page.getByRole('button', { name: 'Previous stop' }),
    page.getByRole('button', { name: 'Next stop' }),
  );
  await expect(theTimeline(page)).toHaveAccessibleDescription('Time runs from left to right.');
  const playhead = page.locator('.scrubber-playhead');
  const before = (await playhead.boundingBox())?.x ?? Number.NaN;
  await theTimeline(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await playhead.boundingBox())?.x).toBeGreaterThan(before);
  await isAccessible(page);

  await page.getByRole('combobox', { name: 'Language' }).selectOption('en');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await isLeftOf(theArticle(page), theMap(page));
  await expect(theTimeline(page)).toHaveAccessibleDescription('');
});

test('a story in Arabic fits a phone and an embed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openReader(page, { story, stop: 'alexandria' });
  await mapIsReady(page);
  await fits(page);
  await page.setViewportSize({ width: 640, height: 480 });
  await page.goto(`./embed.html?story=${story}&stop=cairo`);
  await mapIsReady(page);
  await fits(page);
  await isLeftOf(theArticle(page), theMap(page));
  await runsToTheLeft(theArticle(page).getByRole('heading', { name: 'المغادرة!' }));
});

test('a talk in Arabic has its words on the right, and goes on with the right arrow', async ({
  page,
}) => {
  await openDeck(page, `story=${story}`);
  await isLeftOf(page.locator('.deck-map'), page.locator('.deck-slide'));
  await runsToTheLeft(page.locator('.deck-slide .slide-text'));
  await page.keyboard.press('ArrowRight');
  await isAt(page, 'background');
  await runsToTheLeft(page.locator('.slide-years bdi'));
});
