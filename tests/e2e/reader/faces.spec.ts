import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { mapIsReady, openReader, test } from '../driver.ts';

const FILES = 'node_modules/@fontsource-variable';
/** The machine may have none of the system faces that stand in: the site's own do, a little wider. */
const STAND_INS = {
  'Georgia stand-in': `${FILES}/source-serif-4/files/source-serif-4-latin-wght-normal.woff2`,
  'Arial stand-in': `${FILES}/source-sans-3/files/source-sans-3-latin-wght-normal.woff2`,
};

/** Gives the page its stand-ins and holds the site's faces back, until the answer is called. */
async function holdFaces(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/source-(serif-4|sans-3)-latin-wght-normal.*\.woff2$/, async (route) => {
    await held;
    await route.continue();
  });
  const faces = Object.entries(STAND_INS).map(
    ([family, path]) => [family, readFileSync(path).toString('base64')] as const,
  );
  await page.addInitScript((faces) => {
    for (const [family, base64] of faces) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const descriptors = { weight: '200 900', sizeAdjust: '101%', ascentOverride: '100%' };
      document.fonts.add(new FontFace(family, bytes.buffer, descriptors));
    }
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, {
          shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value'),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  }, faces);
  return release;
}

const isInStandIns = (page: Page) =>
  page.evaluate(() => document.documentElement.hasAttribute('data-faces'));

/** Where each block of text stands. */
const textBoxes = (page: Page) =>
  page.locator('article :is(p, h1, h2, li)').evaluateAll((blocks) =>
    blocks.map((block) => ({
      text: block.textContent?.slice(0, 20),
      top: block.getBoundingClientRect().top + scrollY,
    })),
  );

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`the faces come late and no line moves, ${viewport.width} pixels wide`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const release = await holdFaces(page);
    // Not until it is all loaded: the faces are part of that.
    await page.goto('./', { waitUntil: 'domcontentloaded' });
    await mapIsReady(page);
    const before = await textBoxes(page);
    expect(await isInStandIns(page)).toBe(true);
    release();
    await expect.poll(() => isInStandIns(page)).toBe(false);
    const after = await textBoxes(page);
    // Fractions of a pixel add up along the page; a line would be more.
    const isNear = ({ top }: { top: number }) => top < 4 * viewport.height;
    const moved = before.filter(
      (box, i) => isNear(box) && Math.abs(box.top - (after[i]?.top ?? 0)) > 5,
    );
    expect(moved).toEqual([]);
    // Words may move by a few pixels inside their line, and count.
    expect(await page.evaluate(() => Number(Reflect.get(window, 'shift')))).toBeLessThan(0.02);
  });

test('serif and sans come together or not at all', async ({ page, noise }) => {
  noise.allow(/ERR_FAILED/);
  await page.route(/source-sans-3-latin-wght-normal.*\.woff2$/, (route) => route.abort());
  const serif = page.waitForResponse(/source-serif-4-latin-wght-normal/);
  await openReader(page);
  await (await serif).finished();
  await page.evaluate(() => document.fonts.ready);
  expect(await isInStandIns(page)).toBe(true);
});
