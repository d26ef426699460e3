import { expect } from '@playwright/test';
import { test } from './driver.ts';

test('the handout holds each step with a map that is not empty, its words, and sources', async ({
  page,
}) => {
  await page.goto('./present.html?handout&notes');
  await expect(page.locator('.handout-page')).toHaveAttribute('data-state', 'ready');
  const blocks = page.locator('.handout-step');
  expect(await blocks.count()).toBeGreaterThan(20);
  const drawn = await page
    .locator('.handout-map')
    .evaluateAll((maps) => maps.map((map) => map.querySelectorAll('svg path').length));
  for (const paths of drawn) expect(paths).toBeGreaterThan(3);
  await expect(page.locator('.handout')).toContainText('Three men to name');
  await page.getByLabel('With the presenter’s notes').uncheck();
  await expect(page.locator('.handout')).not.toContainText('Three men to name');

  await page.emulateMedia({ media: 'print' });
  // A4 less the margins, at 96 px to the inch: on paper no block may be cut, so none may be higher.
  await page.setViewportSize({ width: 718, height: 1047 });
  const heights = await blocks.evaluateAll((all) => all.map((one) => one.clientHeight));
  for (const height of heights) expect(height).toBeLessThan(1000);
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' },
  });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(5);
  expect(pages.length).toBeLessThanOrEqual(14);
});

test('Ctrl + P on the deck prints the handout', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => void document.body.setAttribute('data-printed', '');
  });
  await page.goto('./present.html?step=khasan');
  await expect(page.locator('.deck')).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.handout-map svg').first()).toBeVisible();
  await expect(page.locator('.deck')).toBeHidden();
});
