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
  theNotices,
  theTimeline,
  timelineStandsAt,
  webgl,
} from '../driver.ts';

test('opens on a map, a timeline and an article', webgl, async ({ page }) => {
  await openReader(page);
  await mapIsReady(page);
  await expect(page).toHaveTitle(/Vladivostok/);
  await expect(theTimeline(page)).toBeVisible();
  await expect(theArticle(page).getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('one clock', () => {
  test('scrubbing moves the mark in the article', async ({ page }) => {
    await openReader(page, { stop: 'khasan' });
    await tellsNow(page, 'khasan');
    // All has come that could still move the timeline under the mouse.
    await mapIsReady(page);
    await scrubTo(page, 0.98);
    await tellsNow(page, 'home');
    await scrubTo(page, 0);
    // The background is folded: a drag ends where the journey begins.
    await tellsNow(page, 'departure');
  });

  test('reading on moves the timeline', async ({ page }) => {
    await openReader(page, { stop: 'khasan' });
    await mapIsReady(page);
    const before = await timelineStandsAt(page);
    await readOnTo(page, 'vladivostok');
    await expect.poll(() => timelineStandsAt(page)).toBeGreaterThan(before);
    await saysTime(page, 'Vladivostok');
  });

  test('a time in a sentence is a link that moves the train', async ({ page }) => {
    await openReader(page, { stop: 'pyongyang' });
    await theArticle(page).getByRole('link', { name: 'about 10:45', exact: true }).click();
    await saysTime(page, '10:45 Vladivostok time');
    await tellsNow(page, 'khasan');
  });

  test('the step buttons walk from stop to stop', async ({ page }) => {
    await openReader(page, { stop: 'khasan' });
    await page.getByRole('button', { name: 'Next stop' }).click();
    await tellsNow(page, 'ussuriysk');
    await page.getByRole('button', { name: 'Previous stop' }).click();
    await tellsNow(page, 'khasan');
  });

  test('plays and pauses', async ({ page }) => {
    await openReader(page, { stop: 'ussuriysk' });
    await page.getByRole('button', { name: 'Play' }).click();
    const before = await timelineStandsAt(page);
    await expect.poll(() => timelineStandsAt(page)).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });
});

test.describe('the timeline by keyboard', () => {
  test('arrows move minutes, Shift hours', async ({ page }) => {
    await openReader(page, { t: '2019-04-24T13:00+10:00' });
    await saysTime(page, '13:00 Vladivostok time');
    await pressOnTimeline(page, 'ArrowRight', 'ArrowRight');
    await saysTime(page, '13:02 Vladivostok time');
    await pressOnTimeline(page, 'Shift+ArrowLeft');
    await saysTime(page, '12:02 Vladivostok time');
  });

  test('Page Up and Page Down go by the stops, Home and End to the ends', async ({ page }) => {
    await openReader(page, { stop: 'khasan' });
    await pressOnTimeline(page, 'PageUp');
    await tellsNow(page, 'ussuriysk');
    await pressOnTimeline(page, 'PageDown');
    await tellsNow(page, 'khasan');
    await pressOnTimeline(page, 'End');
    await tellsNow(page, 'outcome');
    await pressOnTimeline(page, 'Home');
    await saysTime(page, '23 April');
  });

  test('Space plays where no control has the focus', async ({ page }) => {
    await openReader(page, { stop: 'khasan' });
    await mapIsReady(page);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });
});

test.describe('an address', () => {
  test('?stop= opens a stop', async ({ page }) => {
    await openReader(page, { stop: 'khasan' });
    await tellsNow(page, 'khasan');
    await expect(currentPassage(page)).toBeInViewport();
    await saysTime(page, 'Khasan (approximate)');
  });

  test('?t= opens an instant, and ?clock= shows it on another clock', async ({ page }) => {
    await openReader(page, { t: '2019-04-25T14:05+10:00', clock: 'Europe/Moscow' });
    await tellsNow(page, 'handshake');
    await saysTime(page, '25 April 2019, 07:05 Moscow time');
  });

  test('follows the reader, and opens the same moment again', async ({ page }) => {
    await openReader(page, { stop: 'khasan' });
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

  test('of a story that is not there gives a notice', async ({ page, noise }) => {
    noise.allow(/404/);
    await openReader(page, { story: 'no-such-story' });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('no-such-story');
  });
});

test.describe('bad luck', () => {
  test('without the article the map and the timeline work', async ({ page, noise }) => {
    noise.allow(/404|article.en.md is missing/);
    await page.route('**/article.*.md', (route) => route.fulfill({ status: 404, body: '' }));
    await openReader(page, { stop: 'khasan' });
    await mapIsReady(page);
    await saysTime(page, 'Khasan (approximate)');
    await expect(theArticle(page)).toContainText('Ussuriysk');
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
});

test('the policy in the page is the one in the header', async ({ page, request }) => {
  const answer = await request.get('./');
  const header = answer.headers()['content-security-policy'];
  await openReader(page);
  const meta = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  // Browsers heed this one in a header only.
  expect(header).toBe(`${meta}; frame-ancestors 'self'`);
});
