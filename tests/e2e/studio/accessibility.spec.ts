import { expect, type Page } from '@playwright/test';
import { full, isAccessible, test } from '../driver.ts';

const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const inDialog = async (page: Page) => {
  await isAccessible(page, { within: 'dialog' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

// Nothing has to fade or fly for axe to look at.
test.use({ reducedMotion: 'reduce' });

test('accessible in both themes: the first page of the studio, and what an import asks', async ({
  page,
}) => {
  await page.goto('./studio.html');
  await page.getByText('Paste a table instead').click();
  await expect(button(page, 'Kim’s train to Vladivostok')).toBeVisible();
  await isAccessible(page);
  await page
    .getByRole('textbox', { name: /Rows copied/ })
    .fill('place,latitude,longitude,when,note\nA,48,2,03/04/2024,x\nB,49,3,05/04/2024,y\n');
  await button(page, 'Import').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await inDialog(page);
});

test('accessible in both themes: each panel of the studio with its forms and dialogs', {
  ...full,
}, async ({ page }) => {
  // Eleven panels with what opens in them, in two themes: axe alone takes most of a minute.
  test.setTimeout(180_000);
  await page.goto('./studio.html');
  await button(page, 'Kim’s train to Vladivostok').click();
  const look = async (name: string) => {
    await tab(page, name).click();
    await isAccessible(page, { frames: false });
  };
  await look('Story');
  await look('Stops');
  await button(page, /^Possible stop at Ussuriysk/).click();
  await page.getByRole('textbox', { name: 'Where' }).fill('143, 231');
  await page.getByRole('textbox', { name: 'Arrival' }).fill('24 Apirl');
  await expect(page.getByText(/is not understood/)).toBeVisible();
  await isAccessible(page, { frames: false });
  await look('Route');
  await page.getByText('Points as a list').click();
  await isAccessible(page, { frames: false });
  await look('Background');
  await button(page, /^First meeting with Trump/).click();
  await isAccessible(page, { frames: false });
  await button(page, 'Add an event').click();
  await inDialog(page);
  await look('Chapters');
  await button(page, /^The talks/).click();
  await isAccessible(page, { frames: false });
  await button(page, 'Add a chapter').click();
  await inDialog(page);
  await tab(page, 'Text').click();
  await button(page, 'Across the Tumen').click();
  await page.getByText('In the talk: 1 slide').click();
  await page.getByRole('combobox', { name: 'Language of the text' }).selectOption('Side by side');
  await isAccessible(page, { frames: false });
  await button(page, 'Paste an article').first().click();
  await inDialog(page);
  await look('Talk');
  await button(page, /^Red carpet at Khasan/).click();
  await isAccessible(page, { frames: false });
  await tab(page, 'Updates').click();
  await button(page, 'Add a correction').click();
  await page.getByRole('checkbox', { name: 'The story is still happening' }).check();
  await isAccessible(page, { frames: false });
  await look('Sources');
  await button(page, /^on a visit in the second half/).click();
  await isAccessible(page, { frames: false });
  await button(page, 'Remove this source').click();
  await inDialog(page);
  await tab(page, 'Story').click();
  await page.getByRole('textbox', { name: 'Title' }).first().fill('');
  await look('Problems');
  await look('Publish');
});
