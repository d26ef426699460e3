import { expect, type Locator, type Page } from '@playwright/test';
import { isAccessible, test } from '../driver.ts';
import { isAt, openDeck } from './presenter-driver.ts';

test.use({ reducedMotion: 'reduce' });

const story = 'bled-sample';

test.beforeEach(async ({ context }) => {
  await context.route(`**/stories/${story}/**`, (route) => {
    const [, path] = new URL(route.request().url()).pathname.split(`/${story}/`);
    return route.fulfill({ path: `tests/fixtures/stories/${story}/${path}` });
  });
});

const theSlide = (page: Page): Locator => page.getByRole('region', { name: 'This slide' });
const theWhole = (page: Page): Locator =>
  page.getByRole('region', { name: 'Picture', exact: true });
const lake = (within: Locator): Locator =>
  within.getByRole('img', { name: 'The lake as it is seen from the jetty' });

/** The share of the screen's height that a picture takes, once it has loaded. */
async function heightOf(page: Page, picture: Locator): Promise<number> {
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  return ((await picture.boundingBox())?.height ?? 0) / (page.viewportSize()?.height ?? 1);
}

test('a picture stands above its words, and I shows it on the whole slide', async ({ page }) => {
  await openDeck(page, `story=${story}&step=jetty`);
  expect(await heightOf(page, lake(theSlide(page)))).toBeLessThan(0.45);
  await expect(theSlide(page).getByText('From the jetty.')).toBeInViewport({ ratio: 1 });
  await expect(theSlide(page).getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });

  await page.keyboard.press('i');
  expect(await heightOf(page, lake(theWhole(page)))).toBeGreaterThan(0.7);
  await expect(theWhole(page).getByText('From the jetty.')).toBeInViewport({ ratio: 1 });
  await expect(theWhole(page).getByText('Drawing: Whistlestop')).toBeInViewport({ ratio: 1 });
  await isAccessible(page);

  // The slide's other figures follow, and then the slide again.
  await page.keyboard.press('i');
  await expect(theWhole(page)).toContainText('Picture 2 of 3');
  await page.keyboard.press('Escape');
  await expect(theWhole(page)).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await isAt(page, 'jetty');
});

test('the notes follow a picture, have a button for it, and a clicker goes on from it', async ({
  page,
  context,
}) => {
  await openDeck(page, `story=${story}&step=island`);
  const notes = await context.newPage();
  await notes.goto(`./present.html?story=${story}&notes`);
  await isAt(notes, 'island');
  await notes.getByRole('button', { name: 'Picture' }).click();
  await expect(theWhole(page)).toBeVisible();
  await expect(notes.getByText('the picture fills the slide')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(theWhole(page)).toHaveCount(0);
  await isAt(page, 'jetty');
  await isAt(notes, 'jetty');
  const picture = notes.getByRole('img', { name: /^This slide/ }).locator('img');
  await expect(picture).toBeVisible();
});

test('the handout prints the pictures of each slide', async ({ page }) => {
  await page.goto(`./present.html?story=${story}&handout`);
  await expect(page.locator('.handout-page')).toHaveAttribute('data-state', 'ready');
  await page.emulateMedia({ media: 'print' });
  const pictures = page.locator('.print img');
  expect(await pictures.count()).toBeGreaterThan(3);
  for (const picture of await pictures.all())
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      0,
    );
  await expect(page.getByText('From the jetty.')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});
