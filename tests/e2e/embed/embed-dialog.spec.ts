import { expect } from '@playwright/test';
import { mapIsReady, openReader, test } from '../driver.ts';

test('a newsroom chooses, sees what its readers will, and takes the code along', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await page.getByRole('button', { name: 'Embed this map' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed this map' });
  await test.step('a size that cannot be is said, and the last good one stays', async () => {
    await dialog.getByLabel('Width (px)').fill('90000');
    await expect(dialog.getByText('Enter a width between 300 and 1600')).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Iframe' })).toHaveValue(/width="100%"/);
    await dialog.getByLabel('Width (px)').fill('');
    await expect(dialog.getByText('Enter a width')).toBeHidden();
  });
  await dialog.getByLabel('Size').selectOption('640 × 480');
  await dialog.getByLabel('Opens on').selectOption({ index: 1 });
  await dialog.getByLabel('Appearance').selectOption('Dark');
  await dialog.getByLabel('Include the article text').uncheck();

  const preview = dialog.frameLocator('iframe');
  await expect(preview.getByRole('heading', { level: 1 })).toBeAttached();
  await expect(dialog.locator('iframe')).toHaveAttribute(
    'src',
    /embed\.html\?stop=khasan&theme=dark&article=0$/,
  );
  await expect(preview.getByRole('article')).toHaveCount(0);
  await expect(preview.getByRole('slider', { name: 'Timeline' })).toBeVisible();

  await dialog.getByRole('button', { name: 'Copy iframe' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  const iframe = await page.evaluate(() => navigator.clipboard.readText());
  expect(iframe).toMatch(/^<iframe src="http.*\?stop=khasan&amp;theme=dark&amp;article=0" title=/);
  expect(iframe).toContain('width="640" height="480"');
  await dialog.getByLabel('Web component').check();
  await expect(dialog.getByRole('textbox', { name: 'Web component' })).toHaveValue(
    /<whistle-stop site="http[^"]+\/" stop="khasan" theme="dark" article="0"/,
  );
  await dialog.getByRole('radio', { name: 'URL' }).check();
  await expect(dialog.getByRole('textbox', { name: 'URL' })).toHaveValue(/article=0$/);
});

test('is opened, used and left by keys alone, from a phone by way of Share', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openReader(page);
  const share = page.getByRole('button', { name: 'Share' });
  await share.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Embed this map' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Embed this map' });
  await dialog.getByRole('radio', { name: 'Iframe' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('textbox', { name: 'Web component' })).toHaveValue(/<whistle-stop/);
  const { right } = await dialog.evaluate((box) => box.getBoundingClientRect());
  expect(right).toBeLessThanOrEqual(390);
  expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
