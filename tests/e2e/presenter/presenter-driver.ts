import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

/** Opens the deck; `query` as in an address, without its question mark. */
export async function openDeck(page: Page, query = ''): Promise<void> {
  await page.goto(`./present.html${query && `?${query}`}`);
  await expect(theDeck(page)).toBeVisible();
}

export const theDeck = (page: Page): Locator => page.locator('.deck');
const theNotes = (page: Page): Locator => page.locator('.notes');

/** The deck, or the notes, are at a step. */
export async function isAt(page: Page, id: string): Promise<void> {
  await expect(page.locator('.deck, .notes')).toHaveAttribute('data-slide', id);
}

export async function stepOf(page: Page): Promise<string> {
  return (await page.locator('.deck, .notes').getAttribute('data-slide')) ?? '';
}

/** The ids of all steps, as the address names them: by End, and back to the title. */
export async function howMany(page: Page): Promise<number> {
  const words = await page.locator('.deck-count').innerText();
  return Number(/\/\s*(\d+)/.exec(words)?.[1]);
}

/** Notes in a tab of their own, in the same browser. */
export async function openNotes(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('./present.html?notes');
  await expect(theNotes(page)).toBeVisible();
  return page;
}
