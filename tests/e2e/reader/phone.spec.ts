import { expect, type Page } from '@playwright/test';
import {
  currentPassage,
  facesHaveCome,
  full,
  mapIsReady,
  openReader,
  tellsNow,
  test,
  theMap,
  theTimeline,
} from '../driver.ts';

/** Both edges of the text that can be read, as shares of the screen's height. */
async function shareOfText(page: Page): Promise<number> {
  const map = await theMap(page).boundingBox();
  const bar = await page.getByRole('button', { name: 'Menu' }).locator('../..').boundingBox();
  const height = page.viewportSize()?.height ?? 1;
  return ((bar?.y ?? 0) - ((map?.y ?? 0) + (map?.height ?? 0))) / height;
}

/** The least side of each button, link and menu that can be pressed on the page, outside running text. */
const smallTargets = (page: Page) =>
  page
    .locator('header, .reader-time, dialog')
    .locator('button, select, input, a')
    .evaluateAll((targets) =>
      targets
        .map((each) => ({
          name: each.textContent || each.ariaLabel,
          box: each.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 43.9)
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    );

for (const { kind, ...viewport } of [
  { width: 390, height: 844, kind: {} },
  { width: 360, height: 640, kind: full },
]) {
  test.describe(`on a phone of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('the text has three fifths of the height, and stays where it is while the map is touched and grows', async ({
      page,
    }) => {
      await openReader(page, { stop: 'khasan' });
      await mapIsReady(page);
      await facesHaveCome(page);
      await expect(currentPassage(page)).toBeInViewport();
      await expect.poll(() => shareOfText(page)).toBeGreaterThanOrEqual(0.6);
      await expect(theMap(page)).toBeInViewport({ ratio: 0.95 });
      await expect(theTimeline(page)).toBeInViewport({ ratio: 0.95 });

      const heading = currentPassage(page).getByRole('heading');
      const height = async () => (await theMap(page).boundingBox())?.height ?? 0;
      const [small, before] = [await height(), await heading.boundingBox()];
      await theMap(page).tap({ position: { x: viewport.width - 90, y: small - 30 } });
      await expect.poll(height).toBeGreaterThan(2 * small);
      expect(await heading.boundingBox()).toEqual(before);
      const below = Math.round(viewport.height * 0.7);
      await page.touchscreen.tap(viewport.width / 2, below);
      await expect.poll(height).toBe(small);
    });

    test(
      'help, speed, clock and stops are in the menu, and all targets fit a thumb',
      kind,
      async ({ page }) => {
        await openReader(page, { stop: 'khasan' });
        await mapIsReady(page);
        expect(await smallTargets(page)).toEqual([]);
        await page.getByRole('button', { name: 'Menu' }).tap();
        await page.getByRole('dialog').getByRole('button', { name: 'Help' }).tap();
        // Lines and marks instead of keys.
        const help = page.getByRole('dialog', { name: 'How this page works' });
        await expect(help.getByText('Reported', { exact: true })).toBeVisible();
        await expect(help.getByText('Page Up')).toBeHidden();
        await page.keyboard.press('Escape');
        await expect(help).toHaveCount(0);

        await page.getByRole('button', { name: 'Menu' }).tap();
        const menu = page.getByRole('dialog', { name: 'Menu' });
        await menu.getByRole('combobox', { name: 'Playback speed' }).selectOption('2');
        await menu.getByRole('combobox', { name: 'Times shown in' }).selectOption('UTC');
        expect(await smallTargets(page)).toEqual([]);
        await menu.getByRole('button', { name: 'Next stop' }).tap();
        await tellsNow(page, 'ussuriysk');
      },
    );
  });
}
