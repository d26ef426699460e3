import { expect } from '@playwright/test';
import { full, test } from '../driver.ts';

/** As after a new version was published: the files of the one that is open are gone. */
const GONE = { status: 404, contentType: 'text/plain', body: 'gone' };

test(
  'a studio whose files are gone says so, and the story can still be downloaded',
  full,
  async ({ page, noise }) => {
    noise.allow(/404|dynamically imported module|import-worker/);
    await page.goto('./studio.html');
    await page.route('**/assets/studio/import-worker*.js', (route) => route.fulfill(GONE));
    await page.getByText('Paste a table instead').click();
    await page
      .getByRole('textbox', { name: /Rows copied/ })
      .fill('place,latitude,longitude\nA,1,2');
    await page.getByRole('button', { name: 'Import' }).click();
    await expect(
      page.getByText('The part of this page that reads files did not start'),
    ).toBeVisible();

    await page.getByRole('textbox', { name: 'Title' }).fill('Night train');
    const zip = page.waitForResponse(/zip-draft/);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await zip;
    await page.route('**/assets/studio/*.js', (route) => route.fulfill(GONE));
    await page.getByRole('tab', { name: 'Text' }).click();
    await page.getByRole('button', { name: 'Paste an article' }).click();
    await page
      .getByRole('dialog')
      .getByRole('textbox')
      .evaluate((field) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'One\n\nTwo');
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      });
    const failed = page.getByText('A part of this page did not load');
    await expect(failed).toBeVisible();

    await page.keyboard.press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('alert').getByRole('button', { name: 'Download the story' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('night-train.zip');
  },
);
