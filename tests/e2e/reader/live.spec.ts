import { expect, type Locator, type Page } from '@playwright/test';
import { filesOf, type StoryFiles } from '../../fixtures/live-day/live-day.ts';
import {
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

/** What a server answers for a story that changes while it is open. */
interface Desk {
  files: StoryFiles;
  /** Of the files that were asked for, by name. */
  asked: string[];
  unanswered: number;
  /** Answers for story.json instead of its file. */
  status: number;
}

async function publish(page: Page, known: number): Promise<Desk> {
  const desk: Desk = {
    files: filesOf(known, { until: '2030-01-01T00:00Z' }),
    asked: [],
    unanswered: 0,
    status: 200,
  };
  await page.route('**/stories/coast/*', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    desk.asked.push(name);
    desk.unanswered += 1;
    const body = desk.files[name];
    const status = name === 'story.json' ? desk.status : 200;
    await route.fulfill(
      body === undefined || status !== 200
        ? { status: status === 200 ? 404 : status }
        : { body, contentType: 'text/plain' },
    );
    desk.unanswered -= 1;
  });
  return desk;
}

const newer = (known: number) => filesOf(known, { until: '2030-01-01T00:00Z' });
const topOf = (page: Page, id: string) =>
  page.locator(`[data-passage="${id}"]`).evaluate((each) => each.getBoundingClientRect().top);
/** Lets a minute pass, in which the page asks once at least, and waits for what the answer brings. */
async function aMinute(page: Page, desk: Desk, brings: () => Promise<void>): Promise<void> {
  // In steps: an answer that takes real time must not seem to take longer than the page waits for it.
  for (let second = 0; second < 67; second += 5) {
    await page.clock.runFor(5_000);
    await expect.poll(() => desk.unanswered).toBe(0);
    await page.evaluate(() => document.fonts.ready);
  }
  // The answer itself takes real time, and what follows from it the time of the page.
  await expect(async () => {
    await page.clock.runFor(200);
    await brings();
  }).toPass({ intervals: [50], timeout: 10_000 });
}
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
  await page.clock.runFor(5_000);
  const before = await topOf(page, 'fatima');
  const instant = await page.getByRole('slider').getAttribute('aria-valuetext');

  // Nothing is loaded while story.json stays the same.
  desk.asked = [];
  await aMinute(page, desk, async () => expect([...new Set(desk.asked)]).toEqual(['story.json']));

  // A passage above is longer now, and two are new.
  desk.files = filesOf(6, {
    until: '2030-01-01T00:00Z',
    changed: { lisbon: 'The train left late. '.repeat(60) },
  });
  await aMinute(page, desk, has(theArticle(page), 'From Coimbra'));
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
    await aMinute(page, desk, async () => expect(desk.asked).not.toEqual([]));
    await aMinute(page, desk, has(theNotices(page), /latest update did not load/));
    await expect(theArticle(page)).toContainText('Fátima');
    await expect(theArticle(page)).not.toContainText('Pombal');
  }
  desk.files = good;
  await aMinute(page, desk, has(theArticle(page), 'Pombal'));
  await expect(theNotices(page)).not.toContainText('latest update');
});
