import { expect, type Locator, type Page } from '@playwright/test';
import {
  currentPassage,
  isAccessible,
  mapIsReady,
  openReader,
  tellsNow,
  test,
  theArticle,
  theMap,
} from '../driver.ts';

// Nothing here is about motion, whose frames are drawn in software.
test.use({ reducedMotion: 'reduce' });

const story = 'bled-sample';

test.beforeEach(async ({ page }) => {
  await page.route(`**/stories/${story}/**`, (route) => {
    const [, path] = new URL(route.request().url()).pathname.split(`/${story}/`);
    return route.fulfill({ path: `tests/fixtures/stories/${story}/${path}` });
  });
});

const place = (page: Page, name: RegExp): Locator => theMap(page).getByRole('button', { name });
const theCard = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: `Pictures of ${title}` });

test('a press on a place shows its pictures beside the route, by keyboard alone', async ({
  page,
}) => {
  await openReader(page, { story });
  await mapIsReady(page);
  await place(page, /^The jetty/).press('Enter');
  const card = theCard(page, 'The jetty');
  await expect(
    card.getByRole('img', { name: 'The lake as it is seen from the jetty' }),
  ).toBeVisible();
  await expect(card.getByText('From the jetty.')).toBeVisible();
  await tellsNow(page, 'boat');
  await isAccessible(page, { within: '.map-card' });

  await card.getByRole('button', { name: 'Enlarge the picture' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(place(page, /^The jetty/)).toBeFocused();

  await place(page, /^The jetty/).press('Enter');
  await expect(card).toBeVisible();
  await page.getByRole('button', { name: 'Next stop' }).click();
  await expect(card).toBeHidden();
});

test('a picture of the article is enlarged, with the story’s others, and the text stays', async ({
  page,
}) => {
  await openReader(page, { story, stop: 'island' });
  await mapIsReady(page);
  const tower = theArticle(page).getByRole('img', { name: /church tower/ });
  await tower.scrollIntoViewIfNeeded();
  await tower.click();
  const dialog = page.getByRole('dialog', { name: 'Picture 3 of 3' });
  await expect(dialog.getByText('The tower is of stone, its roof of tiles.')).toBeVisible();
  await isAccessible(page, { within: 'dialog' });
  await page.keyboard.press('ArrowRight');
  await expect(
    page
      .getByRole('dialog', { name: 'Picture 1 of 3' })
      .getByText('The lake on a clear afternoon.'),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await tellsNow(page, 'bell');
  await isAccessible(page, { within: '.reader-text' });
});

test('on a phone the opening is on the first screen, and the story’s picture follows it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openReader(page, { story });
  await mapIsReady(page);
  await expect(currentPassage(page).getByRole('heading')).toBeInViewport({ ratio: 1 });
  await expect(theArticle(page).getByRole('img', { name: /^A drawn lake/ })).not.toBeInViewport();
});
