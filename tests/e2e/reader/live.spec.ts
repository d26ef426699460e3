import { expect, type Locator, type Page } from '@playwright/test';
import { filesOf, type StoryFiles } from '../../fixtures/live-day/live-day.ts';
import {
  facesHaveCome,
  holdClock,
  isAccessible,
  listen,
  mapIsReady,
  openReader,
  pressOnTimeline,
  test,
  theArticle,
  theNotices,
} from '../driver.ts';
import { aMinute, publish } from '../live-desk.ts';
import { turnClock } from '../page-clock.ts';

const newer = (known: number) => filesOf(known, { until: '2030-01-01T00:00Z' });
const topOf = (page: Page, id: string) =>
  page.locator(`[data-passage="${id}"]`).evaluate((each) => each.getBoundingClientRect().top);
const has = (locator: Locator, words: string | RegExp) => async () =>
  expect(await locator.textContent()).toMatch(words);
const theNews = (page: Page) => page.locator('.live-news');

test('a new version comes in without moving the reader, is announced once, and marked until it is read', async ({
  page,
}) => {
  await holdClock(page);
  const heard = await listen(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const desk = await publish(page, 4);
  await openReader(page, { story: 'coast' });
  await mapIsReady(page);
  await pressOnTimeline(page, 'End');
  await turnClock(page, 5000);
  await facesHaveCome(page);
  const before = await topOf(page, 'fatima');
  const instant = await page.getByRole('slider').getAttribute('aria-valuetext');

  // Nothing is loaded while story.json stays the same.
  desk.asked = [];
  await aMinute(page, async () => expect([...new Set(desk.asked)]).toEqual(['story.json']));

  // A passage above is longer now, and two are new.
  desk.files = filesOf(6, {
    until: '2030-01-01T00:00Z',
    changed: { lisbon: 'The train left late. '.repeat(60) },
  });
  await aMinute(page, has(theArticle(page), 'From Coimbra'));
  expect(await topOf(page, 'fatima')).toBeCloseTo(before, 0);
  expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe(instant);
  await expect(theNews(page)).toContainText(/2 new passages, \d\d:\d\d/);
  const sentences = (await heard()).filter(({ words }) => words.includes('new passages'));
  expect(sentences.map(({ how }) => how)).toEqual(['polite']);
  await expect(page.locator('[data-passage="coimbra"]')).toContainText('New');
  await page.clock.resume();
  await isAccessible(page, { within: '.reader-notices' });

  await theNews(page).getByRole('button', { name: 'Read' }).click();
  await expect(page.locator('[data-passage="pombal"]')).toBeInViewport();
  await expect(page.locator('[data-passage="pombal"]')).not.toContainText('New');
});

test('a broken version leaves the old one, in one sentence, and the next good one comes in', async ({
  page,
  noise,
}) => {
  noise.allow(/latest update did not load|404/);
  await holdClock(page);
  const desk = await publish(page, 4);
  await openReader(page, { story: 'coast' });
  await mapIsReady(page);
  const good = newer(5);
  const torn: readonly (StoryFiles | number)[] = [
    404,
    { ...good, 'story.json': good['story.json']?.slice(0, 300) ?? '' },
    { ...good, 'story.json': '{"whistlestop": 1, "stops": []}' },
    { ...good, 'article.en.md': good['article.en.md']?.slice(0, 700) ?? '' },
  ];
  for (const version of torn) {
    desk.status = typeof version === 'number' ? version : 200;
    if (typeof version !== 'number') desk.files = version;
    desk.asked = [];
    await aMinute(page, async () => expect(desk.asked).not.toEqual([]));
    await aMinute(page, has(theNotices(page), /latest update did not load/));
    await expect(theArticle(page)).toContainText('Fátima');
    await expect(theArticle(page)).not.toContainText('Pombal');
  }
  desk.files = good;
  await aMinute(page, has(theArticle(page), 'Pombal'));
  await expect(theNotices(page)).not.toContainText('latest update');
});
