import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import type { RawStory } from '../../src/story/parse/raw-story.ts';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { HOSTILE_STORIES } from '../fixtures/hostile/hostile-stories.ts';
import { rawStory } from '../fixtures/raw-story.ts';
import { serveSite } from './measuring/site-server.ts';

/** No page may be blocked for longer, ms. */
const LIMIT_MS = 1000;

/**
 * Opens the hostile stories in the built site, goes through each with the keyboard, and measures the
 * longest task that blocks the page. `LONG_TASK='zigzag|Thai'` chooses stories by name.
 */
export async function bench(): Promise<void> {
  const part = new RegExp(process.env.LONG_TASK ?? '');
  const out = mkdtempSync(join(tmpdir(), 'whistlestop-long-task-'));
  await build({ logLevel: 'error', build: { outDir: out, emptyOutDir: true } });
  const site = await serveSite(out);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  const blocked: string[] = [];
  try {
    const stories = HOSTILE_STORIES.filter(({ name }) => part.test(name));
    // First an ordinary story, for comparison and because the browser has just started.
    for (const { name, raw } of [{ name: 'an ordinary story', raw: rawStory() }, ...stories]) {
      const { opening, going, end } = await longestTasks(browser, site.url, raw);
      const figures = `opening ${opening.toFixed(0)} ms, going through it ${going.toFixed(0)} ms`;
      console.log(`${name}: longest task ${figures}; ${end}`);
      if (Math.max(opening, going) > LIMIT_MS) blocked.push(name);
    }
  } finally {
    await browser.close();
    await site.close();
    rmSync(out, { recursive: true });
  }
  if (blocked.length > 0) throw new Error(`a task of more than a second: ${blocked.join('; ')}`);
}

/** JSON of any value, also of lists nested too deep for the stack of `JSON.stringify`. */
function toJson(value: unknown): string {
  const depths: number[] = [];
  const shallow = JSON.stringify(value, (_, inner: unknown) => {
    const depth = depthOf(inner);
    if (depth < 1000) return inner;
    depths.push(depth);
    return '(deep)';
  });
  return shallow.replaceAll('"(deep)"', () => {
    const depth = depths.shift() ?? 0;
    return '['.repeat(depth) + ']'.repeat(depth);
  });
}

/** How deep lists are nested, each the first item of the next. */
function depthOf(value: unknown): number {
  let depth = 0;
  for (let inner = value; Array.isArray(inner); inner = inner[0]) depth += 1;
  return depth;
}

async function longestTasks(browser: Browser, site: string, { story, route, articles }: RawStory) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const answers = new Map<string, string>([
    ['story.json', toJson(story)],
    ['route.geojson', toJson(route)],
    ...Object.entries(articles).map(([lang, text]): [string, string] => [
      `article.${lang}.md`,
      text ?? '',
    ]),
  ]);
  await page.route('**/stories/hostile/*', (request) => {
    const body = answers.get(new URL(request.request().url()).pathname.split('/').at(-1) ?? '');
    return request.fulfill(
      body === undefined ? { status: 404 } : { body, contentType: 'text/plain' },
    );
  });
  const longest = () =>
    page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: { longest: number } };
      const { longest } = seen;
      seen.longest = 0;
      return longest;
    });
  await page.goto(`${site}?story=hostile`);
  const slider = page.getByRole('slider');
  const shown = page.locator('[aria-label="Map"][data-state="ready"]').or(page.locator('.failure'));
  await shown.first().waitFor({ timeout: 60_000 });
  const opening = await longest();
  const hasTimeline = await slider.isVisible();
  if (hasTimeline) {
    await slider.focus();
    for (const key of ['End', 'Home', 'PageDown', ...Array(20).fill('ArrowRight')])
      await page.keyboard.press(key);
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  }
  const going = await longest();
  await context.close();
  return { opening, going, end: hasTimeline ? 'shown' : 'refused with a message' };
}
