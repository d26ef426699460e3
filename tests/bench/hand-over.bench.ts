import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { shares } from './measuring/screencast.ts';
import { serveSite } from './measuring/site-server.ts';

/** The least share of the map's pixels that must stay the same when the live map takes over. */
const LEAST = 0.97;
const VIEWPORTS = [
  { width: 1440, height: 900, least: LEAST },
  { width: 1024, height: 768, least: 0 },
  { width: 390, height: 844, least: 0 },
];
/** After it is ready the map fades in, and places its names once more. */
const SETTLE_MS = 1500;
const MAP = '[aria-label="Map"]';

/**
 * Compares the map that the build has drawn with the live one that takes its place, in a build of
 * its own (or in the folder that BENCH_SITE names). With BENCH_PICTURES it writes both as files there.
 */
export async function bench(): Promise<void> {
  const made = process.env.BENCH_SITE;
  const out = made ?? mkdtempSync(join(tmpdir(), 'whistlestop-bench-'));
  if (!made) await build({ logLevel: 'error', build: { outDir: out, emptyOutDir: true } });
  const site = await serveSite(out, { compressed: false });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  const broken: string[] = [];
  try {
    for (const { width, height, least } of VIEWPORTS) {
      for (const theme of ['light', 'dark'] as const) {
        const same = await sameShare(browser, site.url, { width, height }, theme);
        const size = `${width} × ${height}, ${theme}`;
        console.log(`${size}: ${(same * 100).toFixed(1)} % of the map's pixels stay the same`);
        if (same < least) broken.push(`${size}: less than ${least * 100} %`);
      }
    }
  } finally {
    await browser.close();
    await site.close();
    if (!made) rmSync(out, { recursive: true });
  }
  if (broken.length > 0) throw new Error(broken.join('\n'));
}

async function sameShare(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
  theme: 'light' | 'dark',
): Promise<number> {
  const context = await browser.newContext({ viewport, colorScheme: theme });
  try {
    const page = await context.newPage();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/maplibre[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    // No later event: the page's own script waits for the map's code.
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('.map-prerendered-frame').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(SETTLE_MS);
    const picture = async (name: string) => {
      const folder = process.env.BENCH_PICTURES;
      const path = folder && join(folder, `${viewport.width}-${theme}-${name}.jpg`);
      const options = { type: 'jpeg', quality: 100, ...(path && { path }) } as const;
      const bytes = await page.locator(MAP).screenshot(options);
      return { at: 0, picture: bytes.toString('base64') };
    };
    const drawn = await picture('drawn');
    release();
    await page.locator(`${MAP}[data-state="ready"]`).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(SETTLE_MS);
    const live = await picture('live');
    const [same = 0] = await shares(page, [drawn, live]);
    return same;
  } finally {
    await context.close();
  }
}
