import { type Browser, expect, type Page } from '@playwright/test';
import { withoutWebGl } from '../driver.ts';
import { hasRendered, requestsUnderWay, watchRequests } from '../page-clock.ts';
import type { FaultySite } from './faulty-site.ts';

/** A page as somebody opens it. */
export interface Visit {
  /** Below the site. */
  readonly address: string;
  /** Something of the story that can be read there whatever does not come; null where nothing is drawn yet. */
  readonly text: RegExp | null;
  readonly webGl: boolean;
  /** What one presses there, by name. */
  readonly press?: readonly string[];
}

/** What somebody sees. */
export interface Sight {
  readonly title: string;
  readonly text: string;
  /** Sentences that say what is going on, in the notice area or in the place of what is missing. */
  readonly sentences: readonly string[];
  /** How a way out is called, if there is one. */
  readonly wayOut: string | null;
  /** The story is told and its map, of either kind, is drawn. */
  readonly whole: boolean;
  /** Something says that it is being loaded. */
  readonly busy: boolean;
}

/** A page of its own, with nothing kept, whose clock is turned by hand. */
export async function open(browser: Browser, site: FaultySite, visit: Visit) {
  const context = await browser.newContext({
    viewport: { width: 660, height: 520 },
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'America/New_York',
  });
  watchRequests(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  if (!visit.webGl) await withoutWebGl(page);
  await page.clock.install();
  await page.goto(site.url + visit.address, { waitUntil: 'commit' });
  return { page, errors, close: () => context.close() };
}

/**
 * Turns the clock on by seconds until what is awaited is seen, or `most` have gone by. The network takes true
 * time, so no second passes while an answer is on its way, other than those that hang; neither does it before
 * the page has rendered what came.
 *
 * @returns what is seen then
 */
export async function waitFor(
  page: Page,
  site: FaultySite,
  most: number,
  awaited: (sight: Sight) => boolean,
): Promise<Sight & { readonly seconds: number }> {
  let seconds = 0;
  let sight = await look(page);
  const turn = async () => {
    await hasRendered(page);
    sight = await look(page);
    if (awaited(sight) || seconds >= most) return true;
    if (requestsUnderWay(page) > site.hanging) return false;
    await page.clock.fastForward(1000);
    seconds += 1;
    return false;
  };
  await expect.poll(turn, { intervals: [60], timeout: 60_000 }).toBe(true);
  return { ...sight, seconds };
}

export async function look(page: Page): Promise<Sight> {
  return page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((each) =>
        each.checkVisibility({ visibilityProperty: true }),
      );
    const words = (selector: string) =>
      seen(selector).map((each) => each.innerText.replace(/\s+/g, ' ').trim());
    const places =
      '[role="status"], [role="alert"], .map-simpler, .map-message, .map-trouble, .failed-view';
    const buttons = words('button').filter((name) => /^(Try again|Reload)$/.test(name));
    const map = document.querySelector<HTMLElement>('.map-pane')?.dataset.state;
    return {
      title: document.title,
      text: document.body?.innerText ?? '',
      sentences: words(places).filter(
        // The visit's own browser has no WebGL: that is no fault of the network.
        (each) => /^[A-Z].*\.( |$)/.test(each) && !each.startsWith('This browser cannot draw'),
      ),
      wayOut: buttons[0] ?? null,
      whole: map === 'ready' || (map === 'fallback' && seen('.map-svg').length > 0),
      busy: seen('[aria-busy="true"]').length > 0,
    };
  });
}
