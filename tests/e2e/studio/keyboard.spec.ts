import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { isAccessible, test } from '../driver.ts';

/** Presses Tab until a control has the focus, which must be seen on each on the way. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  // What is still to be loaded would come behind the focus.
  await expect(control).toBeVisible();
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const isThere = await control.evaluate((element) => element === document.activeElement);
    if (isThere) break;
  }
  await expect(control).toBeFocused();
  await expect(control).not.toHaveCSS('outline-style', 'none');
}

async function choose(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const tab = (page: Page, name: string) => page.getByRole('tab', { name });

test('an author makes a story by keyboard alone, from the first page to its zip', async ({
  page,
}) => {
  await page.goto('./studio.html');
  await tabTo(page, field(page, 'Title'));
  await page.keyboard.type('South by train');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('South by train · Studio');

  // The stops: placed by name and by coordinates, sorted by keys.
  await expect(tab(page, 'Stops')).toBeFocused();
  await choose(page, button(page, /^Start/));
  await tabTo(page, field(page, 'Where'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Porto, Portugal');
  await choose(page, button(page, 'Porto, Portugal'));
  await expect(field(page, 'Where')).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Lisbon');
  await choose(page, button(page, 'Add a stop'));
  await expect(field(page, 'Name')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Coimbra');
  await tabTo(page, field(page, 'Where'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('40.21, -8.43');
  const row = page.locator('.studio-stop-open', { hasText: 'Coimbra' });
  while (!(await row.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('Coimbra is now number 1 of 2.')).toBeAttached();
  await expect(row).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');

  // The head, the desk and the preview are one key apart, also from inside the frame.
  await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('iframe')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(button(page, 'All stories')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(tab(page, 'Stops')).toBeFocused();

  // The tabs move with the arrows; a dialog closes on Escape, and the focus goes back.
  while ((await tab(page, 'Text').getAttribute('aria-selected')) === 'false')
    await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Text')).toBeFocused();
  await choose(page, button(page, 'Paste an article'));
  await expect(field(page, 'Paste the text of the article here')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Paste an article')).toBeFocused();

  // Words are tied to a stop.
  await tabTo(page, page.locator('textarea.studio-markdown'));
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('A night');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('listbox')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.locator('textarea.studio-markdown')).toBeFocused();

  await page.keyboard.press('F6');
  await page.keyboard.press('Shift+F6');
  await expect(tab(page, 'Text')).toBeFocused();
  await page.keyboard.press('End');
  await tabTo(page, button(page, 'Download the story'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  const read = (name: string) => new TextDecoder().decode(files[`south-by-train/${name}`]);
  expect(read('article.en.md')).toContain(':at[A night]');
  expect(read('story.json')).toContain('"point": [-8.43, 40.21]');
  await isAccessible(page, { frames: false });
});
