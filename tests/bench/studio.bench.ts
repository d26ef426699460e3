import { chromium, type Page } from 'playwright';
import { browserFlags, ensureBrowser } from '../../tools/browsers/browser.mjs';
import { median } from './measuring/trace.ts';
import { withBuiltSite } from './measuring/with-built-site.ts';

const KEYS = 30;
/** From a keystroke to the preview's change, ms. */
const AT_MOST = { shipped: 200, crowd: 500 };
const STOPS = 300;

/**
 * How long an author waits: from a keystroke until the page in the preview shows it, with the shipped story and
 * with 300 stops; and until the studio is ready, compared with the reader.
 */
export const bench = (): Promise<void> => withBuiltSite(measure);

async function measure(site: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  const wrong: string[] = [];
  try {
    const reader = await timeOf(await browser.newPage(), site, 'h1');
    const studio = await timeOf(
      await browser.newPage(),
      `${site}studio.html`,
      '.begin-examples button',
    );
    const ratio = studio / reader;
    console.log(`ready: reader ${ms(reader)}, studio ${ms(studio)}: ${ratio.toFixed(2)} times`);
    if (ratio > 1.5) wrong.push('The studio is ready later than 1.5 times the reader.');
    for (const [name, open, most] of [
      ['the shipped story', openShipped, AT_MOST.shipped],
      [`${STOPS} stops`, openCrowd, AT_MOST.crowd],
    ] as const) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(`${site}studio.html`);
      await open(page);
      const waits = await keystrokes(page);
      const typical = median(waits);
      console.log(
        `${name}: a keystroke is shown after ${ms(typical)}, at most ${ms(Math.max(...waits))}`,
      );
      if (typical > most) wrong.push(`${name}: a keystroke is shown later than ${most} ms.`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

const ms = (time: number) => `${Math.round(time)} ms`;

/** From the address until an element is there, ms. */
async function timeOf(page: Page, url: string, selector: string): Promise<number> {
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector(selector);
  const time = performance.now() - start;
  await page.close();
  return time;
}

async function openShipped(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kim’s train to Vladivostok' }).click();
}

async function openCrowd(page: Page): Promise<void> {
  const rows = Array.from({ length: STOPS }, (_, i) => {
    const hour = new Date(Date.UTC(2020, 0, 1, i * 3)).toISOString().slice(0, 16);
    return `Place ${i},${(40 + (i % 20) / 2).toFixed(2)},${(i / 4).toFixed(2)},${hour}Z`;
  });
  await page.getByText('Paste a table instead').click();
  await page
    .getByRole('textbox', { name: /Rows copied/ })
    .fill(['place,latitude,longitude,arrive', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'Open in the studio' }).click();
}

/** Types letters into the story's title; how long each takes to reach the preview's headline, ms. */
async function keystrokes(page: Page): Promise<readonly number[]> {
  const preview = page.frameLocator('iframe');
  await preview.locator('h1').waitFor();
  // Until the map of the preview is drawn, it has other things to do.
  await preview.locator('.map-pane[data-state="ready"]').waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: 'Story' }).click();
  const field = page.getByRole('textbox', { name: 'Title' }).first();
  await field.focus();
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentDocument;
    const headline = frame?.querySelector('h1');
    const waits: number[] = [];
    Object.assign(window, { waits });
    let typed = 0;
    addEventListener('beforeinput', () => {
      typed = performance.now();
    });
    if (headline)
      new MutationObserver(() => waits.push(performance.now() - typed)).observe(headline, {
        characterData: true,
        childList: true,
        subtree: true,
      });
  });
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press('x');
    await page.waitForFunction(
      (n) => (window as unknown as { waits: number[] }).waits.length > n,
      i,
    );
  }
  return page.evaluate(() => (window as unknown as { waits: number[] }).waits);
}
