import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { liveDay } from '../fixtures/live-day/live-day.ts';
import { median } from './measuring/trace.ts';
import { withBuiltSite } from './measuring/with-built-site.ts';

const UPDATES = Number(process.env.UPDATES ?? 1000);
const WARM = Math.ceil(UPDATES / 10);
const GROWTH = 1.05;
const UNTIL = '2090-01-01T00:00Z';
const SHIPPED = 'public/stories/vladivostok-2019';
const MAX_TASK_MS = 100;

type Files = Readonly<Record<string, string>>;

/** What the page itself answers for the folder of the story, so that the network is no part of the figures. */
interface Desk {
  files: Files;
  /** When the last body was given, ms of the page's clock. */
  given: number;
}

/**
 * A live story that is updated again and again: what the page holds may not grow, and an update of the
 * shipped story must come to the screen at once, without a long frame and without moving anything.
 */
export const bench = (): Promise<void> => withBuiltSite(measure);

async function measure(site: string): Promise<void> {
  const wrong: string[] = [];
  const flags = [...browserFlags, '--js-flags=--no-opt --no-maglev --no-sparkplug --expose-gc'];
  for (const [task, args] of [
    [soak, flags],
    [arrive, browserFlags],
  ] as const) {
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...args] });
    try {
      const page = await browser.newPage({ serviceWorkers: 'block' });
      page.on('pageerror', (error) => wrong.push(String(error.stack)));
      wrong.push(...(await task(page, site)));
    } finally {
      await browser.close();
    }
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/** A thousand updates, through the day and from its beginning again. */
async function soak(page: Page, site: string): Promise<string[]> {
  const day = liveDay().map(({ files }) => withLive(files));
  await open(page, site, day[0] as Files);
  const cdp = await page.context().newCDPSession(page);
  const begun = performance.now();
  await update(page, day, 0, WARM);
  const before = await heapOf(cdp);
  await update(page, day, WARM, UPDATES);
  const after = await heapOf(cdp);
  const seconds = Math.round((performance.now() - begun) / 1000);
  const figures = `heap ${mb(before)} → ${mb(after)} MB (${share(after / before)}) after ${UPDATES} updates, ${seconds} s`;
  console.info(figures);
  return after > before * GROWTH ? [figures] : [];
}

/** Updates of the shipped story: a new sentence each, in a passage above the one that is read. */
async function arrive(page: Page, site: string): Promise<string[]> {
  const files = Object.fromEntries(
    ['story.json', 'route.geojson', 'article.en.md', 'media.json'].map((name) => [
      name,
      readFileSync(join(SHIPPED, name), 'utf8'),
    ]),
  );
  const base = withLive({
    ...files,
    'article.en.md': (files['article.en.md'] ?? '').replace(/\n:::\n/, ' Update @@.\n:::\n'),
  });
  await open(page, site, base, '&stop=khasan');
  await page.evaluate(() => {
    Object.assign(window, { shift: 0, longest: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as LayoutShift;
        if (!hadRecentInput) window.shift += value;
      }
    }).observe({ type: 'layout-shift' });
    // What the page does at a stretch; a busy machine drops frames of pages that do nothing.
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await update(page, [base], 0, 3);
  await page.evaluate(() => Object.assign(window, { shift: 0, longest: 0 }));
  const times = await update(page, [base], 3, 10);
  const { shift, longest } = await page.evaluate(() => ({
    shift: window.shift,
    longest: window.longest,
  }));
  const figures = `an update of the shipped story: ${median(times).toFixed(0)} ms from its last byte to the screen (at most ${Math.max(...times).toFixed(0)}), longest task ${longest.toFixed(0)} ms, layout shift ${shift.toFixed(4)}`;
  console.info(figures);
  return longest > MAX_TASK_MS || shift > 0 ? [figures] : [];
}

interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

declare global {
  interface Window {
    desk: Desk;
    shift: number;
    longest: number;
  }
}

/** At the shortest rhythm, and in English alone. */
function withLive(files: Files): Files {
  const story = JSON.parse(files['story.json'] ?? '{}');
  const live = { every: 15, until: UNTIL };
  return { ...files, 'story.json': JSON.stringify({ ...story, languages: ['en'], live }) };
}

async function open(page: Page, site: string, files: Files, address = ''): Promise<void> {
  await page.addInitScript(
    (files) => {
      window.desk = { files, given: 0 };
      const { fetch } = window;
      window.fetch = async (input, init) => {
        const name = /\/stories\/coast\/([^/?]+)$/.exec(String(input))?.[1];
        if (name === undefined) return fetch(input, init);
        const body = window.desk.files[name];
        window.desk.given = performance.now();
        return body === undefined ? new Response('', { status: 404 }) : new Response(body);
      };
      // The rhythm is a thousand times as fast.
      const { setInterval } = window;
      window.setInterval = ((act: () => void, ms = 0) =>
        setInterval(act, ms > 5000 ? 20 : ms)) as typeof window.setInterval;
    },
    fill(files, 0),
  );
  await page.goto(`${site}index.html?story=coast${address}`);
  await page
    .locator('[aria-label="Map"]:is([data-state="ready"], [data-state="fallback"])')
    .waitFor();
}

/** Each version has its number in its text. */
function fill(files: Files, n: number): Files {
  return {
    ...files,
    'story.json': (files['story.json'] ?? '').replace('"title":', `"$schema":"${n}","title":`),
    'article.en.md': (files['article.en.md'] ?? '').includes('@@')
      ? (files['article.en.md'] ?? '').replace('@@', String(n))
      : (files['article.en.md'] ?? '').replace('The train is', `Update ${n}. The train is`),
  };
}

/** Publishes one version after another, each as soon as the last is on the screen. Returns how long each took, ms. */
async function update(
  page: Page,
  day: readonly Files[],
  from: number,
  to: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let n = from + 1; n <= to; n += 1) {
    const files = fill(day[n % day.length] as Files, n);
    times.push(
      await page.evaluate(
        async ([files, words]) => {
          window.desk.files = files;
          const article = document.querySelector('.article') as HTMLElement;
          for (;;) {
            await new Promise((done) => requestAnimationFrame(done));
            if (article.textContent.includes(words)) return performance.now() - window.desk.given;
          }
        },
        [files, `Update ${n}.`] as const,
      ),
    );
  }
  return times;
}

async function heapOf(cdp: CDPSession): Promise<number> {
  const readings: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    for (let k = 0; k < 3; k += 1) await cdp.send('HeapProfiler.collectGarbage');
    readings.push((await cdp.send('Runtime.getHeapUsage')).usedSize);
  }
  return median(readings);
}

const mb = (bytes: number) => (bytes / 1e6).toFixed(2);
const share = (ratio: number) => `${((ratio - 1) * 100).toFixed(1)} %`;
