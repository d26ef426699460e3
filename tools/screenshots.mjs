// @ts-check
// Takes the README's pictures from a fresh build:
//   npm run screenshots
// With a folder, takes every moment at every size and theme into it, for a look at the work:
//   npm run screenshots -- <folder>
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { browserFlags, ensureBrowser } from './browsers/browser.mjs';

/** @typedef {{ name: string, width: number, height: number, theme: 'light' | 'dark', query: string, page?: string, scale?: number, touch?: boolean }} Shot */

/** @type {Shot[]} */
const forReadme = [
  { name: 'reader', width: 1440, height: 900, theme: 'light', query: 't=2019-04-24T14:10%2B10:00' },
  { name: 'reader-dark', width: 1440, height: 900, theme: 'dark', query: 'stop=vladivostok' },
  {
    name: 'reader-phone',
    width: 390,
    height: 844,
    theme: 'light',
    query: 'stop=khasan',
    scale: 2,
    touch: true,
  },
  {
    name: 'presenter',
    width: 1280,
    height: 720,
    theme: 'light',
    page: 'present.html',
    query: 'step=khasan',
  },
];

const sizes = [
  { at: 'wide', width: 1920, height: 1080 },
  { at: 'desktop', width: 1440, height: 900 },
  { at: 'laptop', width: 1280, height: 720 },
  { at: 'tablet', width: 820, height: 1180, scale: 2, touch: true },
  { at: 'phone', width: 390, height: 844, scale: 2, touch: true },
  { at: 'phone-small', width: 320, height: 568, scale: 2, touch: true },
  { at: 'phone-across', width: 844, height: 390, scale: 2, touch: true },
];
const moments = {
  start: '',
  father: 'stop=father-2001',
  hanoi: 'stop=hanoi',
  under_way: 't=2019-04-24T03:00%2B09:00',
  khasan: 'stop=khasan',
  vladivostok: 'stop=vladivostok',
  campus: 'stop=handshake',
  home: 'stop=home',
};

/** @returns {Shot[]} */
const forReview = () =>
  sizes.flatMap((size) =>
    /** @type {const} */ (['light', 'dark']).flatMap((theme) =>
      Object.entries(moments).map(([moment, query]) => ({
        ...size,
        theme,
        query,
        name: `${size.at}-${theme}-${moment.replace('_', '-')}`,
      })),
    ),
  );

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
await build({ root, logLevel: 'warn' });
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { port: 4183, strictPort: false },
});
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
try {
  for (const shot of process.argv[2] ? forReview() : forReadme) await take(shot);
} finally {
  await browser.close();
  await server.close();
}

/** @param {Shot} shot */
async function take({
  name,
  width,
  height,
  theme,
  query,
  page: file = '',
  scale = 1,
  touch = false,
}) {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    hasTouch: touch,
    isMobile: touch,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(`${server.resolvedUrls?.local[0]}${file}?theme=${theme}&${query}`);
  await page.locator('[data-state="ready"]').waitFor();
  const picture = await still(page);
  writeFileSync(join(folder, `${name}.png`), picture);
  console.log(`${name}.png`);
  await page.close();
}

/**
 * The page when it has come to rest: two pictures in a row that don't differ.
 * @param {import('playwright').Page} page
 */
async function still(page) {
  let last = await page.screenshot();
  for (let looks = 0; looks < 20; looks += 1) {
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error(`${page.url()} doesn't come to rest.`);
}
