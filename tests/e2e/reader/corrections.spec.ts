import { expect } from '@playwright/test';
import { correctedDay } from '../../fixtures/live-day/corrected-day.ts';
import { holdClock, isAccessible, listen, openReader, test, theArticle } from '../driver.ts';
import { aMinute, publish } from '../live-desk.ts';

test('a reader who comes back sees what was corrected since, and follows it; a correction that comes is announced @full', async ({
  page,
}) => {
  await holdClock(page);
  const heard = await listen(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const desk = await publish(page, 6);
  desk.files = correctedDay(1);
  await openReader(page, { story: 'coast', stop: 'lisbon' });
  const updated = theArticle(page).getByRole('link', { name: /^Updated/ });
  // Only then the page has taken note of the visit.
  await expect(updated).toHaveText('Updated 1 May 2026');
  await expect(page.getByText('since your last visit')).toBeHidden();

  desk.files = correctedDay(3);
  await openReader(page, { story: 'coast', stop: 'lisbon' });
  await expect(page.getByText('2 changes since your last visit')).toBeVisible();
  await page.getByRole('button', { name: 'Show' }).click();
  const list = page.getByRole('dialog', { name: 'Corrections and updates' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByText('New', { exact: true })).toHaveCount(2);
  await list.getByRole('link', { name: 'Pombal' }).click();
  await expect(list).toBeHidden();
  await expect(page.locator('[data-passage="pombal"]')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByText('since your last visit')).toBeHidden();

  desk.files = correctedDay(4);
  await aMinute(page, () =>
    expect(updated).toHaveText('Updated 2 May 2026, 09:30', { timeout: 100 }),
  );
  expect((await heard()).filter(({ words }) => /\d change/.test(words))).toEqual([
    { how: 'polite', words: expect.stringMatching(/^1 change, \d\d:\d\d$/) },
  ]);
  await page.getByRole('button', { name: 'Read' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await expect(list.getByText('New', { exact: true })).toHaveCount(1);
  // Its check needs time to pass.
  await page.clock.resume();
  await isAccessible(page);
});
