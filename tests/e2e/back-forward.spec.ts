import { expect, type Page } from '@playwright/test';
import { browserFlags, findBrowser } from '../../tools/browser.mjs';
import { mapIsReady, openReader, tellsNow, test, theMap, timelineStandsAt } from './driver.ts';

const executablePath = findBrowser();
test.use({
  launchOptions: {
    args: [...browserFlags],
    // Pages that were left stay in memory, as they do for readers; Playwright turns that off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath ? { executablePath } : {}),
  },
});

/** Goes on to another page and back, and proves that it was the same page that came back. */
async function leaveAndComeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.back = String(persisted);
    });
  });
  await page.goto('about:blank');
  // It is not loaded again, so that no event of loading follows.
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-back', 'true');
}

test('[back-forward] a page taken from the browser’s memory goes on from where it was', async ({
  page,
}) => {
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await page.getByRole('button', { name: 'Play' }).click();
  const before = await timelineStandsAt(page);
  await leaveAndComeBack(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  expect((await timelineStandsAt(page)) - before).toBeLessThan(12 * 3_600_000);
  await page.getByRole('button', { name: 'Next stop' }).click();
  await tellsNow(page, 'ussuriysk');
  await expect(theMap(page)).toHaveAttribute('data-state', 'ready');
});

test('[back-forward] the notes find their deck again', async ({ page, context }) => {
  await page.goto('present.html?step=khasan');
  const notes = await context.newPage();
  await notes.goto('present.html?notes');
  await expect(notes.getByText('Linked with the deck')).toBeVisible();
  await leaveAndComeBack(notes);
  await expect(notes.getByText('Linked with the deck')).toBeVisible();
  await notes.keyboard.press('PageDown');
  await expect(page.locator('.deck')).toHaveAttribute('data-step', 'karavai');
});
