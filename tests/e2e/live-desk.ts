import { expect, type Page } from '@playwright/test';
import { filesOf, type StoryFiles } from '../fixtures/live-day/live-day.ts';
import { isSettled } from './page-clock.ts';

/** What a server answers for a story that changes while it is open. */
interface Desk {
  files: StoryFiles;
  /** Of the files that were asked for, by name. */
  asked: string[];
  /** Answers for story.json instead of its file. */
  status: number;
}

/** Pages that have loaded the code that asks for updates, which comes on demand. */
const asking = new WeakSet<Page>();

export async function publish(page: Page, known: number): Promise<Desk> {
  const desk: Desk = {
    files: filesOf(known, { until: '2030-01-01T00:00Z' }),
    asked: [],
    status: 200,
  };
  // In the page: a question may reach the route below only after the page's clock has gone on, and the page
  // would give it up.
  await page.addInitScript(() => {
    const ask = window.fetch;
    Object.assign(window, { unanswered: 0 });
    const count = (more: number) =>
      Object.assign(window, { unanswered: Reflect.get(window, 'unanswered') + more });
    window.fetch = async (...question) => {
      count(1);
      try {
        const answer = await ask(...question);
        // The page reads a copy: here the whole of it has come.
        await answer.clone().arrayBuffer();
        return answer;
      } finally {
        count(-1);
      }
    };
  });
  page.on('requestfinished', (request) => {
    if (/\/(?:live|deck)-updates-[^/]+\.js$/.test(request.url())) asking.add(page);
  });
  await page.route('**/stories/coast/*', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    desk.asked.push(name);
    const body = desk.files[name];
    const status = name === 'story.json' ? desk.status : 200;
    await route.fulfill(
      body === undefined || status !== 200
        ? { status: status === 200 ? 404 : status }
        : { body, contentType: 'text/plain' },
    );
  });
  return desk;
}

/** Lets a minute pass, in which the page asks once at least, and waits for what the answer brings. */
export async function aMinute(page: Page, brings: () => Promise<void>): Promise<void> {
  // Until then, a minute of the page's clock would pass in vain.
  await expect.poll(() => asking.has(page)).toBe(true);
  // In steps: an answer that takes real time must not seem to take longer than the page waits for it.
  for (let second = 0; second < 67; second += 5) {
    await isSettled(page);
    await page.clock.runFor(5_000);
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'unanswered'))).toBe(0);
  }
  // The answer itself takes real time, and what follows from it the time of the page.
  await expect(async () => {
    await page.clock.runFor(200);
    await brings();
  }).toPass({ intervals: [50], timeout: 10_000 });
}
