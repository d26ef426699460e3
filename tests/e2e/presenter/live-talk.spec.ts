import { expect } from '@playwright/test';
import { filesOf } from '../../fixtures/live-day/live-day.ts';
import { holdClock, mapIsReady, test } from '../driver.ts';
import { aMinute, publish } from '../live-desk.ts';
import { turnClock } from '../page-clock.ts';
import { howMany, isAt, openDeck } from './presenter-driver.ts';

test('a talk changes only when the presenter takes an update in, at the next step', async ({
  page,
}) => {
  await holdClock(page);
  const desk = await publish(page, 4);
  await openDeck(page, 'story=coast&step=santarem');
  await mapIsReady(page);
  const before = await howMany(page);
  desk.files = filesOf(6, { until: '2030-01-01T00:00Z' });
  const offer = page.getByRole('button', { name: 'Take it in at the next step' });
  await aMinute(page, async () => expect(await offer.count()).toBe(1));
  await page.keyboard.press('ArrowRight');
  await isAt(page, 'entroncamento');
  expect(await howMany(page)).toBe(before);

  await offer.click();
  await expect(page.locator('.deck')).toContainText('comes in at the next step');
  expect(await howMany(page)).toBe(before);
  await page.keyboard.press('ArrowRight');
  await turnClock(page, 1000);
  await expect.poll(() => howMany(page)).toBe(before + 2);
  await isAt(page, 'fatima');
  await expect(page.locator('.update-offer')).toHaveCount(0);
});
