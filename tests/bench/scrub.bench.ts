import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { browserFlags, ensureBrowser } from '../../tools/browser.mjs';
import { longStory } from './long-story.ts';
import { type Frame, median, traceFrames } from './trace.ts';

const SECONDS = 10;
const ROUNDS = 3;
const LIMITS = { own: 1, frame: 1.15, long: 1.5 };

interface Case {
  readonly name: string;
  readonly slug: string;
  /** An instant in the middle of what is scrubbed, so that both pages show the same camera. */
  readonly t: string;
}

const shipped: Case = { name: 'shipped', slug: 'vladivostok-2019', t: '2019-04-24T02:00+09:00' };
const long: Case = { name: 'long', slug: 'long', t: '2020-01-20T03:00+00:00' };

/**
 * Scrubs the built reader back and forth and compares its frames with a bare repaint of the same
 * map, and the shipped story with one of 1,000 stops and 100,000 vertices, all in one run.
 */
export async function bench(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'whistlestop-bench-'));
  await build({ logLevel: 'error', build: { outDir: join(out, 'reader'), emptyOutDir: true } });
  await build({
    logLevel: 'error',
    root: 'tests/bench/pages',
    publicDir: '../../../public',
    build: {
      outDir: join(out, 'bare'),
      rolldownOptions: { input: 'tests/bench/pages/bare.html' },
    },
  });
  const serve = (folder: string) =>
    preview({ build: { outDir: join(out, folder) }, preview: { port: 0 }, logLevel: 'error' });
  const [reader, bare] = await Promise.all([serve('reader'), serve('bare')]);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  try {
    const addresses = { reader: addressOf(reader), bare: addressOf(bare) };
    const result = new Map<string, { own: number; busy: number; interval: number }>();
    for (const story of [shipped, long]) {
      const scrubbed: Frame[] = [];
      const painted: Frame[] = [];
      // In turns, so that a busy minute of the machine falls on both.
      for (let round = 0; round < ROUNDS; round++) {
        const box = await scrub(browser, addresses.reader, story, scrubbed);
        await repaint(browser, addresses.bare, story, box, painted);
      }
      const own = median(scrubbed.map((frame) => frame.own));
      const [busy, bareBusy] = [scrubbed, painted].map((all) => median(all.map((f) => f.busy)));
      const [interval, bareInterval] = [scrubbed, painted].map((all) =>
        median(all.map((frame) => frame.interval)),
      );
      result.set(story.name, { own, busy: busy as number, interval: interval as number });
      const frame = (interval as number) / (bareInterval as number);
      console.log(
        `${story.name}: own script ${own.toFixed(2)} ms a frame (median of ${scrubbed.length});`,
        `whole frame ${interval?.toFixed(1)} ms, bare ${bareInterval?.toFixed(1)} ms, ratio ${frame.toFixed(2)};`,
        `main thread ${busy?.toFixed(2)} ms, bare ${bareBusy?.toFixed(2)} ms`,
      );
      if (own > LIMITS.own) fail(`own script takes more than ${LIMITS.own} ms a frame`);
      if (frame > LIMITS.frame) fail(`a frame takes more than ${LIMITS.frame} of a bare one`);
    }
    const [a, b] = [result.get('shipped'), result.get('long')];
    const ratio = (b?.interval ?? 0) / (a?.interval ?? 1);
    console.log(`long to shipped: frames ${ratio.toFixed(2)}`);
    if (ratio > LIMITS.long) fail(`the long story is more than ${LIMITS.long} times slower`);
  } finally {
    await browser.close();
    await Promise.all([reader.close(), bare.close()]);
    rmSync(out, { recursive: true });
  }
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
  const raw = longStory(100_000, 1000);
  await page.route('**/stories/long/story.json', (route) => route.fulfill({ json: raw.story }));
  await page.route('**/stories/long/route.geojson', (route) => route.fulfill({ json: raw.route }));
  await page.route('**/stories/long/article.en.md', (route) =>
    route.fulfill({ body: raw.articles.en ?? '' }),
  );
  await page.goto(url);
  return page;
}

type Box = { x: number; y: number; width: number; height: number };

/** Drags the timeline's handle to and fro about where it stands; returns where the map lies. */
async function scrub(browser: Browser, base: string, story: Case, frames: Frame[]): Promise<Box> {
  const t = encodeURIComponent(story.t);
  const began = performance.now();
  const page = await open(browser, `${base}?story=${story.slug}&t=${t}`);
  await page.locator('[aria-label="Map"][data-state="ready"]').waitFor();
  console.log(`${story.name}: open and ready after ${Math.round(performance.now() - began)} ms`);
  const box = (await page.locator('.map-host').boundingBox()) as Box;
  const slider = page.getByRole('slider', { name: 'Timeline' });
  const strip = (await slider.boundingBox()) as Box;
  const percent = Number(await slider.getAttribute('aria-valuenow'));
  const range = Number(await slider.getAttribute('aria-valuemax'));
  const x = strip.x + (strip.width * percent) / range;
  const y = strip.y + strip.height / 2;
  const cdp = await page.context().newCDPSession(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  frames.push(
    ...(await traceFrames(cdp, async () => {
      const end = performance.now() + SECONDS * 1000;
      for (let i = 0; performance.now() < end; i++) {
        await page.mouse.move(x + 60 * Math.sin(i / 20), y);
      }
    })),
  );
  await page.mouse.up();
  await page.close();
  return box;
}

async function repaint(
  browser: Browser,
  base: string,
  story: Case,
  { x, y, width, height }: Box,
  frames: Frame[],
): Promise<void> {
  const at = `left=${x}&top=${y}&width=${width}&height=${height}`;
  const t = encodeURIComponent(story.t);
  const page = await open(browser, `${base}bare.html?story=${story.slug}&t=${t}&${at}`);
  await page.locator('body[data-state="ready"]').waitFor({ state: 'attached' });
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate('repaint()');
  frames.push(...(await traceFrames(cdp, () => page.waitForTimeout(SECONDS * 1000))));
  await page.close();
}
