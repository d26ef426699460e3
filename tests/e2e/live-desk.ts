import { expect, type Page } from '@playwright/test';
import { filesOf, type StoryFiles } from '../fixtures/live-day/live-day.ts';

/** What a server answers for a story that changes while it is open. */
interface Desk {
  files: StoryFiles;
  /** Of the files that were asked for, by name. */
  asked: string[];
  unanswered: number;
  /** Answers for story.json instead of its file. */
  status: number;
}

export async function publish(page: Page, known: number): Promise<Desk> {
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

/** Lets a minute pass, in which the page asks once at least, and waits for what the answer brings. */
export async function aMinute(page: Page, desk: Desk, brings: () => Promise<void>): Promise<void> {
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
