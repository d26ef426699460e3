import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whyNot } from '../../tools/browsers/other-browsers.mjs';
import { type Display, openDisplay } from './display.ts';
import { complainsOfNothing } from './driver.ts';
import { openFirefox } from './firefox.ts';
import { type Site, serveSite } from './site.ts';
import type { Browser, Tab } from './tab.ts';
import { openWebKit } from './webkit.ts';

const BROWSERS = [
  { name: 'Firefox', open: openFirefox },
  { name: 'WebKit', open: openWebKit },
] as const;

/** What the tests of a browser use. */
export interface Visit {
  /** Opens a page of the site in a window of its own. */
  visit(address: string): Promise<Tab>;
  site(): Site;
}

/**
 * Tests in Firefox and in WebKit. After each, no page may have complained, nor asked for a file that is not there.
 *
 * @param tests defines them
 */
export function inEachBrowser(tests: (use: Visit) => void): void {
  describe.each(BROWSERS)('$name', ({ name, open }) => {
    const reason = whyNot(name);
    if (reason) {
      test.skip(reason);
      return;
    }

    let display: Display;
    let site: Site;
    let browser: Browser;
    const tabs: Tab[] = [];

    beforeAll(async () => {
      display = await openDisplay();
      site = await serveSite();
    });
    afterAll(async () => {
      await site?.close();
      await display?.close();
    });

    // Each test has a browser of its own: a first visit, with nothing cached.
    beforeEach(async () => {
      tabs.length = 0;
      site.fontDelay = 0;
      browser = await open(display.name);
    });
    afterEach(async () => {
      try {
        for (const tab of tabs) await complainsOfNothing(tab);
        expect(site.missing).toEqual([]);
      } finally {
        await browser?.close();
      }
    });

    tests({
      async visit(address) {
        const tab = await browser.newWindow();
        await tab.goto(`${site.url}${address}`);
        tabs.push(tab);
        return tab;
      },
      site: () => site,
    });
  });
}
