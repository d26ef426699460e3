import { expect, type Page } from '@playwright/test';
import { mapIsReady, openReader, scrubTo, test, theArticle } from '../driver.ts';
import { isAt, openDeck, openNotes } from '../presenter/presenter-driver.ts';
import { bareTexts, translatePage } from './translated-page.ts';

/** The page has not failed: React's message is in no view, and nothing is in the console (driver.ts). */
async function isWhole(page: Page): Promise<void> {
  expect(await bareTexts(page)).toEqual([]);
  await expect(page.locator('.failed-view')).toHaveCount(0);
}

test.describe('a page that the browser has translated', () => {
  test('plays, is scrubbed, and opens its dialogs', async ({ page }) => {
    await openReader(page, { stop: 'khasan' });
    await mapIsReady(page);
    await translatePage(page);
    await page.getByRole('button', { name: 'Next stop' }).click();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.locator('.reader-when')).toContainText('»');
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await scrubTo(page, 0.7);
    await scrubTo(page, 0.3);
    for (const name of [/^Help|^How this page works/, /^Share/, /^Embed/]) {
      await page.locator('.reader-tools').getByRole('button', { name }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await isWhole(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await isWhole(page);
  });

  test('gives its times on the clock that is chosen', async ({ page }) => {
    await openReader(page, { stop: 'khasan' });
    await mapIsReady(page);
    await translatePage(page);
    const datelines = theArticle(page).locator('.article-dateline');
    const local = await datelines.allInnerTexts();
    await page.getByRole('combobox', { name: /Times shown in/ }).selectOption('UTC');
    const here = datelines.filter({ hasText: 'Khasan' }).first();
    await expect(here).toContainText('UTC');
    const utc = await datelines.allInnerTexts();
    const stale = local.filter((text, i) => /\d\d:\d\d/.test(text) && text === utc[i]);
    expect(stale).toEqual([]);
    await isWhole(page);
  });

  test('shows the passage of each stop in an embed', async ({ page }) => {
    await page.goto('./embed.html?stop=khasan');
    await mapIsReady(page);
    await translatePage(page);
    for (let i = 0; i < 4; i++) {
      const before = await theArticle(page).innerText();
      await page.getByRole('button', { name: 'Next stop' }).click();
      await expect(theArticle(page)).not.toHaveText(before, { useInnerText: true });
    }
    await isWhole(page);
  });

  test('gives a talk to its last slide, with the notes on both screens', async ({
    page,
    context,
  }) => {
    await openDeck(page);
    await translatePage(page);
    await page.keyboard.press('s');
    const notes = await openNotes(context);
    await translatePage(notes);
    await page.bringToFront();
    for (const key of ['PageDown', 'PageDown', 'PageDown', 'End']) {
      await page.keyboard.press(key);
      await isWhole(page);
    }
    await isAt(page, 'end');
    await isAt(notes, 'end');
    await expect(page.locator('.notes-next')).toContainText('last');
    await expect(notes.locator('.notes-next')).toContainText('last');
    await page.keyboard.press('Home');
    for (const key of ['o', 'Escape', 'h', 'Escape', 'b', 'b', 'a', 'a', '1']) {
      await page.keyboard.press(key);
      await isWhole(page);
    }
    await isWhole(notes);
  });
});
