import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { builtStory } from '../../tools/story/story-folder.mjs';
import { longStory } from '../fixtures/long-story.ts';
import { takeTimeline } from './measuring/drag-timeline.ts';
import { type Frame, median, traceFrames } from './measuring/trace.ts';

const SECONDS = 10;
const ROUNDS = 2;
const LIMITS = { own: 1, frame: 1.15, long: 1.5 };

interface Case {
  readonly name: string;
  readonly slug: string;
  /** An instant in the middle of what is scrubbed, so that both pages show the same camera. */
  readonly t: string;
}

const shipped: Case = { name: 'shipped', slug: 'vladivostok-2019', t: '2019-04-24T02:00+09:00' };
const long: Case = { name: 'long', slug: 'long', t: '2020-07-26T03:00+00:00' };

/**
 * Scrubs the reader back and forth and compares its frames with a bare repaint of the same map on the
 * same page, and the shipped story with one of 1,000 stops and 100,000 vertices, all in one run.
 */
export async function bench(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'whistlestop-bench-'));
  await build({
    logLevel: 'error',
    root: 'tests/bench/pages',
    publicDir: '../../../public',
    define: builtStory(),
    build: { outDir: out, rolldownOptions: { input: 'tests/bench/pages/reader.html' } },
  });
  const server = await preview({
    build: { outDir: out },
    preview: { port: 0 },
    logLevel: 'error',
  });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  try {
    const intervals: number[] = [];
    for (const story of [shipped, long]) {
      const { scrubbed, painted, opened } = await measure(browser, addressOf(server), story);
      const own = median(scrubbed.map((frame) => frame.own));
      const [interval, bare] = [scrubbed, painted].map((all) => median(all.map((f) => f.interval)));
      const [busy, bareBusy] = [scrubbed, painted].map((all) => median(all.map((f) => f.busy)));
      const ratio = (interval as number) / (bare as number);
      intervals.push(interval as number);
      console.log(
        `${story.name}: ready after ${opened.map(Math.round).join(', ')} ms;`,
        `own script ${own.toFixed(2)} ms a frame (median of ${scrubbed.length});`,
        `whole frame ${interval?.toFixed(1)} ms, bare repaint ${bare?.toFixed(1)} ms, ratio ${ratio.toFixed(2)};`,
        `main thread ${busy?.toFixed(2)} ms, bare ${bareBusy?.toFixed(2)} ms`,
      );
      if (own > LIMITS.own) fail(`own script takes more than ${LIMITS.own} ms a frame`);
      if (ratio > LIMITS.frame) fail(`a frame takes more than ${LIMITS.frame} of a bare one`);
    }
    const [a = 1, b = 0] = intervals;
    console.log(`long to shipped: frames ${(b / a).toFixed(2)}`);
    if (b / a > LIMITS.long) fail(`the long story is more than ${LIMITS.long} times slower`);
  } finally {
    await browser.close();
    await server.close();
    rmSync(out, { recursive: true });
  }
}

/** Scrubs and repaints in turns, so that a busy minute of the machine falls on both. */
async function measure(browser: Browser, base: string, story: Case) {
  const scrubbed: Frame[] = [];
  const painted: Frame[] = [];
  const opened: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    const t = encodeURIComponent(story.t);
    const page = await open(browser, `${base}reader.html?story=${story.slug}&t=${t}`);
    await page.locator('[aria-label="Map"][data-state="ready"]').waitFor();
    opened.push(performance.now() - began);
    const cdp = await page.context().newCDPSession(page);
    scrubbed.push(...(await scrub(page, cdp)));
    await page.evaluate('repaint()');
    painted.push(...(await traceFrames(cdp, () => page.waitForTimeout(SECONDS * 1000))));
    await page.close();
  }
  return { scrubbed, painted, opened };
}

function fail(reason: string): void {
  console.error(`FAILED: ${reason}`);
  process.exitCode = 1;
}

function addressOf({ resolvedUrls }: { resolvedUrls: { local: string[] } | null }): string {
  const url = resolvedUrls?.local[0];
  if (!url) throw new Error('the server has no address');
  return url;
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const raw = longStory(20_000, 1000);
  await page.route('**/stories/long/story.json', (route) => route.fulfill({ json: raw.story }));
  await page.route('**/stories/long/route.geojson', (route) => route.fulfill({ json: raw.route }));
  await page.route('**/stories/long/article.en.md', (route) =>
    route.fulfill({ body: raw.articles.en ?? '' }),
  );
  await page.goto(url);
  return page;
}

/** Drags the timeline's handle to and fro; the first turns warm the code up. */
async function scrub(page: Page, cdp: CDPSession): Promise<Frame[]> {
  const timeline = await takeTimeline(page);
  await timeline.drag(SECONDS / 2);
  const frames = await traceFrames(cdp, () => timeline.drag(SECONDS));
  await timeline.release();
  return frames;
}
