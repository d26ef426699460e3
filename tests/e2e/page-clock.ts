import { type BrowserContext, expect, type Page, type Request } from '@playwright/test';

// A page whose clock is turned by hand still loads files and renders in real time. What is on its way when
// the clock is turned comes too late: the page gives it up, or sets its timer only after the turn.

/** What was asked for and has not come yet. */
const underWay = new WeakMap<BrowserContext, Set<Request>>();

/** Notes what a context's pages ask for, from now on. */
export function watchRequests(context: BrowserContext): void {
  const requests = new Set<Request>();
  underWay.set(context, requests);
  context.on('request', (request) => requests.add(request));
  context.on('requestfinished', (request) => requests.delete(request));
  context.on('requestfailed', (request) => requests.delete(request));
}

/** How many answers are on their way to the page. */
export function requestsUnderWay(page: Page): number {
  const requests = underWay.get(page.context());
  if (!requests) throw new Error('Nobody watches the requests of this page.');
  return requests.size;
}

/** Waits until nothing is on its way, and the page has done what it could with what came. */
export async function isSettled(page: Page): Promise<void> {
  let still = 0;
  const look = async () => {
    await hasRendered(page);
    still = requestsUnderWay(page) === 0 ? still + 1 : 0;
    return still;
  };
  await expect.poll(look, { intervals: [20] }).toBeGreaterThan(2);
  await page.evaluate(() => document.fonts.ready);
}

/** Waits until the page has done what was due at once, such as the effects of what it has rendered. */
export async function hasRendered(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // React schedules its work by such messages, which no held clock holds.
    for (let i = 0; i < 5; i += 1)
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(null);
      });
  });
}

/** Turns the page's clock on, and lets the page load and render in real time before and after each step. */
export async function turnClock(page: Page, ms: number, step = 5000): Promise<void> {
  for (let left = ms; left > 0; left -= step) {
    await isSettled(page);
    await page.clock.runFor(Math.min(left, step));
  }
  await isSettled(page);
}

/** Turns the page's clock on, second by second, until something is seen: the page begins to wait when it likes. */
export async function turnClockUntil(page: Page, isSeen: () => Promise<void>): Promise<void> {
  const turn = async () => {
    await page.clock.runFor(1000);
    await isSeen();
  };
  await expect(turn).toPass({ intervals: [50], timeout: 30_000 });
}
