import { expect } from '@playwright/test';
import { test } from '../driver.ts';
import { readPdf } from './pdf-pages.ts';

test('the handout holds each step with its map, words and sources; as a PDF no block is torn and no line is cut', async ({
  page,
}) => {
  await page.goto('./present.html?handout&notes');
  await expect(page.locator('.handout-page')).toHaveAttribute('data-state', 'ready');
  const blocks = page.locator('.print-block');
  expect(await blocks.count()).toBeGreaterThan(15);
  const drawn = await page
    .locator('.print-map')
    .evaluateAll((maps) => maps.map((map) => map.querySelectorAll('svg path').length));
  for (const paths of drawn) expect(paths).toBeGreaterThan(3);
  await expect(page.locator('.print')).toContainText('Name the officials');

  await page.emulateMedia({ media: 'print' });
  // A face joins letters (fi is one of its own), and writes an apostrophe as a letter.
  const letters = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[^\p{Lu}\p{Ll}\p{Lo}\p{N}]+/gu, '')
      .toLowerCase();
  const steps = (await page.locator('.print-block > div:last-child').allInnerTexts()).map(letters);
  const margin = '10mm';
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  });
  const pages = await readPdf(pdf);
  expect(pages.length).toBeGreaterThanOrEqual(5);
  expect(pages.length).toBeLessThanOrEqual(14);
  const texts = pages.map(({ words }) => letters(words.map(({ text }) => text).join('')));
  // Each step's first and last words stand on one page, and it is the same.
  const pageOf = steps.map((step) => {
    const [first, last] = [step.slice(0, 24), step.slice(-24)].map((part) =>
      texts.findIndex((text) => text.includes(part)),
    );
    expect(first, step).toBeGreaterThanOrEqual(0);
    expect(last, step).toBe(first);
    return first;
  });
  for (const [i, { width, height, words, painted }] of pages.entries()) {
    const maps = pageOf.filter((at) => at === i).length;
    const lines = [...painted.values()].reduce((sum, count) => sum + count, 0);
    // Land, sea, coast, borders, the way and its badges.
    if (maps > 0) {
      expect(lines, `what is drawn on page ${i + 1}`).toBeGreaterThan(8 * maps);
      expect(painted.size, `colours on page ${i + 1}`).toBeGreaterThan(4);
    }
    for (const { text, left, right, bottom, top } of words) {
      expect(left, text).toBeGreaterThan(27);
      expect(right, text).toBeLessThan(width - 27);
      expect(bottom, text).toBeGreaterThan(26);
      expect(top, text).toBeLessThan(height - 26);
    }
  }

  // Without the notes no block is higher than a sheet either.
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('With the presenter’s notes').uncheck();
  await expect(page.locator('.print')).not.toContainText('Name the officials');
  await page.emulateMedia({ media: 'print' });
  // A4 less the margins, at 96 px to the inch: on paper no block may be cut, so none may be higher.
  await page.setViewportSize({ width: 718, height: 1047 });
  const heights = await blocks.evaluateAll((all) => all.map((one) => one.clientHeight));
  for (const height of heights) expect(height).toBeLessThan(1000);
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
  await expect(page.locator('.print-map svg').first()).toBeVisible();
  await expect(page.locator('.deck')).toBeHidden();
});
