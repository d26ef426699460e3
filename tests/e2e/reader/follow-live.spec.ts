import { expect, type Page } from '@playwright/test';
import { PLANNED_DAY_NOW, plannedDay } from '../../fixtures/live-day/planned-day.ts';
import { isAccessible, openReader, test, theTimeline } from '../driver.ts';
import { turnClock } from '../page-clock.ts';

/** Opens the story of a train that is under way, while it is. */
async function openWhileUnderWay(page: Page): Promise<void> {
  const files = plannedDay();
  const now = Date.parse(PLANNED_DAY_NOW);
  await page.clock.install({ time: now - 60_000 });
  await page.clock.pauseAt(now);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.route('**/stories/live-day/**', (route) => {
    const [, name = ''] = new URL(route.request().url()).pathname.split('/live-day/');
    const body = files[name];
    // Without a date, so that the page goes by its own clock, which the test turns.
    return route.fulfill(body === undefined ? { json: {} } : { body });
  });
  await openReader(page, { story: 'live-day' });
}

test('a reader follows a train that is under way, leaves it to look at what is planned, and returns', async ({
  page,
}) => {
  await openWhileUnderWay(page);
  const follow = page.getByRole('button', { name: 'Follow live' });
  const timeline = theTimeline(page);
  await follow.click();
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await expect(timeline).toHaveAttribute('aria-valuetext', /17:58.*Coimbra and Aveiro \(planned\)/);
  await expect(page.getByText('now 17:58')).toBeVisible();
  await turnClock(page, 120_000);
  await expect(timeline).toHaveAttribute('aria-valuetext', /18:00/);
  await expect(page.getByText('now 18:00')).toBeVisible();

  await timeline.press('PageUp');
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText(/planned for 18:30, Lisbon time/)).toBeVisible();
  await page.keyboard.press('l');
  await expect(follow).toHaveAttribute('aria-pressed', 'true');
  await expect(timeline).toHaveAttribute('aria-valuetext', /18:00/);
  // Its timers are the page's own.
  await page.clock.resume();
  await isAccessible(page);
});
