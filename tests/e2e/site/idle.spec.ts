import { expect, type Page } from '@playwright/test';
import { countHeld } from '../../fixtures/held.ts';
import { full, mapIsReady, openReader, test, webgl } from '../driver.ts';

/** Nothing is asked for any more, so nothing can come: only a hand or the network wakes the page. */
async function rests(page: Page): Promise<void> {
  const wakes = () =>
    page.evaluate(() => {
      const { timers, frames } = window.held;
      return [...timers.values(), ...frames.values()].map(({ stack }) => stack);
    });
  await expect.poll(wakes, { timeout: 30_000 }).toEqual([]);
}

test('a reader that nobody touches asks for no frame and no timer', webgl, async ({ page }) => {
  await countHeld(page);
  await openReader(page, { stop: 'khasan' });
  await mapIsReady(page);
  await rests(page);
  // So it does again after a glide, and after playing.
  await page.getByRole('button', { name: 'Next stop' }).click();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => page.evaluate(() => window.held.count().frames)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Pause' }).click();
  await rests(page);
});

test('an embed that nobody touches asks for no frame and no timer', full, async ({ page }) => {
  await countHeld(page);
  await page.goto('./embed.html?stop=khasan');
  await mapIsReady(page);
  await rests(page);
});
