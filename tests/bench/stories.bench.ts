import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { takeTimeline } from './measuring/drag-timeline.ts';
import { serveSite } from './measuring/site-server.ts';
import { median, traceFrames } from './measuring/trace.ts';

const SECONDS = 6;
const ROUNDS = 3;
/** Slower than the first story by this factor fails. */
const MOST = 1.2;

/** Each with a moment in the middle of its journey: what is opened, scrubbed and played from there. */
const STORIES = [
  { slug: 'vladivostok-2019', t: '2019-04-24T02:00+09:00' },
  { slug: 'earhart-1937', t: '1937-06-15T08:00+00:00' },
] as const;

interface Figures {
  /** Until the map is ready, ms. */
  readonly open: number[];
  /** Each frame, ms. */
  readonly scrub: number[];
  readonly play: number[];
}

/** Opens, scrubs and plays both shipped stories in turns, so that a busy minute falls on both. */
export async function bench(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'whistlestop-bench-'));
  // The site's own story is prerendered: with a third one in its place, these two come the same way.
  process.env.WHISTLESTOP_STORY = 'tests/fixtures/stories/titicaca-sample';
  await build({ logLevel: 'error', build: { outDir: out, emptyOutDir: true } });
  delete process.env.WHISTLESTOP_STORY;
  const site = await serveSite(out);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  const all = STORIES.map((): Figures => ({ open: [], scrub: [], play: [] }));
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [i, { slug, t }] of STORIES.entries()) {
        const url = `${site.url}?${new URLSearchParams({ story: slug, t })}`;
        await measure(browser, url, all[i] as Figures);
      }
    }
  } finally {
    await browser.close();
    await site.close();
    rmSync(out, { recursive: true });
  }
  const [first, second] = all as [Figures, Figures];
  for (const what of ['open', 'scrub', 'play'] as const) {
    const [a, b] = [median(first[what]), median(second[what])];
    const unit = what === 'open' ? 'ms' : 'ms a frame';
    console.log(
      `${what}: ${STORIES[0].slug} ${a.toFixed(1)} ${unit}, ${STORIES[1].slug} ${b.toFixed(1)}; ratio ${(b / a).toFixed(2)}`,
    );
    if (b / a > MOST) {
      console.error(`FAILED: the second story takes more than ${MOST} of the first`);
      process.exitCode = 1;
    }
  }
}

async function measure(browser: Browser, url: string, into: Figures): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const began = performance.now();
  await page.goto(url);
  await page.locator('[aria-label="Map"][data-state="ready"]').waitFor({ timeout: 60_000 });
  into.open.push(performance.now() - began);
  const timeline = await takeTimeline(page);
  // The first turns warm the code up.
  await timeline.drag(SECONDS / 2);
  into.scrub.push(...(await intervals(page, () => timeline.drag(SECONDS))));
  await timeline.release();
  await page.getByRole('button', { name: 'Play' }).click();
  into.play.push(...(await intervals(page, () => page.waitForTimeout(SECONDS * 1000))));
  await page.close();
}

async function intervals(page: Page, act: () => Promise<void>): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page);
  const frames = await traceFrames(cdp, act);
  await cdp.detach();
  return frames.map(({ interval }) => interval);
}
