import { expect } from '@playwright/test';
import {
  currentPassage,
  full,
  mapIsReady,
  openReader,
  pressOnTimeline,
  readOnTo,
  saysTime,
  scrubTo,
  tellsNow,
  test,
  theArticle,
  theMap,
  theNotices,
  theTimeline,
  timelineStandsAt,
} from '../driver.ts';

test('reading, links, buttons and the timeline move one clock', async ({ page }) => {
  await openReader(page, { stop: 'khasan' });
  // All has come that could still move the timeline under the mouse.
  await mapIsReady(page);
  await test.step('reading on moves the timeline', async () => {
    const before = await timelineStandsAt(page);
    await readOnTo(page, 'vladivostok');
    await expect.poll(() => timelineStandsAt(page)).toBeGreaterThan(before);
    await saysTime(page, 'Vladivostok');
  });
  await test.step('a time in a sentence is a link that moves the train', async () => {
    await theArticle(page).getByRole('link', { name: 'about 10:45', exact: true }).click();
    await saysTime(page, '10:45 Vladivostok time');
    await tellsNow(page, 'khasan');
  });
  await test.step('the step buttons walk from stop to stop', async () => {
    await page.getByRole('button', { name: 'Next stop' }).click();
    await tellsNow(page, 'ussuriysk');
    await page.getByRole('button', { name: 'Previous stop' }).click();
    await tellsNow(page, 'khasan');
  });
  await test.step('scrubbing moves the mark in the article', async () => {
    await scrubTo(page, 0.98);
    await tellsNow(page, 'home');
    await scrubTo(page, 0);
    // The background is folded: a drag ends where the journey begins.
    await tellsNow(page, 'departure');
  });
});

test('the timeline by keyboard, and playing', async ({ page }) => {
  await openReader(page, { t: '2019-04-24T13:00+10:00' });
  await mapIsReady(page);
  await test.step('arrows move minutes, Shift hours', async () => {
    await saysTime(page, '13:00 Vladivostok time');
    await pressOnTimeline(page, 'ArrowRight', 'ArrowRight');
    await saysTime(page, '13:02 Vladivostok time');
    await pressOnTimeline(page, 'Shift+ArrowLeft');
    await saysTime(page, '12:02 Vladivostok time');
  });
  await test.step('Page Up and Page Down go by the stops, Home and End to the ends', async () => {
    await pressOnTimeline(page, 'PageUp');
    await tellsNow(page, 'ussuriysk');
    await pressOnTimeline(page, 'PageDown');
    await tellsNow(page, 'khasan');
    await pressOnTimeline(page, 'End');
    await tellsNow(page, 'outcome');
    await pressOnTimeline(page, 'Home');
    await saysTime(page, '23 April');
  });
  await test.step('plays and pauses', async () => {
    await page.getByRole('button', { name: 'Play' }).click();
    const before = await timelineStandsAt(page);
    await expect.poll(() => timelineStandsAt(page)).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });
  await test.step('Space plays where no control has the focus', async () => {
    await page.getByRole('button', { name: 'Play' }).blur();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });
});

test.describe('an address', () => {
  test('?t= opens an instant, and ?clock= shows it on another clock', async ({ page }) => {
    await openReader(page, { t: '2019-04-25T14:05+10:00', clock: 'Europe/Moscow' });
    await tellsNow(page, 'handshake');
    await saysTime(page, '25 April 2019, 07:05 Moscow time');
  });

  test('of a stop opens there, follows the reader, and opens the same moment again', async ({
    page,
  }) => {
    await openReader(page, { stop: 'khasan' });
    await tellsNow(page, 'khasan');
    await expect(currentPassage(page)).toBeInViewport();
    await saysTime(page, 'Khasan (approximate)');
    await mapIsReady(page);
    const khasan = theMap(page).getByRole('button', { name: /Khasan/ });
    await expect(khasan.first()).toBeVisible();
    await pressOnTimeline(page, 'PageUp');
    await expect(page).not.toHaveURL(/khasan/);
    const words = await theTimeline(page).getAttribute('aria-valuetext');
    await page.reload();
    await tellsNow(page, 'ussuriysk');
    await saysTime(page, words ?? '');
  });

  for (const [name, value, kind] of [
    ['stop', 'nowhere', {}],
    ['t', 'yesterday', full],
    ['clock', 'Mars/Olympus', full],
  ] as const) {
    test(`names a bad ?${name}= and opens the story all the same`, kind, async ({ page }) => {
      await openReader(page, { [name]: value });
      await expect(page.getByText(value)).toBeVisible();
      await mapIsReady(page);
      await expect(theTimeline(page)).toBeVisible();
    });
  }
});

test('a story that is not JSON gives a notice that says so', async ({ page, noise }) => {
  noise.allow(/cannot be read/);
  await page.route('**/story.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: '{ "whistlestop": 1, ' }),
  );
  await openReader(page);
  await expect(theNotices(page)).toContainText('story.json is not valid JSON');
  await expect(theArticle(page)).toContainText('bread and salt');
});

test('the policy in the page is the one in the header', async ({ request }) => {
  const answer = await request.get('./');
  const header = answer.headers()['content-security-policy'];
  const [, meta] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await answer.text()) ?? [];
  // Browsers heed this one in a header only.
  expect(header).toBe(`${meta}; frame-ancestors 'self'`);
});
